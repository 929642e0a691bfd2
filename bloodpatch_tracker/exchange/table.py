"""From the bytes of a CSV file to rows of cells, each with the line it starts on."""

import csv
import io
from collections.abc import Iterator
from itertools import chain

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.exchange.columns import PLACES
from bloodpatch_tracker.exchange.file_problem import Unreadable

FILE_LIMIT = 1 << 30
"""Bytes of a file: some two million entries."""
ROW_LIMIT = 1_000_000
"""Characters of a row as written: the longest legal row, every quote in it doubled, has a quarter of that."""
CELL_LIMIT = 131_072
"""Characters of a cell: what the csv module takes unless its limit, one for the whole process, is changed."""
COLUMN_LIMIT = 1_000
SEPARATORS = ",;\t"

Row = tuple[int, list[str]]


class Table:
    """A header and the rows under it.

    Bytes that are not UTF-8 become lone surrogates, which no value takes: so they are refused in their own cells.

    Attributes:
        line: where the header starts. header: its cells. separator: what stands between cells.

    Raises:
        Unreadable: the file is empty or too large, or its header is not to be read.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > FILE_LIMIT:
            raise Unreadable(1, Problem("schema", Why.TOO_LARGE, high=FILE_LIMIT))
        stream = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", errors="surrogateescape", newline="")
        self._lines = _Lines(stream)
        self._above, first = self._first_line()
        self.separator = max(SEPARATORS, key=lambda each: _known(first, each))  # of equals the first: the comma
        self._reader = csv.reader(chain([first], self._lines), delimiter=self.separator, strict=True)
        self.header: list[str] = []
        self.line, self.header = next(self._rows())
        if len(self.header) > COLUMN_LIMIT:
            count = str(len(self.header))
            raise Unreadable(self.line, Problem("schema", Why.TOO_MANY_COLUMNS, count, high=COLUMN_LIMIT))

    def __iter__(self) -> Iterator[Row]:
        """The rows that are not blank.

        Raises:
            Unreadable: the rest of the file cannot be told apart into cells.
        """
        return (row for row in self._rows() if any(row[1]))

    def _first_line(self) -> tuple[int, str]:
        """The first line that is not blank, and how many blank ones stand above it."""
        above = 0
        try:
            for line in self._lines:
                if line.strip("\r\n"):
                    return above, line
                above, self._lines.characters = above + 1, 0
        except _RowTooLong as error:
            raise self._why(above + 1) from error
        raise Unreadable(1, Problem("schema", Why.EMPTY_FILE))

    def _rows(self) -> Iterator[Row]:
        while True:
            line = self._above + self._reader.line_num + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except (csv.Error, _RowTooLong) as error:
                raise self._why(line) from error
            self._lines.characters = 0
            yield line, cells

    def _why(self, line: int) -> Unreadable:
        """What the csv module stumbled over; its own words are for programmers."""
        if self._lines.ended:
            problem = Problem("schema", Why.OPEN_QUOTE)
        elif self._lines.characters >= ROW_LIMIT:
            problem = Problem("schema", Why.ROW_TOO_LONG, high=ROW_LIMIT)
        elif self._lines.characters > CELL_LIMIT:
            problem = Problem("schema", Why.CELL_TOO_LONG, high=CELL_LIMIT)
        else:
            problem = Problem("schema", Why.STRAY_QUOTE)
        return Unreadable(line, problem)


class _RowTooLong(Exception):
    """One row has more characters than any row of a diary."""


class _Lines:
    """The physical lines of a file, ended by CR, LF or CRLF, with the characters handed out since the last row."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream
        self.characters = 0
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(ROW_LIMIT)
        if not line:
            self.ended = True
            raise StopIteration
        self.characters += len(line)
        if self.characters >= ROW_LIMIT:
            raise _RowTooLong
        return line


def _known(line: str, separator: str) -> int:
    """How many known column names a line has if its cells stand between these separators."""
    try:
        return sum(name in PLACES for name in next(csv.reader([line], delimiter=separator)))
    except csv.Error:
        return 0

"""From rows of cells to the bytes of a CSV file."""

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence

CHUNK = 1 << 16
"""Characters after which what is written so far is handed on."""


def csv_bytes(rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """UTF-8 with byte-order mark, comma, CRLF, quotes only where needed (RFC 4180), in chunks.

    Spreadsheets need the mark to know the text for UTF-8. CRLF also makes the csv module of Python 3.11 quote a lone
    CR or LF, which it would not with another line end.
    """
    yield BOM_UTF8
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\r\n").writerow
    for row in rows:
        write(row)
        if text.tell() >= CHUNK:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()

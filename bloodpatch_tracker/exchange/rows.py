"""The rows of a diary CSV, taken one by one: patients, patches and entries, and what is wrong with each row."""

from collections import ChainMap, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Answers, Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.columns import PLACES, SCHEMA, Part, columns_of
from bloodpatch_tracker.exchange.file_problem import Found
from bloodpatch_tracker.exchange.first_rows import Cells, First, FirstRows
from bloodpatch_tracker.exchange.layout import Layout
from bloodpatch_tracker.exchange.row_values import make, read_cells

PATIENT, ENTRY, ANSWERS = columns_of(Part.PATIENT), columns_of(Part.ENTRY), columns_of(Part.ANSWERS)
PATCH = (replace(PATIENT[0], key="patient_id"), *columns_of(Part.PATCH))
"""A patch is a patient's: under another patient it is a contradiction like any other."""
NO_ID = UUID(int=0)
SOMETHING = Answers(too_ill=True)
"""Stands in for answers that cannot be read, so that the times of their entry are checked still."""


class Rows:
    """What the rows taken so far say.

    Attributes:
        found: what is wrong with them, each by itself and with the ones before.
        entries: with their lines; of those with a problem a bare one, if it can be placed in time.
    """

    def __init__(self, layout: Layout) -> None:
        self.found = Found()
        self._entry_lines: dict[UUID, int] = {}
        self.entries: list[tuple[int, Entry]] = []
        self._layout = layout
        self._schema = layout.header.index("schema")
        self._pick_patient = layout.pick(Part.PATIENT)
        self._pick_patch = layout.pick(Part.PATCH)
        self._pick_entry = layout.pick(Part.ENTRY)
        self._pick_answers = layout.pick(Part.ANSWERS)
        self._other_schemas: set[str] = set()
        self._patients = FirstRows(Patient, PATIENT)
        self._patches = FirstRows(Patch, PATCH)
        self._entries_told_off = False

    def take(self, line: int, cells: list[str]) -> None:
        """Take the row that starts on a line."""
        header = self._layout.header
        if len(cells) != len(header):
            short = len(cells) < len(header)
            why, name = (Why.TOO_FEW_CELLS, header[len(cells)]) if short else (Why.TOO_MANY_CELLS, header[-1])
            self.found.add(line, [Problem(name, why, str(len(cells)), other=str(len(header)))])
        elif cells[self._schema] != SCHEMA:
            schema = cells[self._schema]
            if schema not in self._other_schemas:  # once: a file of another schema says so on every row
                self._other_schemas.add(schema)
                why = Why.OTHER_SCHEMA if schema else Why.MISSING
                self.found.add(line, [Problem("schema", why, schema, allowed=(SCHEMA,))])
        else:
            self._take_values(line, [*cells, ""])

    def _take_values(self, line: int, cells: list[str]) -> None:
        patient_cells = self._pick_patient(cells)
        _, problems = self._patients.take(line, patient_cells)
        patch_id, patch_problems = self._patches.take(line, (patient_cells[0], *self._pick_patch(cells)))
        # a patient's id that is no id was told with the patient
        problems += [p for p in patch_problems if p.field != "patient_id" or p.why is Why.DIFFERS]
        entry_cells, answer_cells = self._pick_entry(cells), self._pick_answers(cells)
        if any(entry_cells) or any(answer_cells):
            if self._layout.absent:
                problems += self._absent()
            else:
                problems += self._take_entry(line, patch_id, entry_cells, answer_cells)
        if problems:
            self.found.add(line, sorted(problems, key=lambda problem: PLACES[problem.field]))

    def _absent(self) -> list[Problem]:
        """The columns that no entry can be read without; told with the first entry."""
        told, self._entries_told_off = self._entries_told_off, True
        return [] if told else [Problem(name, Why.MISSING_COLUMN, name) for name in self._layout.absent]

    def _take_entry(self, line: int, patch_id: UUID | None, cells: Cells, answer_cells: Cells) -> list[Problem]:
        said, answer_problems = read_cells(ANSWERS, answer_cells)
        answers = make(Answers, ANSWERS, answer_cells, said, answer_problems)
        values, problems = read_cells(ENTRY, cells)
        values |= {"patch_id": patch_id or NO_ID, "answers": answers or SOMETHING}
        entry = make(Entry, ENTRY, cells, values, problems)
        this_id = values.get("id")
        if isinstance(this_id, UUID) and self._entry_lines.setdefault(this_id, line) != line:
            problems.append(Problem("entry_id", Why.TAKEN, str(this_id), other=str(self._entry_lines[this_id])))
        problems += answer_problems
        if entry is None or problems:
            entry = _bare_entry(values)
        if entry is not None:
            self.entries.append((line, entry))
        return problems

    def placed_patches(self) -> list[tuple[int, Patch]]:
        """The patches with their lines; of those with a problem bare ones, if their number and time can be read."""
        placed = ((first.line, first.value or _bare_patch(first)) for first in self._patches.firsts.values())
        return [(line, patch) for line, patch in placed if patch is not None]

    def lines(self) -> Mapping[UUID, int]:
        """Where each entry, patch and patient first stands, by id."""
        patches = {each: first.line for each, first in self._patches.firsts.items()}
        patients = {each: first.line for each, first in self._patients.firsts.items()}
        return ChainMap(self._entry_lines, patches, patients)

    def diaries(self) -> tuple[Diary, ...]:
        """One diary a patient, by id; only for rows without any problem."""
        patches: dict[UUID, list[Patch]] = defaultdict(list)
        entries: dict[UUID, list[Entry]] = defaultdict(list)
        owner: dict[UUID, UUID] = {}
        for _, patch in self.placed_patches():
            patches[patch.patient_id].append(patch)
            owner[patch.id] = patch.patient_id
        for _, entry in self.entries:
            entries[owner[entry.patch_id]].append(entry)
        patients = sorted((f.value for f in self._patients.firsts.values() if f.value), key=lambda patient: patient.id)
        return tuple(Diary(each, tuple(patches[each.id]), tuple(entries[each.id])) for each in patients)


def _bare_patch(first: First[Patch]) -> Patch | None:
    """A patch with nothing but what its place in time needs."""
    needed = ("id", "patient_id", "patch_number", "patch_time")
    with suppress(Refused, KeyError):
        return Patch(**{name: first.values[name] for name in needed})  # type: ignore[arg-type]  # read by their kinds
    return None


def _bare_entry(values: dict[str, object]) -> Entry | None:
    """An entry with nothing but what its place in time needs."""
    with suppress(Refused, KeyError):
        at = values["observed_at"]
        return Entry(NO_ID, values["patch_id"], at, at, Author.PATIENT, SOMETHING)  # type: ignore[arg-type]  # as above
    return None

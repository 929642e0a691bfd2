"""The one kind of import contract there is: a list of what a floor of the house may import.

import-linter's own kinds forbid what they name. A list of what is allowed refuses the unthought-of, too,
and it needs no search for roundabout ways: where every floor has its list, a way round breaks one of them.
"""

import sys
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

# sqlite3 belongs to db, which lists it like a package from elsewhere.
STANDARD_LIBRARY = sys.stdlib_module_names - {"sqlite3"}


class MayImport(Contract):
    """A floor may import the standard library, the version, itself, and what its two lists say.

    Options, in pyproject.toml:
        floor: a folder or module directly under the root package, without the root's name.
        ours: further such folders or modules.
        others: packages from elsewhere.
    """

    type_name = "may_import"

    floor = fields.StringField()
    ours = fields.ListField(subfield=fields.StringField())
    others = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Collect every import of the floor that no list allows, each as one line to print."""
        root = self.session_options["root_packages"][0]
        floor = f"{root}.{self.floor}"
        if floor not in graph.modules:
            return ContractCheck(kept=False, metadata={"refused": [f"There is no module {floor}."]})
        ours = [floor, *(f"{root}.{name}" for name in cast("list[str]", self.ours))]
        others = STANDARD_LIBRARY.union(cast("list[str]", self.others))
        # The root itself holds the version and nothing else; test_files.py sees to that.
        refused = [
            line
            for importer in sorted({floor} | graph.find_descendants(floor))
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not (imported == root or _within(imported, ours) or imported.partition(".")[0] in others)
            for line in _places(graph, importer, imported)
        ]
        return ContractCheck(kept=not refused, metadata={"refused": refused})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the lines that were collected."""
        for line in check.metadata["refused"]:
            output.print_error(line)


def _within(module: str, allowed: list[str]) -> bool:
    """Whether the module is one of these or inside one of them."""
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


def _places(graph: ImportGraph, importer: str, imported: str) -> list[str]:
    """Where one module imports the other."""
    details = graph.get_import_details(importer=importer, imported=imported)
    return [f"{importer}, line {detail['line_number']}: {detail['line_contents']}" for detail in details]

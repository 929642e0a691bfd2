"""Every sentence a person can see goes through the catalog, whole, with its fields still in it."""

import ast
import re
import string
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bloodpatch_tracker.words.sources import SOURCES

PACKAGE = Path(__file__).parents[2] / "bloodpatch_tracker"
FILES = sorted(PACKAGE.rglob("*.py"))
LOOKED_UP = {"_": (0,), "ngettext": (0, 1), "pgettext": (0, 1)}
"""Which arguments are sentences, or say where one stands."""
WORDLESS = {"db", "diary", "assessment", "cohort"}
"""Floors below the words; what comes from them is codes, sources, which words/sources.py tells, and made-up diaries."""
TWO_WORDS = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
NO_SENTENCES = {"DejaVu Sans", "bloodpatch-tracker drafts"}
"""A font, and the mark of a kind of file."""
STYLE_SHEETS = {"style_sheet.py"}
CODED = {"codes.py"}
"""What LOINC and SNOMED CT call their codes, for programs."""
LOGGED = {"debug", "info", "warning", "error", "exception", "critical"}
SHOWING = re.compile(
    r"Q?(Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action)|\w+Key|Trouble|Stop|say|tell|headed|rename"
    r"|set(Text|Html|Markdown|ToolTip|StatusTip|WhatsThis|WindowTitle|Title|PlaceholderText|AccessibleName"
    r"|AccessibleDescription|InformativeText|Suffix|Prefix|NameFilter)|add(Action|Menu|Tab|Item|Row)"
)
"""What puts its text before a person."""


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def called(node: ast.Call) -> str:
    """The last part of what is called: `setText` of `self.label.setText`."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def texts(node: ast.AST) -> Iterator[str]:
    """The text that stands in an expression itself, that of f-strings too."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def inside(tree: ast.AST, *kinds: type[ast.AST]) -> set[int]:
    """All nodes inside nodes of these kinds."""
    return {id(part) for node in ast.walk(tree) if isinstance(node, kinds) for part in ast.walk(node)}


def bare_sentences(tree: ast.Module) -> Iterator[str]:
    """Text of two words and more that is neither looked up nor a docstring, an error for programmers or a log line."""
    excused = inside(tree, ast.Raise, ast.Assert)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            excused.add(id(node.value))
        if isinstance(node, ast.Call) and called(node) in {*LOOKED_UP, *LOGGED}:
            excused |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in excused:
            continue
        if TWO_WORDS.search(node.value) and node.value not in NO_SENTENCES:
            yield node.value


def looked_up() -> Iterator[tuple[str, ast.expr]]:
    """Every sentence that is looked up, and where."""
    for file in FILES:
        if file.name != "language.py":  # which has the functions themselves
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and called(node) in LOOKED_UP:
                    yield from ((f"{name(file)}:{node.lineno}", node.args[place]) for place in LOOKED_UP[called(node)])


def test_what_is_looked_up_is_one_whole_text() -> None:
    """No f-string, no sum, no format: the catalog holds what stands in the code, letter by letter."""
    assert [where for where, sentence in looked_up() if not isinstance(sentence, ast.Constant)] == []


def test_fields_are_named_and_filled_in_without_a_form_of_their_own() -> None:
    """`{score}`, never `{}`, `{0}` or `{score:.1f}`: a number's form is the region's."""
    fields = (
        (where, field, form, turn)
        for where, sentence in looked_up()
        for _text, field, form, turn in string.Formatter().parse(ast.literal_eval(sentence))
        if field is not None
    )
    assert [found for found in fields if found[2] or found[3] or not found[1].isidentifier()] == []


def test_no_sentence_goes_past_the_catalog() -> None:
    found = {
        name(file): list(bare_sentences(ast.parse(file.read_text("utf-8"))))
        for file in FILES
        if file.relative_to(PACKAGE).parts[0] not in WORDLESS and file.name not in STYLE_SHEETS | CODED
    }
    assert {file: sentences for file, sentences in found.items() if sentences} == {}


def test_every_sentence_is_said_somewhere() -> None:
    """Or it would be translated for nobody."""
    words = {file: file.read_text("utf-8") for file in FILES}
    names = (
        (file, target.id)
        for file in FILES
        if file.parent.name == "words"
        for statement in ast.parse(words[file]).body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in ast.walk(statement)
        if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store) and target.id.isupper()
    )
    said_in = {word: Counter(re.findall(r"\w+", text)) for word, text in words.items()}
    assert [
        f"{name(file)}: {word}"
        for file, word in names
        if said_in[file][word] < 2 and not any(found[word] for other, found in said_in.items() if other != file)
    ] == []


def test_nothing_on_the_screen_is_bare_english() -> None:
    """Not even one word."""
    shown = [
        f"{name(file)}:{node.lineno}: {ast.unparse(node)}"
        for file in FILES
        if file.parent.name == "ui"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and SHOWING.fullmatch(called(node))
        if any(re.search(r"[^\W\d_]{2,}", text) for argument in node.args for text in texts(argument))
    ]
    assert shown == []


@pytest.mark.parametrize(
    "planted, found",
    [
        ('A = "Two words"', 1),
        ('A = f"Two words {b}"', 1),
        ('A = _("Two words")', 0),
        ('"""Two words."""', 0),
        ('raise ValueError("two words")', 0),
        ('log.warning("two words")', 0),
        ('A = "one"', 0),
    ],
)
def test_the_search_finds_what_it_should(planted: str, found: int) -> None:
    assert len(list(bare_sentences(ast.parse(planted)))) == found


def test_sources_are_told_as_the_rules_have_them() -> None:
    assert [source for source, told in SOURCES.items() if told != source] == []

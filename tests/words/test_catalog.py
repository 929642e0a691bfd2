"""The catalog is what the code gives, every language has every sentence, and translations keep what code relies on."""

import re
import string
from collections import Counter
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message

import dev_words

LANGUAGES = list(dev_words.LANGUAGES)
TEMPLATE = dev_words.extracted()
PERCENT = re.compile(r"%\(\w+\)[sr]|%[sr]")
MARKUP = re.compile(r"<[^>]*>|^#+ |\*\*|^- ", re.MULTILINE)
LETTER = re.compile(r"&(?=\w)")
"""What stands before the letter that leads to something from the keyboard."""


def pairs(message: Message) -> Iterator[tuple[str, str]]:
    """Each sentence beside its translation; plural forms each beside the English plural."""
    if isinstance(message.id, str):
        yield message.id, dev_words.strings(message)[0]
        return
    for said in dev_words.strings(message):
        yield message.id[1], said


def translations(language: str) -> list[Message]:
    return [message for message in dev_words.read(dev_words.po_file(language), language) if message.id]


def unlike(language: str, facts) -> list[tuple[str, str]]:
    """Sentences whose translation differs in this; those still blank are another test's."""
    found = (pair for message in translations(language) for pair in pairs(message) if pair[1])
    return [(english, said) for english, said in found if facts(english) != facts(said)]


def fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


def test_the_template_is_what_the_code_gives() -> None:
    """If not: python3 dev.py words."""
    assert dev_words.TEMPLATE.read_text("utf-8") == dev_words.as_po(TEMPLATE).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_is_what_is_said(language: str) -> None:
    """Nothing is missing and nothing is left over, the places and marks are right. If not: python3 dev.py words."""
    text = dev_words.po_file(language).read_text("utf-8")
    assert text == dev_words.as_po(dev_words.translated(language, TEMPLATE)).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_is_that_of_the_translations(language: str) -> None:
    compiled = dev_words.as_mo(dev_words.translated(language, TEMPLATE))
    assert dev_words.po_file(language).with_suffix(".mo").read_bytes() == compiled


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_none_is_a_guess(language: str) -> None:
    blank = [message.id for message in translations(language) if not all(dev_words.strings(message))]
    assert blank == []
    assert [message.id for message in translations(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_fields(language: str) -> None:
    """A plural's form may leave out its number, as “one value” does."""
    assert [pair for pair in unlike(language, fields) if fields(pair[0]) - fields(pair[1]) - {"count"}] == []
    assert [pair for pair in unlike(language, fields) if fields(pair[1]) - fields(pair[0])] == []
    assert unlike(language, lambda sentence: Counter(PERCENT.findall(sentence))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_markup_and_have_a_letter_where_there_is_one(language: str) -> None:
    assert unlike(language, MARKUP.findall) == []
    assert unlike(language, lambda sentence: len(LETTER.findall(sentence))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_begin_and_end_as_the_sentence_does(language: str) -> None:
    """Blanks at the ends, an ellipsis, the colon of a heading, the stop of a sentence."""
    ends = re.compile(r"^\s*|(?:[.…:;]|\s)*$")
    assert unlike(language, ends.findall) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_stands_for_two_medicines(language: str) -> None:
    letters = [m.string for m in translations(language) if m.context == "a letter for each medicine" and m.string]
    assert len(set(letters)) == len(letters)
    assert {len(str(letter)) for letter in letters} <= {1}


@pytest.mark.parametrize("name", sorted(dev_words.NOT_CLINICAL))
def test_the_modules_that_are_not_clinical_are_there(name: str) -> None:
    assert (dev_words.PACKAGE / "words" / f"{name}.py").is_file()


def test_clinical_sentences_are_marked_wherever_they_stand() -> None:
    marked = {m.id for m in TEMPLATE if dev_words.CLINICAL_NOTE in m.auto_comments}
    assert "Call your local emergency number now, then your clinic." in marked
    assert "This was a dry run: nothing was changed." not in marked


def test_the_page_for_the_clinician_is_up_to_date() -> None:
    """If not: python3 dev.py words."""
    page = dev_words.review(dev_words.translated("es", TEMPLATE), "Spanish")
    assert dev_words.REVIEW.read_text("utf-8") == page


def test_the_page_tells_who_has_read_which_sentence() -> None:
    catalog = Catalog(locale="es")
    note = [dev_words.CLINICAL_NOTE]
    catalog.add("Rest | now.", "Descanse.", auto_comments=note, user_comments=["Reviewed by Dr. A, 2026-03-07"])
    catalog.add("Call.", "", auto_comments=note)
    catalog.add("Not clinical.", "No.")
    page = dev_words.review(catalog, "Spanish")
    assert "Reviewed: 1 of 2." in page
    assert page.splitlines()[-2:] == ["| Rest &#124; now. | Descanse. | Dr. A, 2026-03-07 |", "| Call. |  |  |"]


def test_new_sentences_come_in_blank_and_old_translations_and_comments_stay(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(dev_words, "TRANSLATIONS", tmp_path)
    old = Catalog(locale="es")
    old.add("Yes", "Sí", user_comments=["Reviewed by Dr. A, 2026-03-07"])
    old.add("Gone", "Ido")
    dev_words.po_file("es").parent.mkdir(parents=True)
    dev_words.po_file("es").write_bytes(dev_words.as_po(old))
    template = Catalog()
    template.add("New")
    template.add("Yes")
    found = [message for message in dev_words.translated("es", template) if message.id]
    assert [(m.id, m.string, m.user_comments) for m in found] == [
        ("New", "", []),
        ("Yes", "Sí", ["Reviewed by Dr. A, 2026-03-07"]),
    ]

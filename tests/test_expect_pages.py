"""The pages to read: complete in every language, true to the design, and found by whoever searches them."""

import re
from pathlib import Path

import pytest

from bloodpatch_tracker.assessment.restrictions import PRESETS
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.expect_pages import Page, folded, pages_in, read_pages, search
from bloodpatch_tracker.words import choices, form, log, screen
from bloodpatch_tracker.words.language import LANGUAGES, _
from tests.words.tongues import speaking

EVERY = {language: {page.name: page for page in pages_in(language)} for language in LANGUAGES}
ABOVE = {"about", "app:warning-signs"}
"""What links lead to beside the pages of the folder."""

# Each topic: the page, and what must stand on it in English and in Spanish.
TOPICS = [
    ("the-patch", ("your own blood", "clots", "spinal tap"), ("su propia sangre", "coágulo", "punción lumbar")),
    ("the-patch", ("worse sitting or standing", "lying flat"), ("empeora en posición sentada", "acostada")),
    ("the-patch", ("nausea", "light or sound", "ears may ring", "dizzy"), ("náuseas", "luz", "zumbar", "mareo")),
    ("the-day", ("about 30 minutes", "outpatients", "home the same day"), ("30 minutos", "casa el mismo día")),
    ("the-day", ("does it hurt?", "pressure"), ("¿duele?", "presión")),
    ("the-day", ("infection", "nerve are rare"), ("infección", "un nervio son raros")),
    ("relief", ("at once", "24 to 48 hours"), ("enseguida", "24 a 48 horas")),
    (
        "first-days",
        ("at least 48 hours", "strenuous", "bending", "lifting"),
        ("al menos 48 horas", "intensa", "agacharse"),
    ),
    (
        "first-days",
        ("no two published sources agree", "your clinic’s"),
        ("no hay dos fuentes publicadas", "su clínica"),
    ),
    ("first-days", ("driving", "first 24 hours"), ("manejar", "primeras 24 horas")),
    ("side-effects", ("sore back", "within a week", "below 38.0 °c"), ("dolor de espalda", "una semana", "38.0 °c")),
    ("side-effects", ("feeling faint", "90 or more"), ("sensación de desmayo", "90 o más")),
    ("warning-signs", ("call your local emergency number",), ("llame ya al número de emergencias de su localidad",)),
    (
        "second-patch",
        ("worth discussing", "other causes are excluded"),
        ("vale la pena hablar", "descartadas otras causas"),
    ),
    ("second-patch", ("not repeated within 24 hours", "imaging"), ("no se repite antes de 24 horas", "imágenes")),
    ("second-patch", ("rebound high pressure", "may then do harm"), ("hipertensión de rebote", "hacer daño")),
    ("daily-life", ("work", "travel", "toddlers", "sex", "shower"), ("trabajo", "viaj", "niños", "sexuales", "ducha")),
    ("daily-life", ("coffee", "what your clinic told you", "breastfeeding"), ("café", "le indicó", "lactancia")),
    ("this-diary", ("15 minutes", "more than 6 hours", "late"), ("15 minutos", "más de 6 horas", "tardía")),
    ("this-diary", ("silence for recovery", "never clears"), ("silencio por recuperación", "nunca lo quita")),
    (
        "this-diary",
        ("stays on this computer", "no diagnosis"),
        ("se queda en esta computadora", "no es un diagnóstico"),
    ),
    ("helping", ("caregiver", "confusion"), ("cuidador", "confusión")),
    ("papers", ("epidural blood patch", "62273", "sick note"), ("parche hemático epidural", "62273", "certificado")),
    ("questions", ("later spinal procedure", "another kind of anesthesia"), ("columna", "otro tipo de anestesia")),
]

FORBIDDEN = {
    "en": ("you need", "you must", "caused by", "caused the", "cured", "failure", "relapse", "don’t worry", "alarm"),
    "es": ("usted necesita", "debe hacerse", "causado por", "provocado por", "curado", "fracaso", "no se preocupe"),
}
SIGNS = {
    "en": (
        "weak legs",
        "numb",
        "urine",
        "seizure",
        "confusion",
        "speech",
        "vision",
        "worst ever",
        "passing out",
        "calf",
    ),
    "es": (
        "debilidad",
        "adormecidas",
        "orinar",
        "convulsión",
        "confusión",
        "habla",
        "visión",
        "el peor",
        "desmayo",
        "pantorrilla",
    ),
}
LABELS = {
    "helping": (choices.CHOICES[Author.CAREGIVER], form.WHO),
    "this-diary": (log.NOT_NOW, screen.ABOUT),
    "papers": (screen.RECOVERY,),
}
"""What pages call by the name it has on the screen."""


def each_page() -> list[tuple[str, str]]:
    return [(language, name) for language in LANGUAGES for name in EVERY[language]]


def links(page: Page) -> list[str]:
    return re.findall(r"\[[^]]+\]\(([^)]+)\)", page.text)


def one_line(page: Page) -> str:
    return " ".join(page.text.lower().split())


def shape(page: Page) -> tuple[list[str], list[str], tuple[bool, bool]]:
    """Headings and points of lists by their marks, links, and how far it is reviewed."""
    marks = re.findall(r"^(#+|-|\d\.) ", page.text, re.MULTILINE)
    return marks, links(page), (page.clinical, page.reviewed)


def test_every_page_stands_in_every_language_in_the_same_order_and_shape() -> None:
    english, *others = ([(name, shape(page)) for name, page in EVERY[language].items()] for language in LANGUAGES)
    assert len(others) == len(LANGUAGES) - 1
    assert [other for other in others if other != english] == []


def test_each_language_is_its_own() -> None:
    texts = [page.text for language in LANGUAGES for page in EVERY[language].values()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("language, name", each_page())
def test_every_link_leads_somewhere(language: str, name: str) -> None:
    assert set(links(EVERY[language][name])) <= EVERY[language].keys() | ABOVE


@pytest.mark.parametrize("language, name", each_page())
def test_pages_are_short_and_plain(language: str, name: str) -> None:
    """A title, then parts of few lines; no markup but headings, lists, links and emphasis; nothing Qt counts twice."""
    page = EVERY[language][name]
    assert page.text.startswith(f"# {page.title}\n\n")
    assert len(page.text.split()) < 480
    assert all(len(part.split()) < 75 for part in re.split(r"\n\n|\n- |\n\d\. ", page.text))
    assert not re.search(r"[<>`|\\]|https?:", page.text)
    assert max(page.text) < "\U00010000"


@pytest.mark.parametrize("name, english, spanish", TOPICS)
def test_what_a_patient_asks_is_answered(name: str, english: tuple[str, ...], spanish: tuple[str, ...]) -> None:
    for language, wanted in (("en", english), ("es", spanish)):
        text = one_line(EVERY[language][name])
        assert [each for each in wanted if each not in text] == []


@pytest.mark.parametrize("language, name", each_page())
def test_nothing_diagnoses_or_orders_a_patch(language: str, name: str) -> None:
    text = one_line(EVERY[language][name])
    assert [each for each in FORBIDDEN[language] if each in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_sign_is_named_with_whom_to_call_and_the_screen_to_tick_it_on(language: str) -> None:
    page = EVERY[language]["warning-signs"]
    assert [sign for sign in SIGNS[language] if sign not in one_line(page)] == []
    assert "app:warning-signs" in links(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plans_are_those_of_the_program(language: str) -> None:
    points = re.split(r"\n- ", EVERY[language]["first-days"].text.split("\n## ")[2])[1:]
    assert len(points) == len(PRESETS)
    for preset, point in zip(PRESETS, points, strict=True):
        flat, quiet, whole, limit = map(float, re.findall(r"\d+(?:\.\d+)?", point)[:4])
        assert (flat, quiet, limit) == (preset.flat_hours, preset.quiet_hours, preset.lift_limit_kg)
        assert preset.hours in (whole, whole * 24, whole * 24 * 7)


@pytest.mark.parametrize("name", LABELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_and_pages_are_called_as_on_the_screen(language: str, name: str) -> None:
    with speaking(language):
        called = [_(label).replace("&", "") for label in LABELS[name]]
    assert [each for each in called if each not in EVERY[language][name].text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_name_their_source(language: str) -> None:
    sources = EVERY[language]["sources"].text
    for who in ("1994;41:23", "2023;94:835", "2011;113:126", "2022;129:758", "EPiMAP", "2001;94:149", "Vilming"):
        assert who in sources
    for who in ("2014;35:1237", "2024;49:471", "2019;38:93", "7.2.1", "2003;24:182"):
        assert who in sources


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clinical_page_waits_for_a_clinician(language: str) -> None:
    waiting = {page.name for page in EVERY[language].values() if page.clinical and not page.reviewed}
    assert waiting == EVERY[language].keys() - {"papers"}


def test_a_language_without_pages_reads_the_english_ones() -> None:
    assert pages_in("en_XA") == pages_in("en")


@pytest.mark.parametrize(
    "file, text",
    [
        ("01-a.md", "# No head\n"),
        ("01-a.md", "---\nclinical: yes\nreviewed: no\n---\nNo title\n"),
        ("a.md", "---\nclinical: yes\nreviewed: no\n---\n# No number\n"),
    ],
)
def test_a_file_that_is_no_page_is_named(tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(ValueError, match=file):
        read_pages(tmp_path)


def test_folding_keeps_every_character_s_place() -> None:
    text = "Señal de ALARMA: ¿Cuánto? clinic’s ß İ ﬂ\u00a0\n"
    assert len(folded(text)) == len(text)
    assert folded("Cuánto SEÑAL clinic’s\u00a0a\nb") == "cuanto senal clinic's a b"


@pytest.mark.parametrize("wanted", ["fuga espontanea", "FUGA  Espontánea", "fuga espontánea", " fuga\tespontánea "])
def test_search_takes_no_notice_of_accents_capitals_and_blanks(wanted: str) -> None:
    texts = {"one": "Una fuga espontánea.", "two": "Otra fuga."}
    assert search(texts, wanted) == {"one": ((4, 19),)}


def test_what_stands_nowhere_as_a_whole_is_found_by_its_words() -> None:
    texts = {"both": "When to lift. When to drive.", "one": "When to rest."}
    assert search(texts, "drive when") == {"both": ((0, 4), (14, 18), (22, 27))}


@pytest.mark.parametrize("wanted", ["", "  ", "xyzzy", "when xyzzy"])
def test_what_stands_nowhere_is_not_found(wanted: str) -> None:
    assert search({"one": "When to rest."}, wanted) == {}


def test_what_looks_like_a_pattern_is_looked_for_as_it_stands() -> None:
    assert search({"one": "Why? (a.b)"}, "(a.b)") == {"one": ((5, 10),)}
    assert search({"one": "axb"}, "a.b") == {}

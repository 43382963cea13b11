"""Names, companies and words, made comparable."""

import pytest

from prune.text import (
    clean,
    company_key,
    fold,
    join_words,
    name_key,
    pluralize,
    quote,
    words,
)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("", ""),
        ("", " \t\r\n "),
        ("Wren Inkwell", "Wren Inkwell"),
        ("Wren Inkwell", "  Wren \t Inkwell \n"),
        ("Wren Inkwell", "Wren\u00a0\u2003Inkwell\u3000"),
        ("Wren Inkwell", "Wren\u2028Inkwell"),
        ("Wren", "W\u200br\u2060e\ufeffn"),
        ("Wren", "\u202eWren\u202c"),
        ("Wren", "\u2066Wr\u200een\u2069\u061c\u200f"),
        ("Wren", "W\x00r\x1be\x7fn\x9f"),
        ("Wren Inkwell", "Wren\x01Inkwell"),
        ("Wren Inkwell", "Wren\x00\x1fInkwell\x7f"),
        ("Zoë Ångström", "Zoë\x9fÅngström"),
        ("Teapot 24 Works", "Teapot\x0224\x03Works"),
        ("O'Wren", "O\x02'Wren"),
        ("👩‍👩‍👧", " 👩‍👩‍👧 "),
        ("ستاره‌باران", "ستاره‌باران"),
        ("क्‍ष", "क्‍ष"),
    ],
)
def test_cleaning_collapses_white_space_and_drops_only_what_cannot_be_seen(expected, text):
    assert expected == clean(text)


def test_clean_text_stays_as_it_is():
    """Cleaning twice is cleaning once."""
    text = "  Wren\u200b \u202eInkwell\t👩‍👧 "
    assert clean(text) == clean(clean(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wren Inkwell", "WREN  INKWELL"),
        ("Zoë Brûlefeuille", "Zoe\u0308 Bru\u0302lefeuille"),
        ("Gößwin", "GÖSSWIN"),
        ("𝗪𝗿𝗲𝗻", "Wren"),
        ("Ｗｒｅｎ", "Wren"),
        ("Wren\u200b", " wren"),
    ],
)
def test_names_that_are_one_name_have_one_key(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoë Inkwell", "Zoe Inkwell"), ("Wren Inkwell", "Wren-Inkwell"), ("Wren", "Wrenn")],
)
def test_names_with_other_letters_are_other_names(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("expected", "text"),
    [("resume", "Résumé"), ("strasse", "Straße"), ("angstrom", "Ångström"), ("meta", "META")],
)
def test_folding_takes_case_and_accents_away(expected, text):
    assert expected == fold(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ((), " -- "),
        (("teapot", "works"), "Teapot-Works"),
        (("c++", "and", "c#"), "C++ and C#"),
        (("sa",), "S.A."),
        (("oneills", "tea"), "O’Neill's Tea"),
    ],
)
def test_words_are_whole_and_folded(expected, text):
    assert expected == words(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Teapot Works GmbH & Co. KG", "TEAPOT WORKS"),
        ("Teapot Works, Inc.", "Teapot Works"),
        ("@Tidepool", "Tidepool"),
        ("Ejemplo de Nube, S.A. de C.V.", "ejemplo de nube"),
        ("Étoile Filante SARL", "Etoile Filante"),
        ("株式会社月見堂", "月見堂"),
        ("月見堂株式会社", "月見堂"),
        ("Teapot Works Ltd", "Teapot Works Limited"),
        ("ООО Чайник", "Чайник"),
    ],
)
def test_one_company_has_one_key_whatever_its_legal_form(one, other):
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Meta", "Metalworks"), ("Meta", "Meta Teapots"), ("Plan A", "Plan B"), ("Teapot", "Teapots")],
)
def test_a_company_is_never_part_of_another(one, other):
    assert company_key(one) != company_key(other)


@pytest.mark.parametrize("company", ["", "  ", "--", "…"])
def test_no_company_has_no_key(company):
    assert company_key(company) == ""


@pytest.mark.parametrize("company", ["AG", "Limited", "S.A.", "GmbH & Co. KG"])
def test_a_company_named_like_a_legal_form_keeps_a_key(company):
    assert company_key(company) != ""


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("“Wren”", " Wren\n"),
        ("“" + "x" * 60 + "”", "x" * 60),
        ("“" + "x" * 59 + "…”", "x" * 61),
    ],
)
def test_a_strangers_text_is_quoted_and_shortened(expected, text):
    assert expected == quote(text)


@pytest.mark.parametrize(
    ("expected", "arguments"),
    [
        ("0 messages", (0, "message")),
        ("1 message", (1, "message")),
        ("2 messages", (2, "message")),
        ("1,716 people", (1716, "person", "people")),
        ("1 person", (1, "person", "people")),
    ],
)
def test_counting_knows_the_plural(expected, arguments):
    assert expected == pluralize(*arguments)


@pytest.mark.parametrize(
    ("expected", "items"),
    [("", []), ("a", ["a"]), ("a and b", ["a", "b"]), ("a, b and c", ["a", "b", "c"])],
)
def test_a_list_reads_like_a_sentence(expected, items):
    assert expected == join_words(items)

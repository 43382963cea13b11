"""Who is who: the same id in every file and every spelling."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prune.identity import (
    PROFILE,
    composite_id,
    profile_id,
    profile_link,
    profile_slug,
    slug_id,
    written_id,
)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/prune-test-zo%C3%AB",
        "https://www.linkedin.com/in/prune-test-zoë",
        "https://www.linkedin.com/in/prune-test-zoe\u0308",
        "http://linkedin.com/in/Prune-Test-ZOË/",
        "www.linkedin.com/in/prune-test-zoë",
        "linkedin.com/in/prune-test-zo%c3%ab",
        "https://fr.linkedin.com/in/prune-test-zoë?trk=x",
        "https://www.linkedin.com/in/prune-test-zoë/details/#top",
        "  HTTPS://WWW.LINKEDIN.COM/IN/PRUNE-TEST-ZO%C3%AB  ",
    ],
)
def test_every_spelling_of_an_address_is_one_id(url):
    assert profile_id(url) == "prune-test-zoë"


@pytest.mark.parametrize(
    ("expected", "slug"),
    [
        ("prune-test-strasse", "prune-test-straße"),
        ("prune-test-wren", "ｐｒｕｎｅ-test-wren"),
        ("prune-test-100%", "prune-test-100%"),
        ("prune-test-星", "prune-test-%E6%98%9F"),
    ],
)
def test_a_slug_is_percent_decoded_then_nfkc_then_casefolded(expected, slug):
    assert expected == profile_id(f"https://www.linkedin.com/in/{slug}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/company/prune-test",
        "https://example.org/in/prune-test-wren",
        "https://linkedin.com.example.org/in/prune-test-wren",
        "https://example.org/?https://www.linkedin.com/in/prune-test-wren",
        "https://notlinkedin.com/in/prune-test-wren",
        "javascript:alert(1)//linkedin.com/in/prune-test-wren",
        "data:text/html,linkedin.com/in/prune-test-wren",
        'https://www.linkedin.com/in/prune-test-wren"onclick="x',
        "https://www.linkedin.com/in/<script>",
        "https://www.linkedin.com/in/prune test wren",
        "https://user@www.linkedin.com/in/prune-test-wren",
        "https://www.linkedin.com:8080/in/prune-test-wren",
        "ftp://www.linkedin.com/in/prune-test-wren",
        "urn:li:member:1",
        "prune-test-wren",
    ],
)
def test_a_text_that_is_not_a_profile_address_has_no_id(text):
    assert [profile_id(text), profile_slug(text)] == [None, None]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("prune-test-zoë", "https://www.linkedin.com/in/prune-test-zo%C3%AB/"),
        ("prune-test-zoë", "linkedin.com/in/prune-test-ZOË"),
        ("prune-test-zoë", "in/prune-test-zoë"),
        ("prune-test-zoë", "https://m.linkedin.com/in/prune-test-zoë"),
        ("prune-test-zoë", "//www.linkedin.com/in/prune-test-zoë"),
        ("prune-test-zoë", "<https://www.linkedin.com/in/prune-test-zoë>"),
        ("prune-test-zoë", "/in/prune-test-zoë?trk=x"),
        ("prune-test-zoë", "prune-test-zoë\u200b"),
        ("prune-test-zoë", "/in/prune-test-zoë/"),
        ("prune-test-zoë", "prune-test-zo%C3%AB"),
        ("prune-test-zoë", " Prune-Test-Zoë "),
        ("~zoë inkwell|teapot works|2019-03-07", "~Zoë Inkwell|Teapot Works|2019-03-07"),
    ],
)
def test_whatever_a_member_writes_for_a_person_is_their_id(expected, text):
    assert expected == written_id(text)


@pytest.mark.parametrize(
    ("expected", "parts"),
    [
        (
            "~wren inkwell|teapot works|2019-03-07",
            ("Wren Inkwell", "Teapot Works", date(2019, 3, 7)),
        ),
        ("~wren||", ("Wren", "", None)),
        ("~strasse|gross|2024-02-29", ("Straße", "GROẞ", date(2024, 2, 29))),
    ],
)
def test_without_an_address_name_company_and_day_are_the_id(expected, parts):
    assert expected == composite_id(*parts)


@pytest.mark.parametrize(
    "url",
    [
        "http://de.linkedin.com/in/prune-test-wren?trk=x",
        "www.linkedin.com/in/prune-test-wren/",
        "https://www.linkedin.com/in/prune-test-wren#about",
    ],
)
def test_a_link_goes_to_linkedin_over_https_and_no_further_than_the_slug(url):
    assert profile_link(url) == "https://www.linkedin.com/in/prune-test-wren"


def test_no_link_is_made_of_another_address():
    with pytest.raises(ValueError, match="not a LinkedIn profile address"):
        profile_link("https://example.org/in/prune-test-wren")


@given(st.text(st.sampled_from("aZ0-_./?#%ßéＡ\u0130 \n"), max_size=8))
def test_the_quick_way_for_usual_addresses_finds_what_the_long_way_finds(rest):
    slug = profile_slug(PROFILE + rest)
    assert profile_id(PROFILE + rest) == (slug_id(slug) if slug else None)

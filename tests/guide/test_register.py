"""The register: what it refuses, and in which words."""

import pytest

from guide.examples import CLAIM, SOURCE, TODAY, claim
from prune_guide.claim import Confidence
from prune_guide.errors import GuideError
from prune_guide.register import read_register


def test_a_register_is_read_whole():
    register = read_register(CLAIM + SOURCE, TODAY)
    assert {"roses-regrow": claim()} == register.claims


@pytest.mark.parametrize(
    ("changed", "into", "sentence"),
    [
        ('url = "https://garden.example/garden-post"', "", "the source garden-post needs an address as its url; there is none."),
        ('url = "https://garden.example/garden-post"', 'url = "rose"', "needs an address as its url; found 'rose'."),
        ('date = "2026-05"', "", "the source garden-post needs a date (YYYY-MM-DD, YYYY-MM, YYYY or undated) as its date; there is none."),
        ('date = "2026-05"', 'date = ""', "as its date; found ''."),
        ('date = "2026-05"', 'date = "May"', "as its date; found 'May'."),
        ('copy = "undated"', 'copy = "yes"', "needs a date (YYYY-MM-DD, YYYY-MM, YYYY or undated) as its copy; found 'yes'."),
        ('copy = "undated"', 'opened = "yes"', "needs a past date (YYYY-MM-DD) as its opened; found 'yes'."),
        ('copy = "undated"', "opened = 2062-11-01", "was opened on 1 November 2062, but the clock"),
        ('copy = "undated"', 'vendor = "yes"', "needs true or false as its vendor; found 'yes'."),
        ('title = "How to prune a rose"', "title = 7", "needs a text as its title; found 7."),
        ('publisher = "A gardener"', 'publihser = "A gardener"', "has the unknown key publihser. Did you mean publisher?"),
        ('sources = ["garden-post"]', "sources = []", "the claim roses-regrow has no source. Name at least one"),
        ('sources = ["garden-post"]', 'sources = ["garden-pots"]', "names the source garden-pots, which is not in the register. Did you mean garden-post?"),
        ('sources = ["garden-post"]', 'sources = "garden-post"', "needs a list of source keys as its sources; found 'garden-post'."),
        ('sources = ["garden-post"]', "sources = [[]]", "names the source [], which is not in the register."),
        ("checked =", 'confidence = "high"\nchecked =', "has the unknown key confidence."),
        ('copy = "undated"', 'vendor = true\ncopy = "undated"\n[claim.other]\ntopic = "T"\nstatement = "S"\nsources = ["garden-post"]\nagainst = ["garden-post"]\nchecked = 2026-11-01', "the claim other has nothing against it that we read and that is not a vendor's."),
        ("checked = 2026-11-01", "", "needs a past date (YYYY-MM-DD) as its checked; there is none."),
        ("checked = 2026-11-01", "checked = 2062-11-01", "was checked on 1 November 2062, but the clock of this computer says that today is 24 November 2026. Set the clock"),
        ("checked = 2026-11-01", "checked = 2026-11-27", "the clock of this computer says that today is 24 November 2026"),
        ("checked = 2026-11-01", 'checked = "2026-11-01"', "needs a past date (YYYY-MM-DD) as its checked; found"),
        ("checked = 2026-11-01", "checked = 2026-11-01T10:00:00", "needs a past date (YYYY-MM-DD) as its checked; found"),
        ("[claim.roses-regrow]", "[claim.Roses_regrow]", "has an id that is not lower-case words joined by hyphens."),
        ("[claim.roses-regrow]", "[claims.roses-regrow]", "it contains [claims]; only [claim.ID] and [source.KEY] are allowed."),
        ("checked = 2026-11-01", "checked = ", "it is not valid TOML:"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_named(changed, into, sentence):
    assert changed in CLAIM + SOURCE
    with pytest.raises(GuideError) as error:
        read_register((CLAIM + SOURCE).replace(changed, into, 1), TODAY)
    assert sentence in str(error.value)


def test_a_claim_that_is_not_a_table_is_refused():
    with pytest.raises(GuideError, match="the claim roses is not a table of its own"):
        read_register('[claim]\nroses = "red"\n', TODAY)


def test_a_disputed_claim_has_two_sides():
    text = CLAIM.replace("checked", 'against = ["garden-post"]\nchecked')
    read = read_register(text + SOURCE, TODAY).claims["roses-regrow"]
    assert (len(read.against), read.confidence) == (1, Confidence.DISPUTED)


def test_a_check_made_today_in_another_time_zone_is_not_in_the_future():
    tomorrow = CLAIM.replace("2026-11-01", "2026-11-25")
    assert "roses-regrow" in read_register(tomorrow + SOURCE, TODAY).claims


def test_an_unknown_claim_is_named_with_the_nearest_known():
    register = read_register(CLAIM + SOURCE, TODAY)
    with pytest.raises(GuideError, match=r"roses-regrew is not in .* Did you mean roses-regrow\?"):
        register.claim("roses-regrew")


def test_what_nobody_cites_or_names_is_complained_of():
    register = read_register(CLAIM + SOURCE + SOURCE.replace("garden-post", "lost"), TODAY)
    assert list(register.complaints(cited=[])) == [
        "the claim roses-regrow is not cited anywhere. Cite it or remove it.",
        "no claim uses the source lost. Use it or remove it.",
    ]
    assert list(register.complaints(cited=["roses-regrow"])) == [
        "no claim uses the source lost. Use it or remove it."
    ]


def test_claims_of_one_topic_stand_together_wherever_the_file_has_them():
    other = CLAIM.replace("roses-regrow", "tulips").replace('"Roses"', '"Tulips"')
    again = CLAIM.replace("roses-regrow", "roses-sleep")
    register = read_register(CLAIM + other + again + SOURCE, TODAY)
    assert {topic: [one.id for one in claims] for topic, claims in register.topics.items()} == {
        "Roses": ["roses-regrow", "roses-sleep"],
        "Tulips": ["tulips"],
    }

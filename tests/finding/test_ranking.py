"""Search finds the page in the reader's own words, and says when it has none."""

import gzip
import json
import os
import subprocess

import pytest

from finding.queries import SETS, place, read, score, unanswerable
from finding.ranking import ask, command

REACHED = {
    "golden": (0.97, 1),
    "second": (0.985, 1),
    "third": (0.88, 0.94),
    "fourth": (0.965, 1),
    "fifth": (0.93, 0.975),
    "sixth": (0.93, 0.98),
    "seventh": (0.945, 0.995),
}
"""First, and among three. BENCHMARKS.md has the figures; each of these is lower by one query at most."""
MOST_GOOD_CALLED_WEAK = 0.03
HARASSED = """
he won't stop messaging me
being stalked on linkedin
unwanted attention from a client
i feel threatened
a man follows me around online
someone pesters me
she keeps contacting me after i said no
sexually harassed by a recruiter
bullied by a coworker
abusive ex husband
harrasment
i got a threatening message from a colleague
creep
afraid of my former boss
""".strip().splitlines()
REMOVING = [
    f"{how} {verb} {whom}"
    for how, whom in (("how to", "someone"), ("", "a contact"), ("how do i", "this guy"))
    for verb in "remove delete unfriend ditch bin boot axe yeet unlink dump disconnect".split()
]


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_answered_as_well_as_it_was(index, name):
    queries = read(name)
    answers = ask(index, [query.text for query in queries])
    found = {text: answer.pages for text, answer in answers.items()}
    reached = score(queries, found)
    missed = [
        (query.text, query.wanted, found[query.text][:3])
        for query in queries
        if place(query, found[query.text]) != 1
    ]
    first, three = (least - 1 / len(queries) for least in REACHED[name])
    assert (reached.hit_at_1 >= first, reached.hit_at_3 >= three) == (True, True), (
        str(reached),
        missed,
    )


def test_the_golden_set_covers_every_question(index):
    questions = {path.parent.name for path in index.parents[1].glob("faq/*/index.html")}
    queries = read("golden")
    assert len({query.text for query in queries}) == len(queries)
    assert questions <= {query.wanted[0] for query in queries}


def test_good_answers_are_hardly_ever_called_weak(index):
    for name in SETS:
        queries = read(name)
        answers = ask(index, [query.text for query in queries])
        good = [one for one in queries if 1 <= place(one, answers[one.text].pages) <= 3]
        weak = [query.text for query in good if answers[query.text].is_weak]
        assert len(weak) <= MOST_GOOD_CALLED_WEAK * len(good), (name, weak)


def test_most_of_what_the_guide_does_not_cover_is_said_to_be_so(index):
    answers = ask(index, unanswerable()).values()
    assert sum(answer.is_doubtful for answer in answers) >= 0.75 * len(answers)


def test_whoever_is_pestered_followed_or_threatened_is_led_to_safety_first(index):
    answers = ask(index, HARASSED)
    assert dict.fromkeys(HARASSED, "harassment") == {
        text: answer.pages[0] for text, answer in answers.items()
    }


def test_removing_somebody_has_many_names(index):
    answers = ask(index, REMOVING)
    assert [text for text, one in answers.items() if one.pages[0] not in ("how-to", "/steps")] == []


def test_sections_of_the_guide_are_found(index):
    wanted = {
        "side by side comparison of remove and mute": "decide/#side-by-side",
        "write my own rule": "criteria/#write-a-rule-of-your-own",
        "erase everything from Prune": "privacy/#erase-everything",
        "message template before removing": "etiquette/#messages-to-copy",
        "TeamLink": "glossary/#teamlink-and-sales-navigator",
    }
    answers = ask(index, wanted)
    assert wanted == {text: answer.locations[0] for text, answer in answers.items()}


@pytest.mark.parametrize(
    ("text", "spellings", "unknown"),
    [
        ("recommendations", (), ()),
        ("endorse", (), ()),
        ("who re", (), ()),  # begun
        ("recomendations", ("recommendations",), ()),
        ("undo grzegorz again", (), ("grzegorz",)),
        ("unfolllllowwwing", ("unfollowing",), ()),  # a key held down
        ("deactivate reactivate", (), ("reactivate",)),  # never one for the other
        ("日本語", (), ()),
    ],
)
def test_what_is_read_as_something_else_is_told(index, text, spellings, unknown):
    answer = ask(index, [text])[text]
    assert (spellings, unknown) == (answer.spellings, answer.unknown)


@pytest.mark.parametrize("text", ["xqzwv", "zzzz 777777", "日本語", "???", "", "\t '"])
def test_where_nothing_matches_nothing_is_shown(index, text):
    assert ask(index, [text])[text].pages == ()


def test_exact_words_rank_above_synonyms(index):
    withdraw, decline = "withdraw an invitation", "decline an invitation"
    answers = ask(index, [withdraw, decline])
    assert [answers[withdraw].pages[0], answers[decline].pages[0]] == ["withdraw", "ignore"]


def test_a_page_is_shown_once_and_at_most_ten_are(index):
    for answer in ask(index, ["remove a connection", "privacy", "rule", "list"]).values():
        assert 1 <= len(answer.pages) == len(set(answer.pages)) <= 10


def test_an_answer_takes_less_than_a_frame_on_a_processor_six_times_slower(index):
    """Of processor time, and the better of two runs, as machines are noisy; what the index itself takes is apart."""

    def seconds(queries: list[str]) -> float:
        before = os.times()
        subprocess.run(command(index), input=json.dumps(queries), check=True, encoding="utf-8")
        after = os.times()
        return after.children_user - before.children_user

    letters = [text[:end] for text in HARASSED for end in range(1, len(text) + 1)]
    alone, together = (min(seconds(some), seconds(some)) for some in (letters[:1], letters))
    assert 6 * (together - alone) / len(letters) < 0.016


def test_the_index_is_small(index):
    """It is only loaded when somebody is about to search."""
    assert len(gzip.compress(index.read_bytes())) < 170_000

"""The overview's numbers: nobody counted twice, nobody left out."""

from dataclasses import replace
from datetime import date

from core.builders import judged, nothing_known, nothing_there, someone, talk
from prune.model.evidence import Pair
from prune.model.outcome import Outcome
from prune_page.overview import Bar, biggest_companies, charts, employers

KNOWN = nothing_there()
RECOMMENDED = replace(KNOWN, recommendations=Pair(0, 1))


def person(number, evidence=KNOWN, **fields: object):
    return judged(someone(slug=f"prune-test-{number}", **fields), evidence)


def bars(chart_id, people):
    return next(
        (chart.bars for chart in charts(people, employers(people)) if chart.id == chart_id),
        [],
    )


def test_years_are_newest_first_with_the_outcomes_of_each():
    people = [
        person(1, connected_on=date(2019, 3, 7)),
        person(2, RECOMMENDED, connected_on=date(2019, 4, 7)),
        person(3, connected_on=date(2021, 3, 7)),
        person(4, connected_on=None),
    ]
    assert bars("years", people) == [
        Bar("year-2021", "2021", {Outcome.REVIEW: 1}, 0.5),
        Bar("year-2019", "2019", {Outcome.KEEP: 1, Outcome.REVIEW: 1}, 1),
        Bar("year-unknown", "Date unknown", {Outcome.REVIEW: 1}, 0.5),
    ]


def test_who_wrote_to_whom_is_told_apart_from_what_is_not_known():
    talks = [talk(1, 1), talk(1, 0), talk(0, 1), talk(0, 0), None]
    people = [person(n, replace(nothing_known(), messages=one)) for n, one in enumerate(talks)]
    counts = {bar.filter: bar.count for bar in bars("wrote", people)}
    kinds = ("both", "me", "them", "nobody", "unknown")
    assert counts == {f"wrote-{kind}": 1 for kind in kinds}


def test_a_company_is_one_whatever_its_spelling_and_one_person_is_none():
    spellings = ["Teapot Works", "TEAPOT WORKS Ltd", "Teapot Works", "Moth & Lamp", ""]
    people = [person(n, company=one) for n, one in enumerate(spellings)]
    [company] = biggest_companies(people, employers(people))
    assert (company.name, company.key) == ("Teapot Works", "teapot works")
    assert [(bar.filter, bar.label, bar.count) for bar in bars("companies", people)] == [
        ("company-teapot works", "Teapot Works", 3)
    ]


def test_the_ten_biggest_companies_are_enough():
    people = [person(f"{n}-{m}", company=f"Kettle {n}") for n in range(12) for m in range(2 + n)]
    labels = [bar.label for bar in bars("companies", people)]
    assert labels == [f"Kettle {n}" for n in range(11, 1, -1)]


def test_nobody_has_no_charts():
    assert charts([], {}) == []

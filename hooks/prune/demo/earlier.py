"""The demo's earlier export: the same network some weeks ago, with every kind of change since.

New people and new messages need nothing: those of the last weeks are left out.
"""

from dataclasses import replace
from datetime import date

from prune.demo.names import PARTED
from prune.demo.people import HIDDEN_DAYS, Someone, ago, invented_people
from prune.demo.stories import YEAR, Story
from prune.model.outcome import Choice
from prune.model.progress import Decision, Progress

AGE = 80
"""How many days older it is than the demo's date."""

_OTHER_JOB = {
    3: ("Nordlicht Werkzeuge GmbH", "Bridge Inspector"),
    14: ("Copperkettle & Co. KG", "Tax Adviser"),
    33: ("Blue Heron Bakery", "Bread Scientist"),
    52: ("Étoile Filante SARL", "Kite Engineer"),
}
_OTHER_ADDRESS = {7, 28}
_STILL_THERE = 24
"""Ticked as removed, and yet in the current export."""
_LOST_NAME = HIDDEN_DAYS[-1]
_STORIES = (
    Story(4 * YEAR),
    Story(5 * YEAR),
    Story(3 * YEAR, sent=1, last=2 * YEAR),
    Story(6 * YEAR, sent=2, received=3, last=YEAR),
    Story(_LOST_NAME, together=True),
)
"""Of those who are gone, in the order of `PARTED`: three removed, one unknown, one hidden."""
_REMOVED = 3


def earlier_people() -> list[Someone]:
    """Everybody who was connected then, as they were."""
    there = [_then(one) for one in invented_people() if one.connected >= AGE]
    return there + _parted()


def demo_progress(today: date) -> Progress:
    """What the demo's owner had decided: the three they removed, and one that did not work."""
    people = [one for one in invented_people() if one.number == _STILL_THERE]
    removed = [*_parted()[:_REMOVED], *people]
    return Progress(
        {
            one.slug: Decision(
                Choice.REMOVE,
                decided_on=ago(today, AGE - 10),
                done_on=ago(today, AGE - 12),
                connected_on=ago(today, one.connected),
            )
            for one in removed
        }
    )


def _then(one: Someone) -> Someone:
    if one.number in _OTHER_JOB:
        company, position = _OTHER_JOB[one.number]
        return replace(one, story=replace(one.story, company=company, position=position))
    if one.number in _OTHER_ADDRESS:
        return replace(one, slug=f"{one.slug}-then")
    return one


def _parted() -> list[Someone]:
    return [
        Someone(number, first, last, f"prune-demo-{number}", story)
        for number, ((first, last), story) in enumerate(
            zip(PARTED, _STORIES, strict=True), start=121
        )
    ]

"""A card of the demo network for the home page: what the checklist says about one person."""

from datetime import date
from functools import cache

from prune.assemble import make_checklist
from prune.demo import demo_criteria, read_demo
from prune.model.checklist import Person
from prune.model.evidence import Messages
from prune.model.outcome import Outcome
from prune_page.view import PersonView, view


@cache
def sample(today: date) -> PersonView:
    """The first invented person whom to write to first, with words from both of you."""
    people = make_checklist(read_demo(today), demo_criteria(), today=today).people
    return view(next(filter(_has_gone_quiet, people)))


def _has_gone_quiet(person: Person) -> bool:
    messages = person.evidence.messages
    return (
        person.suggestion.outcome is Outcome.TALK
        and isinstance(messages, Messages)
        and bool(messages.received)
    )

"""The people of a checklist by outcome, as the summary lists them."""

from collections.abc import Iterator

from prune.model.checklist import Checklist, Person
from prune.text import job_line

FIRST = 3
"""People of each outcome, unless everybody is asked for."""


def people_words(checklist: Checklist, *, everybody: bool = False) -> Iterator[str]:
    """For each outcome with anybody in it a heading, then its people with their reasons.

    In the order of the file. A line for a person starts with a space; a heading does not.
    """
    for outcome, count in checklist.outcomes.items():
        people = [one for one in checklist.people if one.suggestion.outcome is outcome]
        if not people:
            continue
        yield f"{outcome.label}:"
        for person in people if everybody else people[:FIRST]:
            yield f" {_line(person)}"
        if count > FIRST and not everybody:
            yield f" … and {count - FIRST:,} more; --all lists everybody."


def _line(person: Person) -> str:
    connection = person.connection
    job = job_line(connection.position, connection.company)
    who = f"{connection.name}, {job}" if job else connection.name
    return f"{who}: {' '.join(person.suggestion.because)}"

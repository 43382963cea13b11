"""What has changed since the earlier export, as the page shows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from prune.dates import long_date
from prune.identity import profile_link
from prune.model.checklist import Checklist, Person
from prune.output.since_words import BECAUSE, change_words
from prune.since import Because, Change, Gone, Since
from prune.text import job_line


@dataclass(frozen=True, slots=True)
class Door:
    """A number that opens those it counts: the people of a filter, or the list of those gone."""

    filter: str
    """As in the list; `gone` and `confirmed` open the list of those gone."""
    label: str
    """What follows the number."""
    count: int


@dataclass(frozen=True, slots=True)
class GoneView:
    """Texts about somebody who is in the earlier export only; not escaped."""

    id: str
    name: str
    position: str
    company: str
    link: str
    connected_on: str
    connected: str
    job: str
    because: str
    """One of `Because`; the script sees decisions that the build did not."""


@dataclass(frozen=True, slots=True)
class SinceView:
    """The part of the page about the earlier export."""

    title: str
    doors: Sequence[Door]
    gone: Sequence[GoneView]
    reasons: Mapping[str, str]
    """Sentences by `because`."""


def view_since(checklist: Checklist) -> SinceView | None:
    """What the page says about the earlier export; `None` if there is none."""
    since = checklist.since
    if since is None:
        return None
    return SinceView(
        f"Since {_which(since)}",
        tuple(_doors(since)),
        tuple(map(_gone, since.gone)),
        {because.value: words for because, words in BECAUSE.items()},
    )


def since_data(checklist: Checklist) -> dict[str, object] | None:
    """What the script needs to follow decisions through the earlier export."""
    since = checklist.since
    if since is None:
        return None
    newest = checklist.export.newest_on
    return {
        "newestOn": newest.isoformat() if newest else "",
        "moved": {new: change.was_id for new, change in since.changes.items() if change.was_id},
        "taken": sorted(since.taken),
        "gone": [
            {
                "id": one.id,
                "name": one.name,
                "position": one.position,
                "company": one.company,
                "link": one.link,
                "connectedOn": one.connected_on,
                "because": one.because,
            }
            for one in map(_gone, since.gone)
        ],
    }


def kinds(change: Change | None) -> Iterator[str]:
    """How a person has changed, for the filters."""
    if change is None:
        return
    if change.is_new:
        yield "new"
    if change.was_id is not None:
        yield "address"
    if change.was:
        yield "job"
    if change.has_new_messages:
        yield "messages"
    if change.still_there:
        yield "still"


def sentences(person: Person) -> Iterator[str]:
    """What has changed about a person; the script says by itself whether they are still there."""
    change = person.since
    if change is None:
        return
    yield from (words for words in change_words(change) if not words.startswith("Ticked"))
    if change.messages and change.messages.last_received_on:
        yield f"They last wrote on {long_date(change.messages.last_received_on)}"


def _which(since: Since) -> str:
    if since.newest_on:
        return f"your export of {long_date(since.newest_on)}"
    return f"your earlier export {since.name}"


def _doors(since: Since) -> Iterator[Door]:
    counts = since.counts
    confirmed = len(since.gone_because(Because.YOU_REMOVED))
    yield Door("confirmed", f"{'removal' if confirmed == 1 else 'removals'} confirmed", confirmed)
    yield Door("since-new", "new", counts.new)
    yield Door("since-job", "changed job", counts.new_job)
    yield Door("since-messages", "with new messages", counts.new_messages)
    yield Door("since-address", "with a new address", counts.new_address)
    yield Door("gone", "no longer there", counts.gone - confirmed)


def _gone(one: Gone) -> GoneView:
    person = one.connection
    day = person.connected_on
    return GoneView(
        person.id,
        person.name,
        person.position,
        person.company,
        profile_link(person.url) if person.url else "",
        day.isoformat() if day else "",
        f"connected since {long_date(day)}" if day else "",
        job_line(person.position, person.company),
        one.because.value,
    )

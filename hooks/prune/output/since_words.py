"""What has changed since the earlier export, in words for the summary and the CSV."""

from collections.abc import Iterable, Iterator, Sequence

from prune.dates import long_date
from prune.model.checklist import Checklist
from prune.model.evidence import Pair
from prune.since import Because, Change, Since
from prune.text import join_words, pluralize

_SHOWN_NAMES = 5

BECAUSE = {
    Because.YOU_REMOVED: "Gone: removal confirmed",
    Because.HIDDEN: "Gone: hidden, as a row of that day has lost its name",
    Because.UNKNOWN: "Gone: they removed you, closed the account, or changed name and address",
}


def headline(since: Since) -> str:
    """All changes in one line; a quiet one if there are none."""
    parts = list(_parts(since))
    day = since.newest_on
    which = f"your export of {long_date(day)}" if day else f"your earlier export {since.name}"
    if not parts:
        return f"Nothing has changed since {which}, as far as the two exports tell."
    return f"Since {which}: {' · '.join(parts)}"


def alarms(checklist: Checklist) -> Iterator[str]:
    """What the member may want to look at, and what to do about it. Nobody is blamed."""
    since = checklist.since
    if since is None:
        return
    still_there = [one for one in checklist.people if one.since and one.since.still_there]
    if still_there:
        names = _names(one.connection.name for one in still_there)
        yield (
            f"Ticked as done, but still connected ({len(still_there):,}): {names}. Open the "
            "profile: if it still says that you are connected, remove them again."
        )
    unknown = since.gone_because(Because.UNKNOWN)
    if unknown:
        names = _names(one.connection.name for one in unknown)
        yield (
            f"Gone, though you did not remove them ({len(unknown):,}): {names}. They removed you, "
            "closed the account, or changed name and address at once; an export cannot tell which, "
            "and there is nothing to do."
        )
    hidden = since.gone_because(Because.HIDDEN)
    if hidden:
        names = _names(one.connection.name for one in hidden)
        yield (
            f"Hidden ({len(hidden):,}): {names}. As many rows of the day you connected have lost "
            "their names, so you are probably still connected."
        )


def change_words(change: Change) -> Iterator[str]:
    """What has changed about one person, each in a few words."""
    if change.still_there:
        yield "Ticked as done, but still connected"
    if change.is_new:
        yield "New"
    if change.was_id is not None:
        yield f"New address (was {change.was_id})"
    if change.was:
        job = " at ".join(filter(None, (change.was.position, change.was.company)))
        yield f"New job (was {job})"
    messages = change.messages
    if messages and messages.total:
        yield (
            f"{pluralize(messages.total, 'new message')} "
            f"({messages.sent:,} sent, {messages.received:,} received)"
        )
    yield from _links(change.endorsements, "endorsement")
    yield from _links(change.recommendations, "recommendation")


def _parts(since: Since) -> Iterator[str]:
    counts = since.counts
    confirmed = len(since.gone_because(Because.YOU_REMOVED))
    linked = sum(bool(one.endorsements or one.recommendations) for one in since.changes.values())
    told = (
        (confirmed, f"{pluralize(confirmed, 'removal')} confirmed"),
        (counts.new, f"{counts.new:,} new"),
        (counts.new_job, f"{counts.new_job:,} changed job"),
        (counts.new_messages, f"{counts.new_messages:,} with new messages"),
        (linked, f"{linked:,} with new endorsements or recommendations"),
        (counts.new_address, f"{counts.new_address:,} with a new address"),
        (counts.still_there, f"{counts.still_there:,} ticked as done, but still connected"),
        (counts.gone - confirmed, f"{counts.gone - confirmed:,} no longer there"),
        (since.is_partial, "nobody is called gone, because this export looks partial"),
    )
    return (words for count, words in told if count)


def _links(pair: Pair | None, noun: str) -> Iterator[str]:
    given, received = pair.known if pair else (0, 0)
    if received:
        yield f"{pluralize(received, f'new {noun}')} received"
    if given:
        yield f"{pluralize(given, f'new {noun}')} given"


def _names(names: Iterable[str]) -> str:
    everybody: Sequence[str] = list(names)
    more = len(everybody) - _SHOWN_NAMES
    shown = [*everybody[:_SHOWN_NAMES], *([f"{more:,} more"] if more > 0 else [])]
    return join_words(shown)

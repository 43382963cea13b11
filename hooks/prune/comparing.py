"""Compare the current export with the earlier one: who is new, gone or has changed.

One direction, and no guesses: what one of the exports does not tell counts as unknown.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from prune.model.connection import Connection
from prune.model.evidence import UNKNOWN_PAIR, Pair
from prune.model.export import Export
from prune.model.outcome import Choice
from prune.model.progress import Decision
from prune.pairing import Pairs
from prune.progress.attaching import Attached
from prune.since import Because, Change, Gone, Job, NewMessages, Since
from prune.text import company_key, pluralize, words


def compare(earlier: Export, current: Export, pairs: Pairs, decided: Attached) -> Since:
    """What has changed, given who is who and what the member has decided."""
    gone = tuple(_gone(earlier, current, pairs, decided.about_gone))
    unexplained = sum(one.because is not Because.YOU_REMOVED for one in gone)
    is_partial = unexplained * 2 > len(earlier.connections)
    changes = {
        one.id: change
        for one in current.connections
        if (change := _change(one, earlier, current, pairs, decided.decisions.get(one.id))).is_any
    }
    return Since(
        earlier.name,
        earlier.newest_on,
        changes,
        () if is_partial else gone,
        is_partial,
        tuple(_notices(earlier, current, unexplained if is_partial else 0)),
        pairs.taken,
    )


def _gone(
    earlier: Export, current: Export, pairs: Pairs, decisions: Mapping[str, Decision]
) -> Iterator[Gone]:
    hidden = _hidden_days(earlier, current, pairs)
    for one in pairs.gone:
        decision = decisions.get(one.id)
        if decision and decision.outcome is Choice.REMOVE:
            because = Because.YOU_REMOVED
        else:
            because = Because.HIDDEN if one.connected_on in hidden else Because.UNKNOWN
        yield Gone(one, because, decision)


def _hidden_days(earlier: Export, current: Export, pairs: Pairs) -> set[date]:
    """Days of which nobody is gone without another row having lost its name."""
    gone = Counter(one.connected_on for one in pairs.gone if one.connected_on)
    more = Counter(current.hidden_on) - Counter(earlier.hidden_on)
    return {day for day, count in gone.items() if more[day] >= count}


def _change(
    now: Connection, earlier: Export, current: Export, pairs: Pairs, decision: Decision | None
) -> Change:
    then = pairs.then.get(now.id)
    return Change(
        is_new=then is None,
        was_id=pairs.old_id(now.id),
        was=_old_job(then, now) if then else None,
        messages=_new_messages(now, then, earlier, current, pairs),
        **_new_links(now, then, earlier, current) if then else {},
        still_there=_is_still_there(decision, current.newest_on),
    )


def _old_job(then: Connection, now: Connection) -> Job | None:
    """The earlier job, if it is another one; an empty cell tells nothing."""
    has_moved = (
        then.company != now.company
        and bool(then.company and now.company)
        and company_key(then.company) != company_key(now.company)
    )
    is_promoted = (
        then.position != now.position
        and bool(then.position and now.position)
        and words(then.position) != words(now.position)
    )
    return Job(then.company, then.position) if has_moved or is_promoted else None


def _new_messages(
    now: Connection, then: Connection | None, earlier: Export, current: Export, pairs: Pairs
) -> NewMessages | None:
    if current.fingerprints is None or earlier.fingerprints is None:
        return None
    if current.evidence[now.id].messages is None:
        return None
    if then and earlier.evidence[then.id].messages is None:
        return None
    stranger = None if now.id in pairs.taken else now.id
    return current.fingerprints.since(earlier.fingerprints, now.id, then.id if then else stranger)


def _new_links(
    now: Connection, then: Connection, earlier: Export, current: Export
) -> dict[str, Pair | None]:
    old, new = earlier.evidence[then.id], current.evidence[now.id]
    return {
        "endorsements": _more(old.endorsements, new.endorsements),
        "recommendations": _more(old.recommendations, new.recommendations),
    }


def _more(old: Pair | None, new: Pair | None) -> Pair | None:
    """What there is more of, a half that one of them does not know counting as none."""
    if old == new:
        return None
    before, after = old or UNKNOWN_PAIR, new or UNKNOWN_PAIR
    more = Pair(_excess(before.given, after.given), _excess(before.received, after.received))
    return more if more.either else None


def _excess(old: int | None, new: int | None) -> int | None:
    return None if old is None or new is None else max(0, new - old)


def _is_still_there(decision: Decision | None, newest_on: date | None) -> bool:
    if decision is None or decision.outcome is not Choice.REMOVE:
        return False
    return bool(decision.done_on and newest_on and decision.done_on <= newest_on)


def _notices(earlier: Export, current: Export, missing: int) -> Iterator[str]:
    if missing:
        yield (
            f"{current.name} lacks {missing:,} of the "
            f"{pluralize(len(earlier.connections), 'person', 'people')} in {earlier.name}, more than "
            "half, so it is taken for partial and nobody is called gone. Check that both are yours "
            "and whole."
        )
    silent = [one.name for one in (earlier, current) if one.fingerprints is None]
    if silent:
        yield (
            f"Whether anybody has written since {earlier.name} is unknown, because "
            f"{silent[0]} has no messages.csv that can be used."
        )

"""What would change a suggestion: small changes to a case, tested with the rules themselves.

Each change alters the case and evaluates the same rules again. Only their actual result
becomes a sentence, so the sentence is always true.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from prune.dates import first_day_when, long_date, years_before
from prune.deciding import facts
from prune.deciding.case import Case
from prune.deciding.rule import Rule
from prune.deciding.rules import Rules
from prune.model.evidence import Messages, Pair


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A case, the rule that decided it, and all rules: the input of a change."""

    case: Case
    rule: Rule
    rules: Rules


@dataclass(frozen=True, slots=True)
class Change:
    """A hypothetical case, and the sentences about it."""

    case: Case
    flips: str
    """Sentence if the outcome would change; `{outcome}` is its label."""
    stays: str | None = None
    """Sentence if the outcome would not change; `None`: do not mention it."""


def _would_make(case: Case, words: str) -> Change:
    return Change(case, f"{words} would make this {{outcome}}.")


def _message(what_if: WhatIf) -> Change | None:
    """One more message from them, at the oldest date that the conversation rule allows."""
    case, target = what_if.case, what_if.rules.conversation
    messages = case.messages
    if messages is None or target is None or not facts.both_wrote(case):
        return None
    since = years_before(case.today, target[1])
    changed = messages.with_more(received=1, last_on=since)
    return _would_make(case.with_messages(changed), f"A message since {long_date(since)}")


def _conversation(what_if: WhatIf) -> Change | None:
    """Enough messages, both ways, at the oldest date that the conversation rule allows."""
    case, target = what_if.case, what_if.rules.conversation
    messages = case.messages
    if messages is None or target is None:
        return None
    least, years = target
    sent, received = messages.sent, messages.received_directly
    if sent and received and messages.direct >= least:
        return None
    more_sent, since = int(not sent), years_before(case.today, years)
    more_received = max(1 - received, least - sent - more_sent - received, 0)
    changed = messages.with_more(sent=more_sent, received=more_received, last_on=since)
    return _would_make(case.with_messages(changed), _conversation_since(least, since))


@lru_cache(maxsize=8)
def _conversation_since(least: int, since: date) -> str:
    return (
        f"A conversation ({max(least, 2)} or more messages, from both of you, the last since "
        f"{long_date(since)})"
    )


def _my_answer(what_if: WhatIf) -> Change | None:
    case = what_if.case
    messages = case.messages
    if messages is None:
        return None
    changed = messages.with_more(sent=1, last_on=case.today)
    return _would_make(case.with_messages(changed), "An answer from you")


def _their_answer(what_if: WhatIf) -> Change | None:
    case = what_if.case
    messages = case.messages
    if messages is None:
        return None
    changed = messages.with_more(received=1, last_on=case.today)
    return _would_make(case.with_messages(changed), "An answer from them")


def _time(what_if: WhatIf) -> Change | None:
    """The first day on which the rule no longer holds if nothing else changes."""
    case = what_if.case
    day = _end(case, what_if.rule)
    if day is None:
        return None
    return Change(
        replace(case, today=day),
        f"If nothing new happens, this becomes {{outcome}} on {long_date(day)}.",
        f"This stays {{outcome}} after {long_date(day)}, but for another reason.",
    )


def _end(case: Case, rule: Rule) -> date | None:
    """The first day on which a condition of the rule expires."""
    connected, messages = case.connection.connected_on, case.messages
    months, years = (
        rule.value("connected_within_months"),
        rule.value("last_message_within_years"),
    )
    ends = []
    if isinstance(months, int) and connected:
        ends.append(first_day_when(connected, months))
    if isinstance(years, int) and messages and messages.last_anywhere_on:
        ends.append(first_day_when(messages.last_anywhere_on, 12 * years, after=True))
    return min(ends, default=None)


def _without(what_if: WhatIf) -> Change | None:
    """Without the one fact that the rule is based on."""
    case = what_if.case
    for key, (what, changed) in _WITHOUT.items():
        if what_if.rule.value(key):
            return Change(
                changed(case),
                f"Without {what}, this would be {{outcome}}.",
                f"Even without {what}, this would be {{outcome}} for another reason.",
            )
    return None


def _none_left(pair: Pair | None) -> Pair | None:
    """Known counts become 0; unknown ones stay unknown."""
    if pair is None:
        return None
    return Pair(
        None if pair.given is None else 0,
        None if pair.received is None else 0,
    )


_WITHOUT: dict[str, tuple[str, Callable[[Case], Case]]] = {
    "recommended": (
        "the recommendation",
        lambda case: case.with_evidence(recommendations=_none_left(case.evidence.recommendations)),
    ),
    "noted": ("your note", lambda case: case.with_evidence(note=False)),
    "shared_employer": (
        "the shared employer",
        lambda case: case.with_evidence(shared_employers=()),
    ),
    "endorsed_each_other": (
        "the endorsements",
        lambda case: case.with_evidence(endorsements=_none_left(case.evidence.endorsements)),
    ),
    "in_network": (
        "the fields and companies in your criteria",
        lambda case: replace(case, keys=case.keys.without_network()),
    ),
}


def _export(what_if: WhatIf) -> Change | None:
    """Messages become available, and they show a conversation."""
    case, target = what_if.case, what_if.rules.conversation
    if case.messages is not None or target is None:
        return None
    least, years = target
    shown = Messages(1, max(least - 1, 1), years_before(case.today, years))
    return _would_make(
        case.with_messages(shown),
        "An export with messages.csv that shows a conversation between you",
    )


def _keep_list(what_if: WhatIf) -> Change | None:
    case = what_if.case
    return _would_make(
        replace(case, keys=case.keys.keeping(case.connection.id)), "Adding them to your keep list"
    )


CHANGES: dict[str, Callable[[WhatIf], Change | None]] = {
    "message": _message,
    "conversation": _conversation,
    "my-answer": _my_answer,
    "their-answer": _their_answer,
    "time": _time,
    "without": _without,
    "export": _export,
    "keep-list": _keep_list,
}

"""Facts about a case, and the sentences that state them.

A fact is `None` if the export does not say.
"""

from datetime import date

from prune.dates import long_date, months_before, years_before
from prune.deciding.case import Case
from prune.model.evidence import Messages, Pair
from prune.model.role import Role
from prune.text import company_key, join_words, pluralize


def _long(day: date | None) -> str:
    return long_date(day) if day else "an unknown day"


def years(number: int) -> str:
    """`1 year`, `3 years`."""
    return pluralize(number, "year")


def connected_within(case: Case, months: int) -> bool | None:
    """Whether they connected less than `months` ago."""
    day = case.connection.connected_on
    return None if day is None else day > months_before(case.today, months)


def connected_for(case: Case, years: int) -> bool | None:
    """Whether they connected at least `years` ago."""
    day = case.connection.connected_on
    return None if day is None else day <= years_before(case.today, years)


def because_connected(case: Case, bound: str) -> str:
    """When they connected, and how that compares."""
    day = _long(case.connection.connected_on)
    return f"You connected on {day}, {bound} ago ({Role.CONNECTIONS.file})."


def wrote(case: Case) -> str:
    """Who wrote how often, directly and in groups; empty if messages are unknown."""
    messages = case.messages
    if messages is None:
        return ""
    if not messages.total:
        return f"You have not messaged each other ({Role.MESSAGES.file})."
    parts = filter(None, (_directly(messages), _in_groups(messages)))
    return f"{'; '.join(parts)} ({Role.MESSAGES.file})."


def _directly(messages: Messages) -> str:
    """Messages in conversations of two; “never” only if it is true of groups, too."""
    sent, received = messages.sent, messages.received_directly
    if sent and received:
        return (
            f"You exchanged {pluralize(sent + received, 'message')}, {sent:,} from you and "
            f"{received:,} from them"
        )
    if received:
        never = "" if messages.groups.sent else ", and you never wrote back"
        return f"They wrote to you {_times(received)}{never}"
    if sent:
        never = "" if messages.groups.received else ", and they never wrote back"
        return f"You wrote to them {_times(sent)}{never}"
    return "You have not messaged each other outside groups"


def _in_groups(messages: Messages) -> str:
    sent, received = messages.groups.sent, messages.groups.received
    if sent and received:
        wrote = f"you wrote {_times(sent)} and they wrote {_times(received)}"
    elif sent or received:
        wrote = f"only {'you' if sent else 'they'} wrote, {_times(sent or received)}"
    else:
        return ""
    return f"in groups you share, {wrote}"


def because_last(case: Case, bound: str) -> str:
    """When the last message was, and how that compares."""
    last = _long(case.messages.last_anywhere_on if case.messages else None)
    return f"The last message was on {last}, {bound} ({Role.MESSAGES.file})."


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number:,} times"


def last_within(case: Case, years: int) -> bool | None:
    """Whether the last message, groups included, is at most `years` old."""
    day = case.messages.last_anywhere_on if case.messages else None
    return None if day is None else day >= years_before(case.today, years)


def last_before(case: Case, years: int) -> bool | None:
    """Whether the last message, groups included, is more than `years` old."""
    within = last_within(case, years)
    return None if within is None else not within


def both_wrote(case: Case) -> bool | None:
    """Whether messages went both ways between the two; unknown if only in groups."""
    messages = case.messages
    if messages is None:
        return None
    if messages.sent and messages.received_directly:
        return True
    return None if messages.sent_anywhere and messages.received else False


def recommended(case: Case) -> bool | None:
    """Whether either recommended the other."""
    return _either(case.evidence.recommendations)


def because_recommended(case: Case) -> str:
    """Who recommended whom."""
    pair = case.evidence.recommendations
    parts = []
    if pair and pair.received:
        parts.append(f"they recommended you ({Role.RECOMMENDATIONS_RECEIVED.file})")
    if pair and pair.given:
        parts.append(f"you recommended them ({Role.RECOMMENDATIONS_GIVEN.file})")
    sentence = f"{join_words(parts)}."
    return sentence[0].upper() + sentence[1:]


def endorsed_each_other(case: Case) -> bool | None:
    """Whether endorsements went both ways."""
    pair = case.evidence.endorsements
    if pair is None or pair.given is None or pair.received is None:
        return None
    return bool(pair.given and pair.received)


def because_endorsed(case: Case) -> str:
    """How many endorsements went each way."""
    pair = case.evidence.endorsements
    given, received = pair.known if pair else (0, 0)
    return (
        f"You endorsed each other: you gave {pluralize(given, 'endorsement')} and received "
        f"{received:,} ({Role.ENDORSEMENTS_GIVEN.file}, {Role.ENDORSEMENTS_RECEIVED.file})."
    )


def shares_employer(case: Case) -> bool | None:
    """Whether they work where the member works or worked."""
    shared = case.evidence.shared_employers
    return None if shared is None else bool(shared)


def other_tie(case: Case) -> bool:
    """Whether the files show a tie other than messages. A missing file shows none."""
    return any(_other_ties(case).values())


def because_other_tie(case: Case) -> str:
    """Which ties there are; or which there are not, and which are unknown."""
    ties = _other_ties(case)
    there = [noun for noun, answer in ties.items() if answer]
    if there:
        return f"Apart from messages.csv, your files show {join_words(there)}."
    none = [noun for noun, answer in ties.items() if answer is False]
    unknown = [noun for noun, answer in ties.items() if answer is None]
    bare = [noun.removeprefix("an ").removeprefix("a ") for noun in none]
    sentence = f"Apart from messages.csv, your files show no {join_words(bare, 'or')}."
    if unknown:
        sentence += f" They do not tell whether there is {join_words(unknown, 'or')}."
    return sentence


def _other_ties(case: Case) -> dict[str, bool | None]:
    """Each kind of tie: present, absent, or `None` if its file is missing."""
    evidence = case.evidence
    invitation, shared = evidence.invitation, evidence.shared_employers
    return {
        "an invitation from you": invitation is not None and invitation.by == "me",
        "an endorsement": _either(evidence.endorsements),
        "a recommendation": evidence.namesake_recommended or _either(evidence.recommendations),
        "a note of yours": evidence.note,
        "a shared employer": None if shared is None else bool(shared),
        "an entry in your address book": evidence.address_book,
    }


def _either(pair: Pair | None) -> bool | None:
    return None if pair is None else pair.either


def in_network(case: Case) -> bool | None:
    """Whether their job matches the member's network lists; `None` if unknown."""
    keys = case.keys
    if not keys.has_network:
        return None
    person = case.connection
    if company_key(person.company) in keys.companies or keys.fields.first_in(person):
        return True
    unknown = (keys.fields and not person.position) or (keys.companies and not person.company)
    return None if unknown else False


def because_in_network(case: Case) -> str:
    """Which field or company matches."""
    if company := case.keys.companies.get(company_key(case.connection.company)):
        return f"They work at {company}, a company on your network list (criteria.toml)."
    field = case.keys.fields.first_in(case.connection)
    return f"Their job matches “{field}”, a field on your network list (criteria.toml)."


def at_kept_company(case: Case) -> bool:
    """Whether their company is on the keep list."""
    kept = case.keys.keep_companies
    return bool(kept) and company_key(case.connection.company) in kept

"""What is known about a case, and the words for it.

An answer is `None` where the export does not tell.
"""

from collections.abc import Callable, Sequence
from datetime import date

from prune.dates import long_date, months_before, years_before
from prune.deciding.case import Case, is_named, matching_field, people_keys
from prune.model import Pair, Role
from prune.text import companies_by_key, company_key, counted, listed


def _long(day: date | None) -> str:
    return long_date(day) if day else "an unknown day"


def years(number: int) -> str:
    """`1 year`, `3 years`."""
    return counted(number, "year")


def connected_within(case: Case, months: int) -> bool | None:
    """Whether they connected less than so many months ago."""
    day = case.connection.connected_on
    return None if day is None else day > months_before(case.today, months)


def connected_for(case: Case, years: int) -> bool | None:
    """Whether they connected so many years ago or longer."""
    day = case.connection.connected_on
    return None if day is None else day <= years_before(case.today, years)


def because_connected(case: Case, bound: str) -> str:
    """Since when, and how that compares."""
    since = _long(case.connection.connected_on)
    return f"You have been connected since {since}, {bound} ({Role.CONNECTIONS.file})."


def wrote(case: Case) -> str:
    """Who wrote how often; empty where messages are unknown."""
    messages = case.messages
    if messages is None:
        return ""
    if not messages.total:
        return f"You two have not written to each other ({Role.MESSAGES.file})."
    if not messages.sent:
        return f"They wrote to you {_times(messages.received)}, and you never wrote back ({Role.MESSAGES.file})."
    if not messages.received:
        return f"You wrote to them {_times(messages.sent)}, and they never wrote back ({Role.MESSAGES.file})."
    return (
        f"You exchanged {counted(messages.total, 'message')}, {messages.sent:,} from you and "
        f"{messages.received:,} from them ({Role.MESSAGES.file})."
    )


def because_last(case: Case, bound: str) -> str:
    """When the last message was, and how that compares."""
    last = _long(case.messages.last_on if case.messages else None)
    return f"The last message was on {last}, {bound} ({Role.MESSAGES.file})."


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number:,} times"


def last_within(case: Case, years: int) -> bool | None:
    """Whether the last message is at most so many years old."""
    day = case.messages.last_on if case.messages else None
    return None if day is None else day >= years_before(case.today, years)


def last_before(case: Case, years: int) -> bool | None:
    """Whether the last message is more than so many years old."""
    within = last_within(case, years)
    return None if within is None else not within


def both_wrote(case: Case) -> bool | None:
    """Whether messages went both ways."""
    messages = case.messages
    return None if messages is None else bool(messages.sent and messages.received)


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
    sentence = f"{listed(parts)}."
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
        f"You endorsed each other: you gave {counted(given, 'endorsement')} and received "
        f"{received:,} ({Role.ENDORSEMENTS_GIVEN.file}, {Role.ENDORSEMENTS_RECEIVED.file})."
    )


def shares_employer(case: Case) -> bool | None:
    """Whether they work where the member works or worked."""
    shared = case.evidence.shared_employers
    return None if shared is None else bool(shared)


def other_tie(case: Case) -> bool:
    """Whether the files show a tie other than messages. What they do not hold is no tie."""
    return any(_other_ties(case).values())


def because_other_tie(case: Case) -> str:
    """Which ties there are, or which there are not; and of which we cannot know."""
    ties = _other_ties(case)
    there = [noun for noun, answer in ties.items() if answer]
    if there:
        return f"Besides messages.csv, your files show {listed(there)}."
    none = [noun for noun, answer in ties.items() if answer is False]
    unknown = [noun for noun, answer in ties.items() if answer is None]
    bare = [noun.removeprefix("an ").removeprefix("a ") for noun in none]
    sentence = f"Besides messages.csv, your files show no {listed(bare, 'or')}."
    if unknown:
        sentence += f" They cannot say whether there is {listed(unknown, 'or')}."
    return sentence


def _other_ties(case: Case) -> dict[str, bool | None]:
    """Each kind of tie: there, not there, or `None` where its file is missing."""
    evidence = case.evidence
    invitation, shared = evidence.invitation, evidence.shared_employers
    return {
        "an invitation from you": invitation is not None and invitation.by == "me",
        "an endorsement": _either(evidence.endorsements),
        "a recommendation": evidence.namesake_recommended or _either(evidence.recommendations),
        "a note of yours": evidence.note,
        "a shared employer": None if shared is None else bool(shared),
    }


def _either(pair: Pair | None) -> bool | None:
    return None if pair is None else pair.either


def in_network(case: Case) -> bool | None:
    """Whether their job is one that the member's network is for; unknown where neither says."""
    if not case.keys.network_named:
        return None
    person, keys = case.connection, case.keys
    if company_key(person.company) in keys.companies or matching_field(case, keys.fields):
        return True
    unknown = (keys.fields and not person.position) or (keys.companies and not person.company)
    return None if unknown else False


def because_in_network(case: Case) -> str:
    """Which field or company matches."""
    if company := case.keys.companies.get(company_key(case.connection.company)):
        return f"They work at {company}, a company you said your network is for (criteria.toml)."
    field = matching_field(case, case.keys.fields)
    return f"Their job matches “{field}”, a field you said your network is for (criteria.toml)."


def at_kept_company(case: Case) -> bool:
    """Whether their company is on the keep list."""
    kept = case.keys.keep_companies
    return bool(kept) and company_key(case.connection.company) in kept


def is_one_of(people: Sequence[str]) -> Callable[[Case], bool]:
    """Whether they are one of these, by address or full name."""
    keys = people_keys(people)
    return lambda case: is_named(case, keys)


def at_company(companies: Sequence[str]) -> Callable[[Case], bool]:
    """Whether their company is one of these."""
    keys = companies_by_key(companies)
    return lambda case: company_key(case.connection.company) in keys

"""The conditions a rule may have, as a table.

Each condition is one object that both decides and explains, so that the reason
on the page cannot drift from the rule. `holds` is `None` where the export does
not tell: an unknown never satisfies a condition, whichever way it is asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from prune.dates import long_date, months_before, years_before
from prune.deciding.case import (
    Case,
    companies_by_key,
    is_named,
    matching_field,
    people_keys,
)
from prune.model import Role
from prune.text import company_key, counted, listed

Value = int | bool | tuple[str, ...]


class Kind(Enum):
    """What stands after the `=`."""

    NUMBER = "a whole number from 0 to 1,000"
    FLAG = "true or false"
    TEXTS = 'a list of texts in quotes, such as ["one", "two"]'


@dataclass(frozen=True, slots=True)
class Condition:
    """A key of a rule: what it asks, and the sentence that says so."""

    key: str
    kind: Kind
    meaning: str
    """For the page that explains the criteria."""
    holds: Callable[[Case, Value], bool | None]
    because: Callable[[Case, Value], str | None]
    """The reason on the card; `None` where another condition's says it all."""


def _number(
    key: str,
    meaning: str,
    holds: Callable[[Case, int], bool | None],
    because: Callable[[Case, int], str | None],
) -> Condition:
    return Condition(key, Kind.NUMBER, meaning, holds, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind


def _flag(
    key: str,
    meaning: str,
    is_so: Callable[[Case], bool | None],
    if_true: Callable[[Case], str | None],
    if_false: str,
) -> Condition:
    def holds(case: Case, value: Value) -> bool | None:
        answer = is_so(case)
        return None if answer is None else answer == value

    def because(case: Case, value: Value) -> str | None:
        return if_true(case) if value else if_false

    return Condition(key, Kind.FLAG, meaning, holds, because)


def _texts(
    key: str,
    meaning: str,
    holds: Callable[[Case, Sequence[str]], bool | None],
    because: Callable[[Case, Sequence[str]], str | None],
) -> Condition:
    return Condition(key, Kind.TEXTS, meaning, holds, because)  # type: ignore[arg-type]  # criteria.py checks values against the kind


def _day(day: date | None) -> str:
    return long_date(day) if day else "an unknown day"


def _years(number: int) -> str:
    return counted(number, "year")


# --- Connections.csv


def _connected_within(case: Case, months: int) -> bool | None:
    day = case.connection.connected_on
    return None if day is None else day > months_before(case.today, months)


def _connected_for(case: Case, years: int) -> bool | None:
    day = case.connection.connected_on
    return None if day is None else day <= years_before(case.today, years)


def _because_connected(case: Case, bound: str) -> str:
    since = _day(case.connection.connected_on)
    return f"You have been connected since {since}, {bound} ({Role.CONNECTIONS.file})."


# --- messages.csv


def _wrote(case: Case) -> str:
    talk = case.messages
    if talk is None:
        return ""
    if not talk.total:
        return f"You two have not written to each other ({Role.MESSAGES.file})."
    if not talk.sent:
        return f"They wrote to you {_times(talk.received)}, and you never wrote back ({Role.MESSAGES.file})."
    if not talk.received:
        return f"You wrote to them {_times(talk.sent)}, and they never wrote back ({Role.MESSAGES.file})."
    return (
        f"You exchanged {counted(talk.total, 'message')}, {talk.sent:,} from you and "
        f"{talk.received:,} from them ({Role.MESSAGES.file})."
    )


def _because_last(case: Case, bound: str) -> str:
    last = _day(case.messages.last_on if case.messages else None)
    return f"The last message was on {last}, {bound} ({Role.MESSAGES.file})."


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number:,} times"


def _count_condition(
    key: str, meaning: str, of: Callable[[Case], int | None], *, at_least: bool
) -> Condition:
    def holds(case: Case, bound: int) -> bool | None:
        count = of(case)
        if count is None:
            return None
        return count >= bound if at_least else count <= bound

    return _number(key, meaning, holds, lambda case, _: _wrote(case))


def _total(case: Case) -> int | None:
    return None if case.messages is None else case.messages.total


def _sent(case: Case) -> int | None:
    return None if case.messages is None else case.messages.sent


def _received(case: Case) -> int | None:
    return None if case.messages is None else case.messages.received


def _last_within(case: Case, years: int) -> bool | None:
    day = case.messages.last_on if case.messages else None
    return None if day is None else day >= years_before(case.today, years)


def _last_before(case: Case, years: int) -> bool | None:
    within = _last_within(case, years)
    return None if within is None else not within


def _both_wrote(case: Case) -> bool | None:
    talk = case.messages
    return None if talk is None else bool(talk.sent and talk.received)


# --- the smaller files


def _recommended(case: Case) -> bool | None:
    pair = case.evidence.recommendations
    return None if pair is None else pair.either


def _because_recommended(case: Case) -> str:
    pair = case.evidence.recommendations
    parts = []
    if pair and pair.received:
        parts.append(f"they recommended you ({Role.RECOMMENDATIONS_RECEIVED.file})")
    if pair and pair.given:
        parts.append(f"you recommended them ({Role.RECOMMENDATIONS_GIVEN.file})")
    sentence = f"{listed(parts)}."
    return sentence[0].upper() + sentence[1:]


def _endorsed_each_other(case: Case) -> bool | None:
    pair = case.evidence.endorsements
    if pair is None or pair.given is None or pair.received is None:
        return None
    return bool(pair.given and pair.received)


def _because_endorsed(case: Case) -> str:
    pair = case.evidence.endorsements
    given, received = (pair.given or 0, pair.received or 0) if pair else (0, 0)
    return (
        f"You endorsed each other: you gave {counted(given, 'endorsement')} and received "
        f"{received:,} ({Role.ENDORSEMENTS_GIVEN.file}, {Role.ENDORSEMENTS_RECEIVED.file})."
    )


def _shares_employer(case: Case) -> bool | None:
    shared = case.evidence.shared_employers
    return None if shared is None else bool(shared)


def _other_tie(case: Case) -> bool:
    """Any tie but messages that the files show. What they do not hold is no tie."""
    evidence = case.evidence
    invited = evidence.invitation is not None and evidence.invitation.by == "me"
    endorsed = evidence.endorsements is not None and evidence.endorsements.either
    recommended = evidence.recommendations is not None and evidence.recommendations.either
    return bool(
        invited
        or endorsed
        or recommended
        or evidence.note
        or evidence.shared_employers
        or evidence.namesake_recommended
    )


def _in_network(case: Case) -> bool | None:
    if not case.keys.network_named:
        return None
    person, keys = case.connection, case.keys
    if company_key(person.company) in keys.companies or matching_field(case, keys.fields):
        return True
    unknown = (keys.fields and not person.position) or (keys.companies and not person.company)
    return None if unknown else False


def _because_in_network(case: Case) -> str:
    if company := case.keys.companies.get(company_key(case.connection.company)):
        return f"They work at {company}, a company you said your network is for (criteria.toml)."
    field = matching_field(case, case.keys.fields)
    return f"Their job matches “{field}”, a field you said your network is for (criteria.toml)."


def _at_company(case: Case, companies: Sequence[str]) -> bool:
    return company_key(case.connection.company) in companies_by_key(companies)


CONDITIONS = {
    condition.key: condition
    for condition in (
        _number(
            "connected_within_months",
            "connected less than so many months ago",
            _connected_within,
            lambda case, months: _because_connected(case, f"less than {counted(months, 'month')}"),
        ),
        _number(
            "connected_years_at_least",
            "connected so many years ago or longer",
            _connected_for,
            lambda case, years: _because_connected(case, f"{_years(years)} or longer"),
        ),
        _count_condition(
            "messages_at_least", "so many messages between you, or more", _total, at_least=True
        ),
        _count_condition(
            "messages_at_most", "so many messages between you, or fewer", _total, at_least=False
        ),
        _count_condition(
            "sent_at_least", "you wrote so many messages, or more", _sent, at_least=True
        ),
        _count_condition(
            "sent_at_most", "you wrote so many messages, or fewer", _sent, at_least=False
        ),
        _count_condition(
            "received_at_least", "they wrote so many messages, or more", _received, at_least=True
        ),
        _count_condition(
            "received_at_most", "they wrote so many messages, or fewer", _received, at_least=False
        ),
        _number(
            "last_message_within_years",
            "the last message is at most so many years old",
            _last_within,
            lambda case, years: _because_last(case, f"within the last {_years(years)}"),
        ),
        _number(
            "last_message_before_years",
            "the last message is more than so many years old",
            _last_before,
            lambda case, years: _because_last(case, f"more than {_years(years)} ago"),
        ),
        _flag(
            "both_wrote",
            "both of you wrote",
            _both_wrote,
            _wrote,
            "Not both of you wrote (messages.csv).",
        ),
        _flag(
            "on_keep_list",
            "the person is on your keep list",
            lambda case: is_named(case, case.keys.people),
            lambda _: "They are on your keep list (criteria.toml).",
            "They are not on your keep list (criteria.toml).",
        ),
        _flag(
            "at_kept_company",
            "the company is on your keep list",
            lambda case: company_key(case.connection.company) in case.keys.keep_companies,
            lambda case: (
                f"They work at {case.keys.keep_companies[company_key(case.connection.company)]}, "
                "a company on your keep list (criteria.toml)."
            ),
            "Their company is not on your keep list (criteria.toml).",
        ),
        _flag(
            "recommended",
            "one of you recommended the other",
            _recommended,
            _because_recommended,
            "Neither of you recommended the other (Recommendations_Received.csv, Recommendations_Given.csv).",
        ),
        _flag(
            "noted",
            "you wrote a note about the person",
            lambda case: case.evidence.note,
            lambda _: "You wrote a note about them (Notes.csv).",
            "You have no note about them (Notes.csv).",
        ),
        _flag(
            "shared_employer",
            "the person works where you work or worked",
            _shares_employer,
            lambda case: (
                f"You share an employer: {listed(case.evidence.shared_employers or ())} (Positions.csv)."
            ),
            "They do not work where you work or worked (Positions.csv).",
        ),
        _flag(
            "endorsed_each_other",
            "each of you endorsed the other",
            _endorsed_each_other,
            _because_endorsed,
            "You did not both endorse each other (Endorsement_Given_Info.csv, Endorsement_Received_Info.csv).",
        ),
        _flag(
            "in_network",
            "position or company is one your network is for",
            _in_network,
            _because_in_network,
            "Their position and company are outside what you said your network is for (criteria.toml).",
        ),
        _flag(
            "other_tie",
            "the files show a tie other than messages: an endorsement, a recommendation, a note, a shared employer, an invitation from you",
            _other_tie,
            lambda _: "Your files show another tie between you.",
            "Your files show no other tie: no endorsement, recommendation, note or shared employer.",
        ),
        _flag(
            "name_unclear",
            "someone of this name is in a recommendation, and several connections carry the name",
            lambda case: case.evidence.namesake_recommended,
            lambda _: (
                "Someone of this name recommended you or was recommended by you, and more than one "
                "of your connections carries it (Recommendations_Received.csv, Recommendations_Given.csv)."
            ),
            "No recommendation is in doubt between them and a namesake (Recommendations_Received.csv, Recommendations_Given.csv).",
        ),
        _texts(
            "people",
            "the person is one of these (address, or full name)",
            lambda case, people: is_named(case, people_keys(people)),
            lambda *_: "You named them in a rule of yours (criteria.toml).",
        ),
        _texts(
            "companies",
            "the company is one of these",
            _at_company,
            lambda case, _: (
                f"They work at {case.connection.company}, which a rule of yours names (criteria.toml)."
            ),
        ),
        _texts(
            "fields",
            "these words stand in the position or the company",
            lambda case, fields: matching_field(case, fields) is not None,
            lambda case, fields: (
                f"Their job matches “{matching_field(case, fields)}”, which a rule of yours names (criteria.toml)."
            ),
        ),
    )
}

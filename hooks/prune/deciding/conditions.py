"""The conditions a rule may have, as a table.

Each condition is one object that both tests and explains, so that the reason on the
page cannot drift from the rule. The result is `None` if the export does not say: an
unknown never satisfies a condition, whether it must be true or false. `other_tie` is
different: it tests what the files show, and its reason says what they leave unknown.

`at_least` counts only conversations of two; `at_most` also counts groups. So a group
chat never counts as a conversation, and “never wrote” is never said about people who
wrote in a shared group.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter, ge, le

from prune.deciding import facts
from prune.deciding.case import Case, is_kept, is_named, people_keys
from prune.deciding.condition import Condition, Test, flag, number, texts
from prune.deciding.phrases import phrases_of
from prune.model.evidence import Messages
from prune.text import companies_by_key, company_key, join_words, pluralize


def _count_condition(
    key: str,
    meaning: str,
    of: Callable[[Messages], int],
    compare: Callable[[int, int], bool],
) -> Condition:
    def holds(case: Case, bound: int) -> bool | None:
        return None if case.messages is None else compare(of(case.messages), bound)

    return number(key, meaning, holds, lambda case, _: facts.wrote(case))


def _is_one_of(people: Sequence[str]) -> Test:
    keys = people_keys(people)
    return lambda case: is_named(case, keys)


def _at_company(companies: Sequence[str]) -> Test:
    keys = companies_by_key(companies)
    return lambda case: company_key(case.connection.company) in keys


def _in_field(fields: Sequence[str]) -> Test:
    phrases = phrases_of(tuple(fields))
    return lambda case: phrases.first_in(case.connection) is not None


CONDITIONS = {
    condition.key: condition
    for condition in (
        number(
            "connected_within_months",
            "you connected less than {} months ago",
            facts.connected_within,
            lambda case, months: facts.because_connected(
                case, f"less than {pluralize(months, 'month')}"
            ),
        ),
        number(
            "connected_years_at_least",
            "you connected {} or more years ago",
            facts.connected_for,
            lambda case, years: facts.because_connected(case, f"at least {facts.years(years)}"),
        ),
        _count_condition(
            "messages_at_least",
            "there are at least {} messages between you, not counting groups",
            attrgetter("direct"),
            ge,
        ),
        _count_condition(
            "messages_at_most",
            "there are at most {} messages between you, including groups",
            attrgetter("total"),
            le,
        ),
        _count_condition(
            "sent_at_least",
            "you wrote them at least {} messages, not counting groups",
            attrgetter("sent"),
            ge,
        ),
        _count_condition(
            "sent_at_most",
            "you wrote at most {} messages, including in groups",
            attrgetter("sent_anywhere"),
            le,
        ),
        _count_condition(
            "received_at_least",
            "they wrote you at least {} messages, not counting groups",
            attrgetter("received_directly"),
            ge,
        ),
        _count_condition(
            "received_at_most",
            "they wrote at most {} messages, including in groups",
            attrgetter("received"),
            le,
        ),
        number(
            "last_message_within_years",
            "the last message, including in groups, is at most {} years old",
            facts.last_within,
            lambda case, years: facts.because_last(case, f"within the last {facts.years(years)}"),
        ),
        number(
            "last_message_before_years",
            "the last message, including in groups, is more than {} years old",
            facts.last_before,
            lambda case, years: facts.because_last(case, f"more than {facts.years(years)} ago"),
        ),
        flag(
            "both_wrote",
            "you both wrote to each other, not counting groups",
            facts.both_wrote,
            facts.wrote,
            "You did not both write (messages.csv).",
            "you did not both write, including in groups",
        ),
        flag(
            "on_keep_list",
            "they are on your keep list",
            is_kept,
            lambda _: "They are on your keep list (criteria.toml).",
            "They are not on your keep list (criteria.toml).",
        ),
        flag(
            "at_kept_company",
            "their company is on your keep list",
            facts.at_kept_company,
            lambda case: (
                f"They work at {case.keys.keep_companies[company_key(case.connection.company)]}, "
                "a company on your keep list (criteria.toml)."
            ),
            "Their company is not on your keep list (criteria.toml).",
        ),
        flag(
            "recommended",
            "one of you recommended the other",
            facts.recommended,
            facts.because_recommended,
            "Neither of you recommended the other (Recommendations_Received.csv, Recommendations_Given.csv).",
        ),
        flag(
            "noted",
            "you wrote a note about them",
            lambda case: case.evidence.note,
            lambda _: "You wrote a note about them (Notes.csv).",
            "You have no note about them (Notes.csv).",
        ),
        flag(
            "shared_employer",
            "they work where you work or worked",
            facts.shares_employer,
            lambda case: (
                f"You share an employer: {join_words(case.evidence.shared_employers or ())} (Positions.csv)."
            ),
            "They do not work where you work or worked (Positions.csv).",
        ),
        flag(
            "in_address_book",
            "they are in your address book",
            lambda case: case.evidence.address_book,
            lambda _: "They are in your address book (Contacts.csv).",
            "They are not in your address book (Contacts.csv).",
        ),
        flag(
            "endorsed_each_other",
            "each of you endorsed the other",
            facts.endorsed_each_other,
            facts.because_endorsed,
            "You did not both endorse each other (Endorsement_Given_Info.csv, Endorsement_Received_Info.csv).",
        ),
        flag(
            "in_network",
            "their job or company is on your network list",
            facts.in_network,
            facts.because_in_network,
            "Their job and company match nothing on your network list (criteria.toml).",
            "their job and company match nothing on your network list",
        ),
        flag(
            "other_tie",
            "your files show a link other than messages (an endorsement, a recommendation, a note, a shared employer, an invitation from you, an entry in your address book)",
            facts.other_tie,
            facts.because_other_tie,
            facts.because_other_tie,
            "your files show no link other than messages",
        ),
        flag(
            "name_unclear",
            "someone with this name is in a recommendation, and several of your connections share it",
            lambda case: case.evidence.namesake_recommended,
            lambda _: (
                "Someone with this name recommended you or was recommended by you, and more than one "
                "of your connections has it (Recommendations_Received.csv, Recommendations_Given.csv)."
            ),
            "No recommendation could be either theirs or a namesake's (Recommendations_Received.csv, Recommendations_Given.csv).",
        ),
        texts(
            "people",
            "they are one of these people (profile address or full name)",
            _is_one_of,
            lambda *_: "You named them in one of your rules (criteria.toml).",
        ),
        texts(
            "companies",
            "their company is one of these",
            _at_company,
            lambda case, _: (
                f"They work at {case.connection.company}, which one of your rules names (criteria.toml)."
            ),
        ),
        texts(
            "fields",
            "their position or company contains one of these",
            _in_field,
            lambda case, fields: (
                f"Their job matches “{phrases_of(tuple(fields)).first_in(case.connection)}”, "
                "which one of your rules names (criteria.toml)."
            ),
        ),
    )
}

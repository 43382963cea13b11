"""From evidence and criteria to a suggestion: the first rule that matches decides."""

from prune.deciding.case import Case
from prune.deciding.changes import CHANGES, WhatIf
from prune.deciding.criteria import Criteria
from prune.deciding.facts import wrote
from prune.deciding.rule import Rule
from prune.deciding.rules import Rules
from prune.model.outcome import Outcome, Suggestion

OWN_LISTS = frozenset({"keep-people", "keep-companies"})
"""Only the member can change these lists, so “What would change this” is omitted."""


def suggest(case: Case, criteria: Criteria) -> Suggestion:
    """The outcome for one case, its reasons, and what would change it."""
    rule = deciding_rule(case, criteria.rules)
    unless = None if rule.id in OWN_LISTS else _unless(case, rule, criteria.rules)
    return Suggestion(rule.outcome, rule.id, _because(case, rule), unless)


def deciding_rule(case: Case, rules: Rules) -> Rule:
    """The first rule all of whose conditions hold; the last one has none, so there always is one.

    If a recommendation could be theirs or a namesake's, they are never suggested for
    removal, whatever rules are switched off.
    """
    for rule in rules.for_person(case.connection):
        for holds in rule.tests:
            if not holds(case):
                break
        else:
            if rule.outcome is not Outcome.REMOVE or not case.evidence.namesake_recommended:
                return rule
    raise AssertionError("the rule table ends with a rule without conditions")


def _because(case: Case, rule: Rule) -> tuple[str, ...]:
    sentences = [condition.because(case, value) for condition, value in rule.conditions]
    return tuple(dict.fromkeys(filter(None, sentences))) or (_nothing_speaks(case),)


def _nothing_speaks(case: Case) -> str:
    if case.messages is None:
        return "No rule applies, and without your messages there is too little to go on."
    if case.messages.total:
        return f"{wrote(case)} That is not enough to go on."
    return "Your files say too little to suggest anything. You know best."


def _unless(case: Case, rule: Rule, rules: Rules) -> str:
    stays: str | None = None
    what_if = WhatIf(case, rule, rules)
    for name in rule.unless:
        change = CHANGES[name](what_if)
        if change is None:
            continue
        outcome = deciding_rule(change.case, rules).outcome
        if outcome is not rule.outcome:
            return change.flips.replace("{outcome}", outcome.label)
        stays = stays or change.stays
    if stays:
        return stays.replace("{outcome}", rule.outcome.label)
    return "You can change this with a rule of your own (criteria.toml)."

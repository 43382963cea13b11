"""Render the checklist from templates that escape every value."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date

from markupsafe import Markup

from prune.assemble import missing_files
from prune.dates import long_date
from prune.deciding.conditions import CONDITIONS
from prune.deciding.criteria import Criteria, builtin_criteria
from prune.deciding.form import Form
from prune.model.checklist import Checklist
from prune.model.outcome import Choice
from prune.output.age import age_notice, is_old, newest_notice
from prune.output.summary import MEANING
from prune.reconnect import reconnections
from prune.review_order import easiest_first
from prune_guide.messages import Message
from prune_html.templating import templates
from prune_page.changes import since_data, view_since
from prune_page.effect import view_effect
from prune_page.overview import charts, employers
from prune_page.payload import PageData, inert, payload
from prune_page.sample import sample
from prune_page.view import PersonView, view

PAGE_SIZE = 50
STATIC_PEOPLE = 50
"""People in the page as plain HTML, for reading without JavaScript."""
PRERENDERED = 6
"""Cards visible before the script runs, which it adopts: its first batch. The rest are in <noscript>, to load faster."""
SHOWN_NOTICES = 20
CONNECTIONS = "https://www.linkedin.com/mynetwork/invite-connect/connections/"
"""The member's own list of connections, from which removing somebody visits no profile."""

PERSONAL_KEY = "prune/progress@1"
DEMO_KEY = "prune/demo-progress@1"
"""Keys in the browser's storage: decisions about invented people are kept separate."""


def render_checklist(checklist: Checklist, messages: Sequence[Message] = ()) -> str:
    """The summary, the first people as HTML, and everyone as data for the script.

    `messages` are offered, in this order, after the decision Talk first.
    """
    keys = employers(checklist.people)
    effect = view_effect(checklist)
    people = [view(person, keys) for person in checklist.people]
    key = DEMO_KEY if checklist.demo else PERSONAL_KEY
    return (
        templates(__package__)
        .get_template("checklist.html")
        .render(
            checklist=checklist,
            read_on=long_date(checklist.today),
            newest=newest_notice(checklist),
            age=age_notice(checklist),
            is_old=is_old(checklist),
            outcomes=[(o, o.label, n, MEANING[o]) for o, n in checklist.outcomes.items()],
            since=view_since(checklist),
            effect=effect,
            effect_rules=Markup(_rules(checklist.criteria)) if effect else "",  # noqa: S704  # from a template that escapes
            has_network=any(person.in_network is not None for person in checklist.people),
            connections=CONNECTIONS,
            missing=list(missing_files(checklist.export)),
            notices=checklist.notices[:SHOWN_NOTICES],
            more_notices=max(0, len(checklist.notices) - SHOWN_NOTICES),
            people=people[:STATIC_PEOPLE],
            prerendered=PRERENDERED,
            total=len(people),
            empty=PersonView(),
            choices=list(Choice),
            page_size=PAGE_SIZE,
            charts=charts(checklist.people, keys),
            reconnections=[
                (one, view(one.person)) for one in reconnections(checklist.people, checklist.today)
            ],
            messages=messages,
            payload=Markup(  # noqa: S704  # ASCII JSON without <, > and &
                payload(
                    PageData(
                        people,
                        checklist.progress,
                        key,
                        easiest_first(checklist.people),
                        since_data(checklist),
                    )
                )
            ),
        )
    )


def render_trouble(trouble: str | None, passed_over: Sequence[str], *, has_list: bool) -> str:
    """Problems with the list, for the top of its page; empty if there are none."""
    if not trouble and not passed_over:
        return ""
    return (
        templates(__package__)
        .get_template("trouble.html")
        .render(trouble=trouble, passed_over=passed_over, has_list=has_list)
    )


def render_sample(today: date) -> str:
    """A card of the demo network, to look at."""
    return templates(__package__).get_template("sample.html").render(person=sample(today))


def render_form(
    form: Form, python: Mapping[str, str] | None = None, away: Sequence[str | bool] = ()
) -> str:
    """What matters to the member, to be filled in.

    With the addresses of Python for browsers and the list put away, in base64, changes are tried.
    """
    data = {"form": asdict(form), "python": python or None, "away": away}
    text = Markup(inert(data))  # noqa: S704  # ASCII JSON without <, > and &
    return templates(__package__).get_template("mine.html").render(data=text)


def render_rules() -> str:
    """A table of the built-in rules, generated from the rules themselves."""
    return _rules(builtin_criteria())


def _rules(criteria: Criteria | None) -> str:
    rules = criteria.rules if criteria else ()
    return templates(__package__).get_template("rules.html").render(rules=rules)


def render_conditions() -> str:
    """A table of every rule key, generated from the conditions themselves."""
    return (
        templates(__package__)
        .get_template("conditions.html")
        .render(conditions=CONDITIONS.values())
    )

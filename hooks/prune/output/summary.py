"""The checklist as a summary that a person reads in a terminal."""

from collections.abc import Iterator
from textwrap import fill

from prune.assemble import missing_files
from prune.dates import long_date
from prune.model.checklist import Checklist
from prune.model.outcome import Outcome
from prune.output.age import age_notice, is_old
from prune.output.people_words import people_words
from prune.output.since_words import alarms, headline
from prune.text import pluralize

WIDTH = 88
MEANING = {
    Outcome.KEEP: "there is a link between you",
    Outcome.REVIEW: "no clear suggestion: your call",
    Outcome.TALK: "write before you decide",
    Outcome.UNFOLLOW: "stay connected, see less",
    Outcome.REMOVE: "your files show little between you",
}
SHOWN_NOTICES = 12


def write_summary(checklist: Checklist, *, everybody: bool = False) -> str:
    """What was read and what was missing, the counts, and the first people of each outcome, or all."""
    return "\n".join(_lines(checklist, everybody=everybody)) + "\n"


def _lines(checklist: Checklist, *, everybody: bool) -> Iterator[str]:
    export = checklist.export
    if checklist.demo:
        yield "This is the invented demo network: none of these people exist."
    if is_old(checklist):
        yield from _paragraph(age_notice(checklist))
        yield ""
    yield f"{export.name}, read on {long_date(checklist.today)}"
    if not is_old(checklist):
        yield from _paragraph(age_notice(checklist))
    yield ""
    yield (
        f"{pluralize(len(checklist.people), 'person', 'people')}, "
        f"{export.hidden:,} without a name (counted, not listed), "
        f"{export.skipped:,} skipped, of {pluralize(export.rows, 'row')}."
    )
    if checklist.has_progress:
        yield f"You have decided on {checklist.decided:,} of them."
    yield ""
    if checklist.since:
        yield from _paragraph(headline(checklist.since))
        yield from map(_wrapped, alarms(checklist))
        yield ""
    for outcome, count in checklist.outcomes.items():
        yield f"  {outcome.label:<11}{count:>7,}   {MEANING[outcome]}"
    yield ""
    yield "Files read:"
    for file in export.files:
        yield f"  {file.file:<31}{pluralize(file.rows, 'row'):>14}   {file.encoding}"
    yield from _missing(checklist)
    yield from _notices(checklist)
    yield from _people(checklist, everybody=everybody)
    yield ""
    yield "These are suggestions. Only you decide, and only you click on LinkedIn."


def _missing(checklist: Checklist) -> Iterator[str]:
    missing = list(missing_files(checklist.export))
    if missing:
        yield ""
        yield "Missing from this export, and what that means:"
        for name, cost in missing:
            yield _wrapped(f"{name}: {cost}.")


def _notices(checklist: Checklist) -> Iterator[str]:
    notices = checklist.notices
    if notices:
        yield ""
        yield "Worth knowing:"
        yield from map(_wrapped, notices[:SHOWN_NOTICES])
        if len(notices) > SHOWN_NOTICES:
            yield f"  … and {len(notices) - SHOWN_NOTICES:,} more; --json lists them all."


def _people(checklist: Checklist, *, everybody: bool) -> Iterator[str]:
    for line in people_words(checklist, everybody=everybody):
        if line.startswith(" "):
            yield _wrapped(line.strip())
        else:
            yield from ("", line)


def _paragraph(text: str) -> Iterator[str]:
    if text:
        yield fill(text, WIDTH)


def _wrapped(text: str) -> str:
    return fill(
        text, WIDTH, initial_indent="  - ", subsequent_indent="    ", break_long_words=False
    )

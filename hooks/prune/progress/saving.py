"""Progress as plain data, for the file and for the page."""

from datetime import date

from prune.model.progress import Decision, Progress

SCHEMA = "prune/progress@1"

Json = dict[str, object]


def progress_document(progress: Progress) -> Json:
    """All progress, without the schema and the time of saving."""
    return {
        **progress.rest,
        "decisions": {
            person: decision_document(decision) for person, decision in progress.decisions.items()
        },
        "undone": dict(progress.undone),
    }


def decision_document(decision: Decision) -> Json:
    """One decision. Dates are ISO; optional keys are left out if unset."""
    return {
        **decision.rest,
        "outcome": decision.outcome,
        "decided_on": _day(decision.decided_on),
        "done_on": _day(decision.done_on),
        **{key: value for key, value in _of_some(decision).items() if value is not None},
    }


def _of_some(decision: Decision) -> Json:
    return {
        "asked_on": _day(decision.asked_on),
        "answered": decision.answered,
        "back_on": _day(decision.back_on),
        "at": decision.at,
        "connected_on": _day(decision.connected_on),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

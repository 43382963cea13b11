"""One list in the browser: read, shown, tried with other criteria, put away and opened again."""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, replace
from datetime import date

from prune.deciding.criteria import builtin_criteria, read_criteria
from prune.deciding.form import make_form
from prune.errors import CriteriaError, ExportError
from prune.judge import Material, judge_material
from prune.kept import keep, reopen
from prune.model.checklist import Checklist
from prune.model.export import Export
from prune.packed import pack
from prune.personal.export_day import day_in_name, is_newer, newest_days
from prune.progress.file import read_progress
from prune.text import job_line
from prune.trying import Move, Trial

SHOWN_PEOPLE = 300
"""People named of each move; more would be no help."""


@dataclass(frozen=True, slots=True)
class Away:
    """A list put away: all that it takes to make it again. No message, and no file of the export."""

    export: bytes
    earlier: bytes
    """Empty if there is none, as the next two."""
    criteria: bytes
    progress: bytes
    is_demo: bool


class Session:
    """A list, and the criteria that it is made by."""

    def __init__(self, material: Material, criteria: bytes, progress: bytes, today: date) -> None:
        self._material = material
        self._criteria = criteria
        self._progress = progress
        self._today = today
        self._trial = Trial(material, today)

    @classmethod
    def open(cls, away: Away, today: date) -> "Session":
        """A list that was put away.

        Raises a `PruneError` if it cannot be read any more.
        """
        material = Material(
            reopen(away.export),
            read_criteria(away.criteria) if away.criteria else builtin_criteria(),
            read_progress(away.progress) if away.progress else None,
            pack(reopen(away.earlier)) if away.earlier else None,
            away.is_demo,
        )
        return cls(material, away.criteria, away.progress, today)

    def checklist(self) -> Checklist:
        """The list."""
        return judge_material(self._material, self._today)

    def put_away(self) -> Away:
        """All that it takes to make the list again."""
        earlier = self._material.earlier
        return Away(
            keep(self._material.export),
            keep(earlier.unpack(())) if earlier else b"",
            self._criteria,
            self._progress,
            self._material.is_demo,
        )

    @property
    def as_text(self) -> tuple[str | bool, ...]:
        """The same inside a page: bytes in base64."""
        values = astuple(self.put_away())
        return tuple(b64encode(one).decode() if isinstance(one, bytes) else one for one in values)

    def form(self) -> str:
        """What matters to the member, as JSON for the form."""
        return json.dumps(asdict(make_form(self._criteria)))

    def preview(self, criteria: str) -> str:
        """Who would move under other criteria, as JSON; or what is wrong with these."""
        try:
            moves = self._trial.moves(read_criteria(criteria.encode()))
        except CriteriaError as error:
            return json.dumps({"trouble": str(error), "moves": []})
        return json.dumps({"trouble": "", "moves": [_move(one) for one in moves]})

    def take_over(self, criteria: str) -> None:
        """Make the list by other criteria from now on.

        Raises `CriteriaError` if they cannot be used.
        """
        self._criteria = criteria.encode()
        self._material = replace(self._material, criteria=read_criteria(self._criteria))
        self._trial = Trial(self._material, self._today)


def with_kept(material: Material, kept: bytes) -> Material:
    """Compare with the export kept in the browser, if that is the earlier one and there is no other."""
    if not kept or material.earlier or material.is_demo:
        return material
    try:
        earlier = reopen(kept)
    except ExportError as error:
        return _saying(material, f"What has changed cannot be told. {error}")
    if not _is_earlier(earlier, material.export):
        return material
    name = earlier.name
    said = f"{name}, which you keep in this browser, was taken for your earlier export."
    return replace(_saying(material, said), earlier=pack(earlier))


def with_kept_rules(material: Material, kept: bytes) -> tuple[Material, bytes]:
    """Judge by the criteria kept in the browser, as by a file that stays in the folder.

    Returns also the file: an empty one if these cannot be used.
    """
    try:
        criteria = read_criteria(kept)
    except CriteriaError as error:
        return _saying(material, f"The rules kept in this browser were not used. {error}"), b""
    said = "The rules that you keep in this browser were used."
    return replace(_saying(material, said), criteria=criteria), kept


def _saying(material: Material, sentence: str) -> Material:
    notices = (sentence, *material.export.notices)
    return replace(material, export=replace(material.export, notices=notices))


def _is_earlier(kept: Export, export: Export) -> bool:
    """By the days in the names, else by those in the files."""
    then, now = day_in_name(kept.name), day_in_name(export.name)
    if then and now:
        return then < now
    return is_newer(newest_days(export), newest_days(kept))


def _move(move: Move) -> Mapping[str, object]:
    return {
        "before": move.before.label,
        "after": move.after.label,
        "count": len(move.people),
        "people": [
            (one.name, job_line(one.position, one.company)) for one in move.people[:SHOWN_PEOPLE]
        ],
    }

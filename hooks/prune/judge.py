"""From the member's files to a checklist: read exports, criteria and progress, then judge."""

from collections.abc import Container, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from prune.assemble import make_checklist
from prune.deciding.criteria import Criteria, builtin_criteria, read_criteria
from prune.demo import demo_criteria, demo_progress, read_demo, read_earlier_demo
from prune.errors import CriteriaError, ExportError, ProgressError
from prune.model.checklist import Checklist
from prune.model.export import Export
from prune.model.outcome import Choice
from prune.model.progress import Progress
from prune.model.role import Role
from prune.packed import PackedExport, pack
from prune.personal.export_day import day_in_name, is_newer, newest_days
from prune.personal.exports import Exports
from prune.personal.room import Room, read_file
from prune.progress.file import read_progress
from prune.reading.export import Use, read_export
from prune.reading.files.archive import open_archive
from prune.reading.files.entry import Opener
from prune.reading.files.names import display_name
from prune.text import join_words

NOTHING_DECIDED = Progress()


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a checklist is made from."""

    export: Export
    criteria: Criteria
    progress: Progress | None = None
    earlier: PackedExport | None = None
    is_demo: bool = False


def judge(room: Room, today: date, opener: Opener = open_archive) -> Checklist:
    """The checklist as of a day; without an export, that of the invented demo network.

    Raises a `PruneError` for any file that cannot be read.
    """
    return judge_material(read_material(room, today, opener), today)


def read_material(
    room: Room, today: date, opener: Opener = open_archive, use: Use = Use.ALONE
) -> Material:
    """Read what a room contains; `use` is for an export without an earlier one.

    Raises a `PruneError` for any file that cannot be read.
    """
    progress = None
    if room.progress:
        progress = read_progress(read_file(room.progress, ProgressError), room.progress.name)
    if not room.exports.current:
        criteria = _criteria(room.criteria) or demo_criteria()
        earlier = pack(read_earlier_demo(today))
        return Material(read_demo(today), criteria, progress, earlier, is_demo=True)
    known = progress or Progress()
    export, found = read_exports(
        room.exports, known, names_earlier=room.names_earlier, opener=opener, use=use
    )
    return Material(export, _criteria(room.criteria) or builtin_criteria(), progress, found)


def judge_material(material: Material, today: date) -> Checklist:
    """The checklist as of a day.

    The demo's own decisions count for what has changed only: a visitor's are their own.
    """
    progress = material.progress
    checklist = make_checklist(
        material.export,
        material.criteria,
        today=today,
        progress=progress or (demo_progress(today) if material.is_demo else None),
        earlier=material.earlier,
    )
    if not material.is_demo:
        return checklist
    return replace(
        checklist,
        demo=True,
        has_progress=progress is not None,
        progress=progress or Progress(),
    )


def _criteria(path: Path | None) -> Criteria | None:
    return read_criteria(read_file(path, CriteriaError), path.name) if path else None


def read_exports(
    exports: Exports,
    progress: Progress = NOTHING_DECIDED,
    *,
    names_earlier: bool = False,
    opener: Opener = open_archive,
    use: Use = Use.ALONE,
) -> tuple[Export, PackedExport | None]:
    """Read the current export and the earlier one, if there is one.

    Raises `ExportError` for one that cannot be read, and for an earlier one that is newer; but
    one that the member does not name is only left out, and a notice says why.
    """
    earlier, said = None, []
    removed = {who for who, one in progress.decisions.items() if one.outcome is Choice.REMOVE}
    if exports.earlier:
        try:
            earlier = _read_earlier(exports.earlier, removed, opener)
            said.append(f"{earlier.packed.rest.name} was read as your earlier export.")
        except ExportError as error:
            if names_earlier:
                raise
            name = _named(exports.earlier)
            said.append(f"What has changed since {name} cannot be told. {error}")
    export = read_archives(exports.current, Use.COMPARED if earlier else use, opener)
    if earlier and names_earlier:
        _refuse_newer(exports, earlier.days, newest_days(export, removed))
    if exports.unread:
        said.append(f"Not read, because there is a newer export: {_named(exports.unread)}.")
    return replace(export, notices=(*said, *export.notices)), earlier.packed if earlier else None


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The earlier export, and its newest day by file."""

    packed: PackedExport
    days: Mapping[Role, date]


def _read_earlier(paths: Sequence[Path], removed: Container[str], opener: Opener) -> _Earlier:
    export = read_archives(paths, Use.EARLIER, opener)
    return _Earlier(pack(export), newest_days(export, removed))


def read_archives(
    paths: Sequence[Path], use: Use = Use.ALONE, opener: Opener = open_archive
) -> Export:
    """Read the archives of one date as one export, the latest last.

    Raises `ExportError`, as `read_export` does.
    """
    with ExitStack() as stack:
        archives = [stack.enter_context(opener(path)) for path in paths]
        export = read_export(archives, use)
    if len(archives) == 1:
        return export
    names = join_words([archive.name for archive in archives])
    said = f"{names} have the same date and were read as one export."
    return replace(export, notices=(said, *export.notices))


def _refuse_newer(exports: Exports, old: Mapping[Role, date], new: Mapping[Role, date]) -> None:
    """Raise `ExportError` if the earlier export is the newer one, by its name or else its days."""
    now, then = exports.current[-1], exports.earlier[-1]
    days = day_in_name(then.name), day_in_name(now.name)
    if days[0] > days[1] if days[0] and days[1] else is_newer(old, new):
        raise ExportError(
            f"{then} was given as the earlier export, but seems to be newer than {now}. Swap "
            "them; or if that is wrong, put the day of each into its name, like 2026-10-02."
        )


def _named(paths: Sequence[Path]) -> str:
    return join_words([display_name(path.name) for path in paths])

"""From the member's files to a checklist: read exports, criteria and progress, then judge."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

from prune.assemble import make_checklist
from prune.deciding.criteria import Criteria, builtin_criteria, read_criteria
from prune.demo import demo_criteria, demo_progress, read_demo, read_earlier_demo
from prune.errors import CriteriaError, ExportError, ProgressError
from prune.export_day import day_in_name, has_newer_days
from prune.exports import Exports
from prune.model import Checklist, Choice, Export, Progress
from prune.progress import read_progress
from prune.reading.export import read_export
from prune.reading.files.archive import open_archive
from prune.reading.files.names import display_name
from prune.room import Room, read_file
from prune.text import join_words


def judge(room: Room, today: date) -> Checklist:
    """The checklist as of a day; without an export, that of the invented demo network.

    Raises a `PruneError` for any file that cannot be read.
    """
    progress = None
    if room.progress:
        progress = read_progress(read_file(room.progress, ProgressError), room.progress.name)
    if not room.exports.current:
        return _demo(room, today, progress)
    export, earlier = read_exports(room.exports, names_earlier=room.names_earlier)
    if earlier and room.names_earlier:
        _refuse_newer(earlier, export, room.exports, progress or Progress())
    criteria = _criteria(room.criteria) or builtin_criteria()
    return make_checklist(export, criteria, today=today, progress=progress, earlier=earlier)


def _demo(room: Room, today: date, progress: Progress | None) -> Checklist:
    """The demo's own decisions count for what has changed only: a visitor's are their own."""
    checklist = make_checklist(
        read_demo(today),
        _criteria(room.criteria) or demo_criteria(),
        today=today,
        progress=progress or demo_progress(today),
        earlier=read_earlier_demo(today),
    )
    return replace(
        checklist,
        demo=True,
        has_progress=progress is not None,
        progress=progress or Progress(),
    )


def _criteria(path: Path | None) -> Criteria | None:
    return read_criteria(read_file(path, CriteriaError), path.name) if path else None


def read_exports(exports: Exports, *, names_earlier: bool = False) -> tuple[Export, Export | None]:
    """Read the current export and the earlier one, if there is one.

    Raises `ExportError` for one that cannot be read; but an earlier export that the member does
    not name is left out, and a notice says why.
    """
    said, earlier = [], None
    if exports.earlier:
        try:
            earlier = read_archives(exports.earlier, with_fingerprints=True)
            said.append(f"{earlier.name} was read as your earlier export.")
        except ExportError as error:
            if names_earlier:
                raise
            name = _named(exports.earlier)
            said.append(f"What has changed since {name} cannot be told. {error}")
    export = read_archives(exports.current, with_fingerprints=earlier is not None)
    if exports.unread:
        said.append(f"Not read, because there is a newer export: {_named(exports.unread)}.")
    return replace(export, notices=(*said, *export.notices)), earlier


def read_archives(paths: Sequence[Path], *, with_fingerprints: bool = False) -> Export:
    """Read the archives of one date as one export, the latest last.

    Raises `ExportError`, as `read_export` does.
    """
    with ExitStack() as stack:
        archives = [stack.enter_context(open_archive(path)) for path in paths]
        export = read_export(archives, with_fingerprints=with_fingerprints)
    if len(archives) == 1:
        return export
    names = join_words([archive.name for archive in archives])
    said = f"{names} have the same date and were read as one export."
    return replace(export, notices=(said, *export.notices))


def _refuse_newer(earlier: Export, export: Export, exports: Exports, progress: Progress) -> None:
    """Raise `ExportError` if the earlier export is the newer one."""
    now, then = exports.current[-1], exports.earlier[-1]
    days = day_in_name(then.name), day_in_name(now.name)
    removed = {who for who, one in progress.decisions.items() if one.outcome is Choice.REMOVE}
    if days[0] > days[1] if days[0] and days[1] else has_newer_days(earlier, export, removed):
        raise ExportError(
            f"{then} was given as the earlier export, but seems to be newer than {now}. Swap "
            "them; or if that is wrong, put the day of each into its name, like 2026-10-02."
        )


def _named(paths: Sequence[Path]) -> str:
    return join_words([display_name(path.name) for path in paths])

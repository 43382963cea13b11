"""From the member's files to a checklist: read export, criteria and progress, then judge."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

from prune.assemble import make_checklist
from prune.deciding.criteria import Criteria, builtin_criteria, read_criteria
from prune.demo import demo_criteria, read_demo
from prune.errors import CriteriaError, ProgressError
from prune.model import Checklist, Export
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
    is_demo = not room.exports
    progress = room.progress
    checklist = make_checklist(
        read_demo(today) if is_demo else read_exports(room.exports, room.older),
        _criteria(room.criteria, is_demo=is_demo),
        today=today,
        progress=read_progress(read_file(progress, ProgressError), progress.name)
        if progress
        else None,
    )
    return replace(checklist, demo=is_demo)


def _criteria(path: Path | None, *, is_demo: bool) -> Criteria:
    if path:
        return read_criteria(read_file(path, CriteriaError), path.name)
    return demo_criteria() if is_demo else builtin_criteria()


def read_exports(paths: Sequence[Path], older: Sequence[Path] = ()) -> Export:
    """Read the archives of one date as one export, the latest last.

    Raises `ExportError`, as `read_export` does.
    """
    with ExitStack() as stack:
        archives = [stack.enter_context(open_archive(path)) for path in paths]
        export = read_export(archives)
    said = []
    if len(archives) > 1:
        names = join_words([archive.name for archive in archives])
        said.append(f"{names} have the same date and were read as one export.")
    if older:
        said.append(
            f"Not read, because there is a newer export: {join_words([display_name(path.name) for path in older])}."
        )
    return replace(export, notices=(*said, *export.notices))

"""One measurement of the core, or of bare `csv.reader` on the same bytes; prints JSON.

Each runs in an interpreter of its own, so that nothing is warm from an earlier
one. Seconds are the processor's, since the machine may have other things to do.
Memory is the highest ever held less what the imports had taken: the operating
system counts what the allocator keeps back and what zlib holds, `tracemalloc` would not.
"""

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from prune.assemble import make_checklist
from prune.deciding.criteria import builtin_criteria
from prune.reading.export import read_export
from prune.reading.files.zips import open_zip
from speed.network import TODAY

if sys.platform != "win32":  # where nothing measures it
    import resource

CRITERIA = builtin_criteria()
_UNIT = 1 if sys.platform == "darwin" else 1024


def checklist(export: Path) -> dict[str, int]:
    """From the ZIP to everybody judged, as the command line and the site do it."""
    with export.open("rb") as stream, open_zip(stream, export.name) as archive:
        judged = make_checklist(read_export([archive]), CRITERIA, today=TODAY)
    return {outcome.value: count for outcome, count in judged.outcomes.items()}


def bare(files: list[bytes]) -> int:
    """Every row of every file, decoded and parsed by `csv.reader`, and nothing done with it."""
    rows = 0
    for data in files:
        for _ in csv.reader(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="")):
            rows += 1
    return rows


def unpacked(export: Path) -> list[bytes]:
    """All files in the ZIP; the core uses each of them."""
    with zipfile.ZipFile(export) as zipped:
        return [zipped.read(info) for info in zipped.infolist()]


def measured(run: Callable[[], object]) -> dict[str, object]:
    """The result of a run, its seconds, and by how many bytes the highest memory rose."""
    before, start = _highest(), process_time()
    result = run()
    return {"result": result, "seconds": process_time() - start, "bytes": _highest() - before}


def _highest() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def main(what: str, export: Path) -> None:
    """Measure `what`: `bare` or `core`."""
    if what == "bare":
        files = unpacked(export)
        print(json.dumps(measured(lambda: bare(files)) | {"unpacked": sum(map(len, files))}))
    else:
        print(json.dumps(measured(lambda: checklist(export))))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

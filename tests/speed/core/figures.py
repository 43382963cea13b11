"""The core's figures: time beside `csv.reader` and pandas, memory beside the files, and growth."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from speed.table import Figure, Size

ROUNDS = 5
"""Each is measured so often, in turn; the least disturbed counts."""
READER = "seconds, to csv.reader alone"
PANDAS = "seconds, to the script in pandas"
MEMORY = "memory, to the unpacked files"
GROWTH = "seconds for each byte, to the size before"
GOALS = {READER: 3.0, PANDAS: 1.0, MEMORY: 3.0, GROWTH: 1.25}


@dataclass(frozen=True, slots=True)
class Run:
    """The best of several runs over one export."""

    core: float
    bare: float
    pandas: float
    memory: int
    unpacked: int


def figures(exports: Mapping[Size, Path]) -> Iterator[Figure]:
    """Every figure at every size, and the growth from each size to the next."""
    before: Run | None = None
    for size, path in exports.items():
        run = _run(path)
        ratios = {
            READER: run.core / run.bare,
            PANDAS: run.core / run.pandas,
            MEMORY: run.memory / run.unpacked,
        }
        if before:
            ratios[GROWTH] = (run.core / run.unpacked) / (before.core / before.unpacked)
        for name, ratio in ratios.items():
            yield Figure(name, size, ratio, GOALS[name])
        before = run


def _run(path: Path) -> Run:
    """Raises `ValueError` where the core and the script in pandas do not find the same."""
    commands = {"core": ("once", "core"), "bare": ("once", "bare"), "pandas": ("with_pandas",)}
    rounds = [
        {name: _measured(*command, str(path)) for name, command in commands.items()}
        for _ in range(ROUNDS)
    ]
    one = rounds[0]
    ours = {outcome: count for outcome, count in one["core"]["result"].items() if count}
    if ours != one["pandas"]["result"]:
        raise ValueError(f"{ours} by the core, but {one['pandas']['result']} by pandas")
    best = {name: min(one[name]["seconds"] for one in rounds) for name in commands}
    memory = max(one["core"]["bytes"] for one in rounds)
    return Run(**best, memory=memory, unpacked=one["bare"]["unpacked"])


def _measured(module: str, *arguments: str) -> dict:
    command = [sys.executable, "-m", f"speed.core.{module}", *arguments]
    return json.loads(subprocess.check_output(command, encoding="utf-8"))

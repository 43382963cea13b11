"""What comparing with an earlier export costs, as ratios to one export.

`PYTHONPATH=hooks:tests python3 tests/speed/since.py`; 30,000 people and 200,000 messages beside a
copy of themselves. Each figure is the best of some runs in turn, so that a busy moment counts for none.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from speed.network import TODAY, write_network

PEOPLE, MESSAGES = 30_000, 200_000
RUNS = 3


def main() -> None:
    """Print seconds of the processor and memory, alone and compared, for JSON and the summary."""
    with TemporaryDirectory() as folder:
        old, new = (
            Path(folder, f"Basic_LinkedInDataExport_{day}.zip")
            for day in ("10-20-2026", "11-20-2026")
        )
        with new.open("wb") as file:
            write_network(file, PEOPLE, MESSAGES)
        old.write_bytes(new.read_bytes())
        for form in ("--json", "--all"):
            alone, compared = [], []
            for _ in range(RUNS):
                alone.append(cost(new, form))
                compared.append(cost(new, form, "--since", old))
            (time, memory), (time_of_two, memory_of_two) = (
                map(min, zip(*runs, strict=True)) for runs in (alone, compared)
            )
            print(
                f"{form}: time {time_of_two / time:.2f} (of {time:.1f} s), memory {memory_of_two / memory:.2f}"
            )


def cost(*arguments: object) -> tuple[float, float]:
    """Seconds of the processor, and the most memory, of one run."""
    command = [sys.executable, "-m", "prune", *map(str, arguments), "--today", TODAY.isoformat()]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, code, used = os.wait4(process.pid, 0)
    assert code == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss


if __name__ == "__main__":
    main()

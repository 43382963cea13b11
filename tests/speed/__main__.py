"""The benchmark: invented exports of several sizes, measured, and a table of ratios.

Started by `measure.py`. Another part adds a function from the exports to figures to `PARTS`.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from speed.core import figures as core
from speed.table import Figure, Size, table

SIZES = (Size(100, 300), Size(1_744, 2_143), Size(10_000, 60_000), Size(30_000, 200_000))


def _page(exports: Mapping[Size, Path]) -> Iterator[Figure]:
    from speed.browser import page  # noqa: PLC0415  # after the core: what it holds would count as the core's memory

    yield from page.figures(exports)


PARTS: tuple[Callable[[Mapping[Size, Path]], Iterator[Figure]], ...] = (core.figures, _page)


def main() -> None:
    """Write the exports, measure each part, print the table, and then the guide's."""
    with TemporaryDirectory() as folder:
        exports = {size: _written(size, Path(folder)) for size in SIZES}
        print(table(figure for part in PARTS for figure in part(exports)))
    from speed import guide  # noqa: PLC0415  # the same

    print()
    print(guide.table())


def _written(size: Size, folder: Path) -> Path:
    """By a process of its own: memory that this one holds would count as its children's."""
    path = folder / f"{size.people}.zip"
    arguments = [str(size.people), str(size.messages), str(path)]
    subprocess.run([sys.executable, "-m", "speed.network", *arguments], check=True)
    return path


if __name__ == "__main__":
    main()

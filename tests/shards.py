"""Parts of the tests for machines that work side by side; whatever is in one file stays together."""

import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt


def parse(text: str) -> tuple[int, int]:
    """Which part of how many, as in `2/4`. Raises `ValueError`.

    >>> parse("2/4")
    (2, 4)
    """
    found = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", text, re.ASCII)
    if not found or int(found[1]) > int(found[2]):
        raise ValueError(f"{text!r} names no part; write 1/4 for the first of four.")
    return int(found[1]), int(found[2])


def shard(files: Sequence[str], number: int, count: int) -> set[str]:
    """The files of one part; `files` has a file once for each of its tests.

    Each file goes to the part with the least to do so far, the largest files first. The more
    tests are in a file, the smaller they are.
    """
    work = {file: sqrt(tests) for file, tests in Counter(files).items()}
    parts: list[set[str]] = [set() for _ in range(count)]
    for file in sorted(work, key=lambda name: (-work[name], name)):
        min(parts, key=lambda part: sum(work[one] for one in part)).add(file)
    return parts[number - 1]

"""The examples in docstrings are true."""

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WITH_EXAMPLES = [
    ".".join(path.relative_to(folder).with_suffix("").parts)
    for folder, below in ((ROOT / "hooks", "."), (ROOT, "release"), (ROOT / "tests", "."))
    for path in sorted((folder / below).rglob("*.py"))
    if "node_modules" not in path.parts and "\n    >>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_the_examples_of_a_module_are_true(module):
    result = doctest.testmod(importlib.import_module(module), verbose=False)
    assert (result.failed, result.attempted > 0) == (0, True)

"""The core runs where nothing is installed: the standard library and `prune`, no more."""

import subprocess
import sys
from pathlib import Path

import pytest

import prune

HOOKS = Path(prune.__file__).parent.parent
MODULES = sorted(
    ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")
    for path in (HOOKS / "prune").rglob("*.py")
)
PROBE = """
import sys
sys.path.insert(0, sys.argv[1])
before = set(sys.modules)
for name in sys.argv[2:]:
    __import__(name)
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""


def pulled_in(*modules: str, code: str = PROBE) -> set[str]:
    """Top-level names of everything that an isolated interpreter without site-packages loads."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", code, str(HOOKS), *modules],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


def test_all_modules_together_need_the_standard_library_only():
    assert (set(), True) == (
        {name for name in pulled_in(*MODULES) if name not in {*sys.stdlib_module_names, "prune"}},
        len(MODULES) > 20,
    )


@pytest.mark.parametrize("module", MODULES)
def test_each_module_can_be_imported_first(module):
    """No module relies on another having been imported before it."""
    assert "prune" in pulled_in(module)


def test_reading_and_judging_pulls_in_nothing_later():
    """Imports inside functions count as well."""
    code = PROBE.replace(
        "print(",
        "from prune.__main__ import main\n"
        "import contextlib, io\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    for form in ([], ['--json'], ['--csv']):\n"
        "        assert main(['--demo', '--today', '2026-11-23', *form]) == 0\n"
        "print(",
    )
    names = pulled_in("prune", code=code)
    assert set() == {name for name in names if name not in {*sys.stdlib_module_names, "prune"}}


@pytest.mark.parametrize("module", ["socket", "ssl", "http", "urllib.request", "subprocess"])
def test_the_core_has_no_way_to_the_network_or_to_other_programs(module):
    """`urllib.parse` is all it takes of `urllib`."""
    code = PROBE.replace("print(", f"print({module!r} in sys.modules) or print(")
    assert "True" not in pulled_in(*MODULES, code=code)

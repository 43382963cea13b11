"""Run every check of this project on a machine that has nothing but Python.

Makes `.venv`, installs the pinned tools, finds or installs a Chromium, then runs
format, lint, types and pytest. `--quick` leaves out what needs a browser and tries fewer
invented cases; `--shard 1/4` runs a quarter of what needs one; `--pins` asks whether a vulnerability is known of a pin. Other
arguments go to pytest; with any, only pytest runs. Exits with the first failure.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import shards
from pages.browsers import FIREFOX
from pages.browsers import NAMES as BROWSERS

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
SCRIPTS = Path("tests", "scripts")
CHECKS = (
    (PYTHON, "-m", "ruff", "format", "--check"),
    (PYTHON, "-m", "ruff", "check"),
    (PYTHON, "-m", "mypy"),
    (BIN / "node", SCRIPTS / "node_modules/typescript/bin/tsc", "--project", SCRIPTS),
    (
        BIN / "node",
        SCRIPTS / "node_modules/eslint/bin/eslint.js",
        *("--config", SCRIPTS / "eslint.config.mjs", "--max-warnings", "0", "docs/assets"),
    ),
    (
        BIN / "actionlint",
        "-shellcheck=",
        "-pyflakes=",
    ),  # not with whatever this machine happens to have
    (BIN / "zizmor", "--offline", "--quiet", "--persona=auditor", "."),
    (
        BIN / "node",
        "--test",
        "--test-reporter=dot",
        *sorted(Path("tests").glob("*/*.test.mjs")),
    ),
)


def main(arguments: list[str]) -> int:
    """Prepare, check, test; the exit code is that of the first thing that failed."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version}.")
    os.chdir(ROOT)
    prepare()
    if arguments == ["--pins"]:
        return run(PYTHON, "tests/pins.py")
    if code := prepare_scripts():
        return code
    if arguments[:1] == ["--shard"]:
        return run_shard(" ".join(arguments[1:]))
    is_quick = "--quick" in arguments
    words = [word for word in arguments if word != "--quick"]
    if words:
        print("Only pytest runs. Leave out the words to run format, lint and types as well.")
    for check in () if words else CHECKS:
        if code := run(*check):
            return code
    environment = os.environ | {"PYTHONWARNDEFAULTENCODING": "1"}
    if is_quick:
        environment |= {"PRUNE_QUICK": "1"}
    else:
        environment |= {"PRUNE_CHROMIUM": chromium()}
        install_firefox()
    return run(PYTHON, "-m", "pytest", *(words or options(is_quick)), env=environment)


def run_shard(named: str) -> int:
    """Run a part of the tests that need a browser."""
    try:
        shards.parse(named)
    except ValueError as error:
        sys.exit(str(error))
    environment = {"PYTHONWARNDEFAULTENCODING": "1", "PRUNE_CHROMIUM": chromium()}
    install_firefox()
    shard = (*options(is_quick=False), "tests/pages")
    return run(
        PYTHON, "-m", "pytest", *shard, env=os.environ | environment | {"PRUNE_SHARD": named}
    )


def options(is_quick: bool) -> list[str]:  # noqa: FBT001  # a switch of the command line, passed on
    """What pytest is told when nobody says more."""
    # some tests take a hundred times as long as others: a worker that is done takes over a part
    spread = ["-n", "auto", "--dist", "worksteal"]
    return [*spread, *(["--ignore=tests/pages"] if is_quick else [])]


def prepare() -> None:
    """Make the environment, unless it already holds what the requirements ask for."""
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    wanted = "".join(
        Path(ROOT, name).read_text(encoding="utf-8")
        for name in ("requirements.txt", "requirements-test.txt")
    )
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if install(HOME / "installed-requirements.txt", wanted, *pip, "-r", "requirements-test.txt"):
        sys.exit("The tools could not be installed; the lines above say why.")


def prepare_scripts() -> int:
    """Install what checks the scripts and drives Firefox; the exit code of npm."""
    wanted = (SCRIPTS / "package-lock.json").read_text(encoding="utf-8")
    npm = (BIN / "npm", "ci", "--prefix", SCRIPTS, "--silent", "--no-audit", "--no-fund")
    return install(SCRIPTS / "node_modules/installed.json", wanted, *npm)


def install(done: Path, wanted: str, *command: object) -> int:
    """Run the command unless `done` says that what is wanted is installed; its exit code."""
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return 0
    code = run(*command)
    if not code:
        done.write_text(wanted, encoding="utf-8")
    return code


def chromium() -> str:
    """The path of a Chromium: on the PATH, else Debian's, else Playwright's own."""
    if not shutil.which(BROWSERS[0]):
        install_on_debian(BROWSERS[0])
    if not any(map(shutil.which, BROWSERS)):
        install_on_debian("chromium")
    if found := next(filter(None, map(shutil.which, BROWSERS)), None):
        return found
    if run(PYTHON, "-m", "playwright", "install", "chromium"):
        sys.exit("No Chromium was found and none could be installed. Install one and try again.")
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    return subprocess.check_output([PYTHON, "-c", ask], text=True, encoding="utf-8").strip()


def install_firefox() -> None:
    """Install it if that is possible here; without it, its tests are skipped and say so."""
    if not any(map(shutil.which, FIREFOX)):
        install_on_debian(FIREFOX[-1])


def install_on_debian(browser: str) -> None:
    """Install it where that is possible without asking anybody; a font, since without one text has no width."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        run("apt-get", "update", "-qq", env=quiet)
        install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
        run(*install, browser, "fonts-liberation", env=quiet)


def run(*command: object, env: dict[str, str] | None = None) -> int:
    """Run a command with its output shown; its exit code."""
    return subprocess.run([str(part) for part in command], env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Run every check of this project on a machine that has nothing but Python.

Makes `.venv`, installs the pinned tools, finds or installs a Chromium, then runs
format, lint, types and pytest. Arguments go to pytest; with any, the other
checks are left out. Exits with the first failure.
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11, 5)
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""By preference: the shell has no windows, and takes two thirds of the time."""
SCRIPTS = Path("tests", "scripts")
CHECKS = (
    (PYTHON, "-m", "ruff", "format", "--check"),
    (PYTHON, "-m", "ruff", "check"),
    (PYTHON, "-m", "mypy"),
    (BIN / "npm", "ci", "--prefix", SCRIPTS, "--silent", "--no-audit", "--no-fund"),
    (BIN / "node", SCRIPTS / "node_modules/typescript/bin/tsc", "--project", SCRIPTS),
    (
        BIN / "node",
        SCRIPTS / "node_modules/eslint/bin/eslint.js",
        *("--config", SCRIPTS / "eslint.config.mjs", "--max-warnings", "0", "docs/assets"),
    ),
    (
        BIN / "node",
        "--test",
        "--test-reporter=dot",
        *sorted(Path("tests", "state").glob("*.test.mjs")),
    ),
)


def main(arguments: list[str]) -> int:
    """Prepare, check, test; the exit code is that of the first thing that failed."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version}.")
    os.chdir(ROOT)
    prepare()
    environment = os.environ | {"PRUNE_CHROMIUM": chromium(), "PYTHONWARNDEFAULTENCODING": "1"}
    for check in () if arguments else CHECKS:
        if code := run(*check):
            return code
    # some tests take a hundred times as long as others: whoever is done takes over a part
    cores = ["-n", "auto", "--dist", "worksteal"] if not arguments else []
    return run(PYTHON, "-m", "pytest", *cores, *arguments, env=environment)


def prepare() -> None:
    """Make the environment, unless it already holds what the requirements ask for."""
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    wanted = "".join(
        Path(ROOT, name).read_text(encoding="utf-8")
        for name in ("requirements.txt", "requirements-test.txt")
    )
    done = HOME / "installed-requirements.txt"
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if run(PYTHON, *install, "-r", "requirements-test.txt"):
        sys.exit("The tools could not be installed; the lines above say why.")
    done.write_text(wanted, encoding="utf-8")


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

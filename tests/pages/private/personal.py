"""A personal site of two people, and a look over the browser's shoulder."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext

from core.builders import C7, TOBY_ROW, WREN_ROW, zip_at
from pages.sites import Result, copy_of_the_repository, mkdocs

NAMES = ("Inkwell", "Candlewick", "prune-test-wren", "prune-test-toby")
EXPORT = {"Connections.csv": C7 + WREN_ROW + TOBY_ROW}
FORBIDDEN = "forbidden: "
ZIP = "Basic_LinkedInDataExport_11-20-2026.zip"


def personal_site(home: Path) -> Result:
    copy_of_the_repository(home)
    zip_at(home / "personal" / ZIP, EXPORT)
    return mkdocs(home, "build")


def holding(folder: Path) -> set[str]:
    """The files in a folder that name one of the two people."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and any(name.encode() in path.read_bytes() for name in NAMES)
    }


@dataclass
class Watch:
    """What the pages of a browser ask for, and what their policy did not let them do."""

    asked: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, context: BrowserContext) -> "Watch":
        watch = cls()
        context.on("request", lambda request: watch.asked.append(request.url))
        context.on("console", lambda message: watch.listen(message.text))
        context.add_init_script(
            "addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>"
            f" console.log(`{FORBIDDEN}${{effectiveDirective}} ${{blockedURI}}`));"
        )
        return watch

    def listen(self, text: str) -> None:
        if text.startswith(FORBIDDEN):
            self.violations.append(text.removeprefix(FORBIDDEN))

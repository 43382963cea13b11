"""The archive of everything that Python imports in the browser: our own files, and the templates' library."""

import io
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

HOOKS = Path(__file__).resolve().parent.parent
_OURS = (
    "prune",
    "prune_page",
    "prune_browser/__init__.py",
    "prune_browser/inside.py",
    "prune_browser/progress.py",
    "prune_browser/session.py",
    "prune_html/__init__.py",
    "prune_html/templating.py",
    "prune_guide/__init__.py",
    "prune_guide/document.py",
    "prune_guide/errors.py",
    "prune_guide/messages.py",
)
LIBRARIES = ("jinja2", "markupsafe")
"""Both are Python alone; the second's part in C is optional."""
_KINDS = {".py", ".toml", ".html"}


def bundle(messages: bytes) -> bytes:
    """A ZIP of it all, with the messages to copy: the same bytes for the same files."""
    files = {"messages.toml": messages, **dict(_files())}
    out = io.BytesIO()
    # stored: a host compresses the whole better than each file could be
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name])
    return out.getvalue()


def _files() -> Iterator[tuple[str, bytes]]:
    for path in _OURS:
        yield from _under(HOOKS / path, HOOKS)
    for name in LIBRARIES:
        spec = find_spec(name)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(name)
        folder = Path(spec.origin).parent
        yield from _under(folder, folder.parent)


def _under(path: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.suffix in _KINDS and "__pycache__" not in file.parts:
            yield file.relative_to(root).as_posix(), file.read_bytes()

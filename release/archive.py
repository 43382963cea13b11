"""ZIP archives that are the same bytes wherever and whenever they are made of the same files."""

import io
import zipfile
from collections.abc import Mapping

_FILE = 0o100644 << 16
"""A file that everyone may read; without it, some programs unpack files that nobody may open."""
_UNIX = 3


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files, by their names in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name)  # dated 1980: the same every time
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _FILE
            archive.writestr(entry, files[name])
    return out.getvalue()

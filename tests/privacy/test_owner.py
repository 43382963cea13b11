"""Files for their owner alone."""

import os
import stat

from core.builders import folder_at
from prune_privacy.owner import make_private, set_private_umask
from systems import posix


def modes(folder):
    return {
        path.relative_to(folder).as_posix(): stat.S_IMODE(path.lstat().st_mode)
        for path in [folder, *folder.rglob("*")]
        if not path.is_symlink()
    }


@posix
def test_nobody_else_may_open_a_folder_or_anything_in_it(tmp_path):
    site = folder_at(tmp_path / "site", {"a/b/c.html": "", ".hidden": "", "read-only": ""})
    for path in [site, *site.rglob("*")]:
        path.chmod(0o777 if path.is_dir() else 0o666)
    (site / "read-only").chmod(0o444)
    make_private(site)
    assert modes(site) == {
        ".": 0o700,
        "a": 0o700,
        "a/b": 0o700,
        "a/b/c.html": 0o600,
        ".hidden": 0o600,
        "read-only": 0o400,
    }


@posix
def test_what_a_link_leads_to_stays_as_it_is(tmp_path):
    folder_at(tmp_path, {"site/x": "", "elsewhere/y": "", "z": ""})
    (tmp_path / "site/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "site/file").symlink_to(tmp_path / "z")
    for path in ("elsewhere/y", "z"):
        (tmp_path / path).chmod(0o644)
    make_private(tmp_path / "site")
    assert [stat.S_IMODE((tmp_path / path).stat().st_mode) for path in ("elsewhere/y", "z")] == [
        0o644,
        0o644,
    ]


def test_what_is_written_from_then_on_is_for_the_owner(tmp_path):
    before = os.umask(0)
    try:
        set_private_umask()
        folder_at(tmp_path / "new", {"a/b.html": ""})
    finally:
        os.umask(before)
    assert modes(tmp_path / "new") == {".": 0o700, "a": 0o700, "a/b.html": 0o600}

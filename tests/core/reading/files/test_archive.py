"""ZIP, unpacked folder or lone file: all become named byte streams."""

import io
import os
import zipfile

import pytest

from core.builders import C7, WREN_ROW, folder_at, zip_at, zip_bytes
from prune.errors import ExportError
from prune.model.role import Role
from prune.reading.files import limits as archives
from prune.reading.files.archive import is_zip, open_archive
from prune.reading.files.names import role_of
from prune.reading.files.zips import open_zip
from systems import posix


def names_in(path):
    with open_archive(path) as archive:
        return archive.name, sorted(entry.path for entry in archive.entries)


def contents_of(path):
    with open_archive(path) as archive:
        return {entry.path: entry.open().read() for entry in archive.entries}


@pytest.mark.parametrize("name", ["export.zip", "export.zip.zip", "export.zip (1).zip", "export"])
def test_a_zip_is_told_by_its_bytes_and_not_its_name(tmp_path, name):
    path = zip_at(tmp_path / name, {"Connections.csv": "a", "Jobs/Job.csv": "b"})
    assert (name, ["Connections.csv", "Jobs/Job.csv"]) == names_in(path)
    assert contents_of(path) == {"Connections.csv": b"a", "Jobs/Job.csv": b"b"}


@pytest.mark.parametrize("name", ["export", "export.zip"])
def test_a_folder_is_a_folder_even_if_it_is_called_zip(tmp_path, name):
    path = folder_at(tmp_path / name, {"Connections.csv": "a", "X/Y/b.csv": "b"})
    assert (name, ["Connections.csv", "X/Y/b.csv"]) == names_in(path)
    assert contents_of(path) == {"Connections.csv": b"a", "X/Y/b.csv": b"b"}


def test_a_lone_file_comes_first_with_what_lies_beside_it(tmp_path):
    folder_at(tmp_path, {"b.csv": "b", "a.csv": "a", "deep/c.csv": "c"})
    with open_archive(tmp_path / "b.csv") as archive:
        assert (archive.name, [m.path for m in archive.entries]) == ("b.csv", ["b.csv", "a.csv"])


@pytest.mark.parametrize("kind", ["zip", "folder"])
def test_what_systems_add_is_passed_over(tmp_path, kind):
    files = {
        "X/Connections.csv": "a",
        "__MACOSX/X/._Connections.csv": "no",
        "X/._Connections.csv": "no",
        "X/.DS_Store": "no",
        ".git/Connections.csv": "no",
    }
    path = zip_at(tmp_path / "x", files) if kind == "zip" else folder_at(tmp_path / "x", files)
    assert contents_of(path) == {"X/Connections.csv": b"a"}


def test_a_member_can_be_opened_several_times(tmp_path):
    with open_archive(zip_at(tmp_path / "x.zip", {"Connections.csv": "abc"})) as archive:
        (entry,) = archive.entries
        assert [entry.open().read(), entry.open().read()] == [b"abc", b"abc"]


def test_a_member_knows_its_name_folder_and_depth(tmp_path):
    with open_archive(zip_at(tmp_path / "x.zip", {"X/Y/Connections.csv": "", "a.csv": ""})) as one:
        assert [(entry.name, entry.folder, entry.depth) for entry in one.entries] == [
            ("Connections.csv", "X/Y", 2),
            ("a.csv", "", 0),
        ]


def test_entries_written_on_windows_have_folders_too(tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(zip_bytes({"X/Connections.csv": "a"}).replace(b"X/Conn", b"X\\Conn"))
    assert contents_of(path) == {"X/Connections.csv": b"a"}


def test_sizes_stored_after_the_data_are_read_through_the_directory(tmp_path):
    """The one real ZIP has flag 0x808: no sizes before the data."""

    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("Connections.csv", C7 + WREN_ROW)
    data = out.getvalue()
    (tmp_path / "x.zip").write_bytes(data)
    assert int.from_bytes(data[6:8], "little") & 0x8
    assert {"Connections.csv": (C7 + WREN_ROW).encode()} == contents_of(tmp_path / "x.zip")


def test_is_zip_looks_at_the_first_bytes(tmp_path):
    folder_at(
        tmp_path, {"a.zip": "PK is a beginning", "b": "", "c.zip": b"PK\x05\x06" + b"\0" * 18}
    )
    assert [is_zip(tmp_path / name) for name in ("a.zip", "b", "c.zip")] == [False, False, True]


@pytest.mark.parametrize(
    "name",
    ["../Connections.csv", "X/../../Connections.csv", "/etc/Connections.csv", "C:/Connections.csv"],
)
def test_a_path_that_leaves_the_archive_is_refused(tmp_path, name):
    path = zip_at(tmp_path / "x.zip", {"Connections.csv": C7 + WREN_ROW, name: "x"})
    with pytest.raises(ExportError, match="unsafe path"), open_archive(path):
        pass


def test_harmless_dots_in_a_path_are_accepted(tmp_path):
    assert names_in(zip_at(tmp_path / "x.zip", {"a..b.csv": ""})) == ("x.zip", ["a..b.csv"])


@pytest.mark.parametrize("size", [4, 30, 100, 150])
def test_a_truncated_zip_is_refused(tmp_path, size):
    whole = zip_bytes({"Connections.csv": C7 + WREN_ROW})
    assert len(whole) > size
    (tmp_path / "x.zip").write_bytes(whole[:size])
    with pytest.raises(ExportError, match="damaged or only half downloaded"):
        contents_of(tmp_path / "x.zip")


def test_a_zip_with_a_broken_entry_is_refused(tmp_path):
    """The directory is whole; what it leads to is not."""
    whole = bytearray(zip_bytes({"Connections.csv": C7 + WREN_ROW * 50}))
    whole[60:90] = bytes(30)
    (tmp_path / "x.zip").write_bytes(whole)
    with pytest.raises(ExportError, match="damaged or only half downloaded"):
        contents_of(tmp_path / "x.zip")


def test_an_encrypted_zip_is_refused(tmp_path):
    data = bytearray(zip_bytes({"Connections.csv": C7 + WREN_ROW}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(ExportError, match="protected by a password"):
        contents_of(tmp_path / "x.zip")


def test_an_unknown_way_to_pack_is_refused(tmp_path):
    data = bytearray(zip_bytes({"Connections.csv": C7 + WREN_ROW}))
    data[8] = 99
    data[data.index(b"PK\x01\x02") + 10] = 99
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(ExportError, match="cannot be unpacked"):
        contents_of(tmp_path / "x.zip")


def test_a_bomb_is_refused_by_what_it_says(tmp_path):
    path = zip_at(tmp_path / "x.zip", {"Connections.csv": C7, "Bomb.csv": bytes(9 * 1024 * 1024)})
    with pytest.raises(ExportError, match="unpacks to far more than any export contains"):
        contents_of(path)


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_is_read(tmp_path):
    data = bytearray(zip_bytes({"Connections.csv": bytes(20 * 1024 * 1024)}))
    central = data.index(b"PK\x01\x02")
    data[22:26] = data[central + 24 : central + 28] = (1000).to_bytes(4, "little")
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(ExportError):
        contents_of(tmp_path / "x.zip")


def test_a_file_above_the_limit_is_refused_while_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_FILE_BYTES", 1000)
    path = folder_at(tmp_path / "x", {"Connections.csv": b"x" * 1001})
    with pytest.raises(ExportError, match="far more than any export contains"):
        contents_of(path)


@pytest.mark.parametrize("kind", ["zip", "folder"])
def test_too_many_files_are_refused(tmp_path, monkeypatch, kind):
    monkeypatch.setattr(archives, "MAX_ENTRIES", 3)
    files = {f"{n}.csv": "" for n in range(4)}
    path = zip_at(tmp_path / "x", files) if kind == "zip" else folder_at(tmp_path / "x", files)
    with pytest.raises(ExportError, match="files, which no export does"):
        names_in(path)


def test_a_small_file_of_one_repeated_line_is_not_a_bomb(tmp_path):
    path = zip_at(tmp_path / "x.zip", {"Connections.csv": b"," * 5_000_000})
    assert contents_of(path) == {"Connections.csv": b"," * 5_000_000}


@pytest.mark.parametrize("name", ["nowhere.zip", "nowhere/x.zip"])
def test_a_missing_path_is_refused(tmp_path, name):
    with pytest.raises(ExportError, match="There is nothing at"):
        names_in(tmp_path / name)


@posix
def test_a_path_that_is_not_a_regular_file_is_refused(tmp_path):
    """Opening a pipe would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExportError, match="neither a file nor a folder"):
        names_in(tmp_path / "pipe")


def test_a_zip_can_be_read_from_memory():
    """As a browser will: no path at all."""
    with open_zip(io.BytesIO(zip_bytes({"a.csv": "a"})), "Mine.zip") as archive:
        assert (
            archive.name,
            [(entry.path, entry.open().read()) for entry in archive.entries],
        ) == ("Mine.zip", [("a.csv", b"a")])


@posix
def test_links_that_lead_nowhere_are_passed_over(tmp_path):
    folder_at(tmp_path / "x", {"Connections.csv": "a"})
    (tmp_path / "x" / "broken.csv").symlink_to(tmp_path / "nowhere")
    assert names_in(tmp_path / "x") == ("x", ["Connections.csv"])


def test_a_zip_for_a_newer_unpacker_is_refused(tmp_path):
    packed = bytearray(zip_bytes({"Connections.csv": C7}))
    packed[packed.index(b"PK\x01\x02") + 6] = 99
    (tmp_path / "x.zip").write_bytes(packed)
    with pytest.raises(ExportError, match="is damaged"):
        names_in(tmp_path / "x.zip")


def test_paths_that_begin_with_the_folder_itself_are_plain(tmp_path):
    path = zip_at(tmp_path / "x.zip", {"./Connections.csv": C7})
    assert names_in(path) == ("x.zip", ["Connections.csv"])


def test_a_name_of_sixty_thousand_blanks_takes_no_time(tmp_path):
    files = {"Connections.csv": C7 + WREN_ROW, f"a{' ' * 60_000}b.csv": ""}
    with open_archive(zip_at(tmp_path / "x.zip", files)) as archive:
        assert [role_of(entry.name) for entry in archive.entries] == [Role.CONNECTIONS, None]


def test_an_entry_without_a_name_is_passed_over(tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(zip_bytes({"?": "", "Connections.csv": C7}).replace(b"?", b"\0"))
    assert names_in(path) == ("x.zip", ["Connections.csv"])

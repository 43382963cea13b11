"""Archives that are made to cost more than they weigh, and what is said about each."""

import copy
import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterable

from core.builders import C7, IN, M10, WREN_ROW, zip_bytes

DAMAGED = "is damaged or only half downloaded"
TOO_DENSE = "unpacks to far more than any export contains"
_MB = 1 << 20
_DIRECTORY = b"PK\x01\x02"
_ONE = {"Connections.csv": C7 + WREN_ROW}
_MANY = {"Connections.csv": C7 + WREN_ROW * 500}


def _streamed(name: str, head: str, parts: Iterable[str]) -> bytes:
    """A ZIP of one file that is never whole in memory."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        if name != "Connections.csv":
            zipped.writestr("Connections.csv", C7 + WREN_ROW)
        with zipped.open(name, "w") as stream:
            stream.write(head.encode())
            for part in parts:
                stream.write(part.encode())
    return packed.getvalue()


def _noisy(text: str, count: int) -> Iterable[str]:
    """The text again and again, with a word between that keeps it from packing too well."""
    chance = random.Random(1)  # noqa: S311  # noise, no secret
    return (f"{text}{chance.getrandbits(120):030x}" for _ in range(count))


def _long_names(count: int) -> Iterable[str]:
    """Just short enough to be cached, made of letters that take four bytes each."""
    chance = random.Random(1)  # noqa: S311  # noise, no secret
    for _ in range(count):
        name = f"{'😀' * 240}{chance.getrandbits(120):030x}"
        yield f"1,{name},{IN}{name},{name},\n"


def _ever_more_people(count: int) -> Iterable[str]:
    for number in range(count):
        people = ",".join(f"{IN}prune-test-{number}-{one}-{'a' * 60}" for one in range(100))
        yield f'1,a,{IN}prune-test-a,b,"{people}",\n'


def _with(data: bytes, place: int, value: int, shape: str = "<L") -> bytes:
    """Another number in the directory's first entry."""
    start = data.index(_DIRECTORY) + place
    size = struct.calcsize(shape)
    return data[:start] + struct.pack(shape, value) + data[start + size :]


def _nested(depth: int) -> bytes:
    data = zip_bytes({"0.txt": bytes(_MB)})
    for level in range(depth):
        data = zip_bytes({f"{level}-{place}.zip": data for place in range(10)})
    return data


def _overlapping() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("Connections.csv", C7 + WREN_ROW)
        for place in range(500):
            again = copy.copy(zipped.filelist[0])
            again.filename = again.orig_filename = f"{place}.csv"
            zipped.filelist.append(again)
    return packed.getvalue()


def _beyond_every_disk() -> bytes:
    """A file that begins 16 exabytes into the archive."""
    data = _with(zip_bytes(_ONE), 42, 0xFFFFFFFF)
    extra = struct.pack("<HHQ", 1, 8, (1 << 64) - 1)
    start = data.index(_DIRECTORY)
    end = data.index(b"PK\x05\x06")
    entry = bytearray(data[start:end] + extra)
    entry[30:32] = struct.pack("<H", len(extra))
    tail = bytearray(data[end:])
    tail[12:16] = struct.pack("<L", len(entry))
    return data[:start] + bytes(entry) + bytes(tail)


def _wanting_memory() -> bytes:
    """Packed in a way whose header asks for four gigabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as zipped:
        zipped.writestr("Connections.csv", C7 + WREN_ROW)
    data = packed.getvalue()
    properties = data.index(b"\x5d\0\0")
    return data[: properties + 1] + b"\xff\xff\xff\xff" + data[properties + 5 :]


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nested": (lambda: _nested(4), "contains another ZIP"),
    "many files": (lambda: zip_bytes({f"{n}.csv": "" for n in range(11_000)}), "10,000"),
    "a long list of files": (
        lambda: zip_bytes({f"{n:0250}": "" for n in range(20_000)}),
        "contains more than 10,000 files",
    ),
    "high ratio": (lambda: zip_bytes({**_ONE, "x.csv": bytes(100 * _MB)}), TOO_DENSE),
    "huge cell": (
        lambda: _streamed("Connections.csv", C7 + '"', _noisy("a" * 2000, 20_000)),
        "has a line of more than",
    ),
    "huge cell of many lines": (
        lambda: _streamed("Connections.csv", C7 + '"', _noisy("a" * 2000 + "\n", 20_000)),
        "characters, which is more than Prune reads. Download the ZIP",
    ),
    "quotation marks that open for ever": (
        lambda: _streamed("Connections.csv", C7, ['"a","b\n' * 150_000]),
        "lines have an unclosed quotation mark",
    ),
    "rows of a million cells": (
        lambda: _streamed("Connections.csv", C7, ['",' + "," * 900_000 + '"\n'] * 8),
        "but none is a person",
    ),
    "headers of a million cells": (
        lambda: _streamed("Connections.csv", "", ["," * 900_000 + "\n"] * 8),
        "but it must be Connections.csv from LinkedIn's export",
    ),
    "people without end": (
        lambda: _streamed("Connections.csv", C7, ["a,b,,,,,\n" * 150_000]),
        "contains more than 100,000 rows",
    ),
    "people of long names": (
        lambda: _streamed("Connections.csv", C7, _noisy(f",,,,,\n{'😀' + 'a' * 900},", 25_000)),
        "characters, which is more than Prune reads. Download the ZIP",
    ),
    "blank lines without end": (
        lambda: _streamed("Connections.csv", C7, _noisy("\n" * 4000, 1_500)),
        "contains more than 5,000,000 lines",
    ),
    "too small a size": (lambda: _with(zip_bytes(_MANY), 24, 100), DAMAGED),
    "too large a size": (lambda: _with(zip_bytes(_MANY), 24, 60_000), DAMAGED),
    "too large a packed size": (
        lambda: _with(_with(zip_bytes({"Connections.csv": bytes(100 * _MB)}), 20, 1 << 30), 24, _MB),
        DAMAGED,
    ),
    "wrong checksum": (lambda: _with(zip_bytes(_ONE), 16, 1), DAMAGED),
    "files on top of each other": (_overlapping, DAMAGED),
    "beyond every disk": (_beyond_every_disk, DAMAGED),
    "wanting memory": (_wanting_memory, "cannot be unpacked"),
}  # fmt: skip

LEFT_OUT: dict[str, tuple[Callable[[], bytes], str]] = {
    "conversations without end": (
        lambda: _streamed("messages.csv", "FROM,DATE,CONTENT\n", ["a,,\n" * 300_000]),
        "conversations, which is more than Prune reads. messages.csv counts as missing",
    ),
    "people of long names who write": (
        lambda: _streamed("messages.csv", "CONVERSATION ID,FROM,TO,DATE\n", _noisy(f"a,,\n1,{'b' * 3000}", 30_000)),
        "conversations, which is more than Prune reads. messages.csv counts as missing",
    ),
    "one talk of many long names": (
        lambda: _streamed("messages.csv", "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE\n", _long_names(60_000)),
        "conversations, which is more than Prune reads. messages.csv counts as missing",
    ),
    "one message to ever more people": (
        lambda: _streamed("messages.csv", "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE\n", _ever_more_people(15_000)),
        "conversations, which is more than Prune reads. messages.csv counts as missing",
    ),
    "invitations without end": (
        lambda: _streamed("Invitations.csv", "From,To,Sent At\n", ["a,b,\n" * 300_000]),
        "contains more than 250,000 rows, which is more than Prune reads. Invitations.csv counts as missing",
    ),
}  # fmt: skip
"""The same in a file without which there is still a list."""

ENDLESS_TABLES: dict[str, tuple[str, str]] = {
    "one person of many names": (
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE\n",
        "{n},a{n},https://www.linkedin.com/in/prune-test-x,b{n},\n",
    ),
    "one talk of many": ("CONVERSATION ID,FROM,TO,DATE\n", "1,a{n},b{n},\n"),
    "old letters": (M10, "\xe9\x91a\x81" * 200 + "{n}\n"),
}
"""Message files that are not bombs; reading them must only not take forever."""

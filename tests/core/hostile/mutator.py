"""Real-shaped exports, damaged: bytes flipped, cut, spliced; columns shuffled; encodings mixed."""

import random
import re
from collections.abc import Callable

from core.builders import zip_bytes
from core.hostile.values import HEADERS, VALUES, as_csv, usual_row
from prune.model.role import Role

_CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman", "utf-32")
_SPLICES = (
    *(b'"', b'""', b",", b";", b"\t", b"\0", b"\r", b"\n", b"\r\n", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"\x80", b"\xf0"),
    *(b"\xff" * 4, b"\xff" * 8, b"\0" * 4, b'"a","b\n' * 9, b"0000-00-00", b"31 Feb 2019"),
)


def export(chance: random.Random) -> dict[str, bytes]:
    """A few files of an export with ordinary people and now and then a hostile cell."""
    roles = [Role.CONNECTIONS, *(one for one in Role if chance.random() < 0.3)]
    return {role.file: _table(role, chance) for role in roles}


def _table(role: Role, chance: random.Random) -> bytes:
    rows = [usual_row(role, chance.randrange(9)) for _ in range(chance.randrange(1, 9))]
    header = HEADERS[role].rstrip().split(",")
    if chance.random() < 0.3:
        order = chance.sample(range(len(header)), chance.randrange(1, len(header) + 1))
        header, *rows = ([row[place] for place in order] for row in (header, *rows))
    for row in rows:
        if chance.random() < 0.2:
            row[chance.randrange(len(row))] = chance.choice([*VALUES.values()])[:3000]
    text = as_csv(",".join(header) + "\n", iter(rows))
    if chance.random() < 0.2:
        text = text.replace('"', "")
    codec = chance.choice(_CODECS) if chance.random() < 0.2 else "utf-8"
    return text.encode(codec, "replace")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes after a few accidents."""
    for _ in range(chance.choice((0, 1, 1, 2, 5))):
        data = chance.choice(_ACCIDENTS)(data, chance)
    return data


def damaged_zip(chance: random.Random) -> bytes:
    """An archive of damaged files, or one that is itself damaged, its directory most of all."""
    data = zip_bytes({name: damaged(file, chance) for name, file in export(chance).items()})
    if chance.random() < 0.5:
        data = damaged(data, chance)
    if chance.random() < 0.5:
        data = _header_field(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _drop(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 60) :]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    part = data[start : start + chance.randrange(1, 300)]
    return data[:start] + part * chance.randrange(2, 40) + data[start:]


def _splice(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(_SPLICES) + data[start:]


def _swap(data: bytes, chance: random.Random) -> bytes:
    first, second = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[second:] + data[first:second] + data[:first]


def _header_field(data: bytes, chance: random.Random) -> bytes:
    """Another value in a header of the ZIP: sizes, checksums, offsets, flags, methods."""
    headers = [match.start() for match in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", data)]
    if not headers:
        return data
    place = chance.choice(headers) + chance.randrange(4, 46)
    value = chance.choice(
        (b"\0\0\0\0", b"\1\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x0e\0")
    )
    return data[:place] + value + data[place + len(value) :]


_ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flip, _cut, _drop, _repeat, _splice, _swap),
)

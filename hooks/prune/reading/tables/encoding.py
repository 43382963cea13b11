"""Detect the encoding of a file, and reject files that are not CSV."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from prune.errors import TableError
from prune.reading.files.entry import Entry
from prune.reading.files.names import display_name
from prune.text import pluralize

_PIECE = 4 << 20
"""Bytes of a line examined at once; longer lines are refused when they are read."""
_SAMPLE = 8 << 20
"""Bytes that are enough to distinguish legacy encodings; counting letters is slow."""
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP or an Excel workbook"),
    (b"PK\x05\x06", "an empty ZIP"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "a database"),
)
_TEXT_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml|svg|!--)", re.IGNORECASE), "a web page"),
    (re.compile(rb'\s*(?:\{\s*["}]|\[\s*[\[{"\]])'), "JSON"),
    (re.compile(rb"version https://git-lfs"), "a Git LFS pointer, not the file itself"),
    (re.compile(rb"\{\\rtf"), "a rich-text document"),
)
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LETTER_IN_MAC_ROMAN = re.compile(
    rb"[A-Za-z][\x91\x93-\x97\x99](?=[a-z])|[a-z]\x91(?![a-z])|(?<![A-Za-z])[\x80\x85](?=[a-z])"
)
"""In these positions, the bytes are letters in mac_roman; in cp1252, punctuation."""
_PUNCTUATION_IN_CP1252 = b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to decode a file, and what to say about it."""

    codec: str
    """The name to report; both, if two encodings are mixed."""
    errors: str = "strict"
    notice: str | None = None
    legacy: str | None = None
    """The codec of the lines that are not UTF-8."""

    @property
    def line(self) -> Callable[[bytes], str]:
        """The function that decodes a line, if the file has UTF-8 lines."""
        legacy = self.legacy
        return bytes.decode if legacy is None else lambda line: _decode_line(line, legacy)


def detect_encoding(entry: Entry) -> Encoding:
    """Find the encoding by content: a byte-order mark, else UTF-8 line by line, else an old one.

    Reads the whole file once, a line at a time. Raises `TableError` as
    `sniff_encoding` does.
    """
    supposed = sniff_encoding(entry)
    if supposed.errors != "strict":
        return supposed
    seen = _LinesSeen()
    with entry.open() as stream:
        for line in iter(partial(stream.readline, _PIECE), b""):
            seen.add(line)
    return seen.encoding(supposed)


def sniff_encoding(entry: Entry) -> Encoding:
    """Guess the encoding from the first bytes: UTF-16, or UTF-8 until proven otherwise.

    Raises `TableError` for bytes that are not text (a workbook, a PDF, an image,
    a web page, JSON ...).
    """
    with entry.open() as stream:
        head = stream.read(4096)
    reject_non_csv(head, display_name(entry.name))
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", "replace")
    if wide := _utf16_without_mark(head):
        return Encoding(wide, "replace", "It is UTF-16 without a byte-order mark.")
    if head.count(0) > len(head) // 100:
        raise TableError(_not_a_table(display_name(entry.name), "not text"))
    return Encoding("utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8")


def reject_non_csv(head: bytes, name: str) -> None:
    """Raise `TableError` if the first bytes are those of another file type."""
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise TableError(_not_a_table(name, what))
    text = head.removeprefix(codecs.BOM_UTF8)
    for pattern, what in _TEXT_SIGNATURES:
        if pattern.match(text):
            raise TableError(_not_a_table(name, what))


def _not_a_table(name: str, what: str) -> str:
    return (
        f"{name} is {what}, but it must be a CSV file as LinkedIn sends it. "
        "Use the ZIP from LinkedIn as it came, without opening and saving the files in it."
    )


def _utf16_without_mark(head: bytes) -> str | None:
    pairs = len(head) // 2
    if pairs < 4:
        return None
    if head[1::2].count(0) > 0.8 * pairs:
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > 0.8 * pairs else None


def _decode_line(line: bytes, legacy: str) -> str:
    """Decode as UTF-8 if the line is (or nearly is: broken letters are lost), else as legacy."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode(
            *(("utf-8", "replace") if _is_nearly_utf8(line) else (legacy, "replace"))
        )


def _is_nearly_utf8(line: bytes) -> bool:
    whole = sum(map(len, _UTF8_SEQUENCE.findall(line)))
    return whole > len(_beyond_ascii(line)) - whole


def _beyond_ascii(line: bytes) -> bytes:
    return line.translate(None, bytes(range(0x80)))


@dataclass(slots=True)
class _LinesSeen:
    """Counts of UTF-8 and legacy lines, and of letters in the legacy ones."""

    utf8: int = 0
    """Lines with letters beyond ASCII that are UTF-8."""
    broken: int = 0
    """Lines that are nearly UTF-8."""
    old: int = 0
    """Lines in a legacy encoding."""
    looked_at: int = 0
    low_half: int = 0
    high_half: int = 0
    """Letters below and above 0xC0, where mac_roman and cp1252 have most of theirs."""

    def add(self, line: bytes) -> None:
        if line.isascii():
            return
        try:
            line.decode()
        except UnicodeDecodeError:
            if _is_nearly_utf8(line):
                self.broken += 1
            else:
                self._add_old(line)
        else:
            self.utf8 += 1

    def _add_old(self, line: bytes) -> None:
        self.old += 1
        if self.looked_at > _SAMPLE:
            return
        self.looked_at += len(line)
        letters = _beyond_ascii(line).translate(None, _PUNCTUATION_IN_CP1252)
        self.high_half += len(letters.translate(None, bytes(range(0xC0))))
        self.low_half += len(letters.translate(None, bytes(range(0xA0, 0x100))))
        self.low_half += len(_LETTER_IN_MAC_ROMAN.findall(line))

    def encoding(self, supposed: Encoding) -> Encoding:
        """The encoding that these counts imply."""
        legacy = "mac_roman" if self.low_half > self.high_half else "cp1252"
        if self.old and (self.utf8 or self.broken):
            return Encoding(f"utf-8 and {legacy}", notice=_mixed(self.old, legacy), legacy=legacy)
        if self.old:
            return Encoding(legacy, notice=_guessed(legacy), legacy=legacy)
        if self.broken:
            said = "It is UTF-8 with some broken bytes; those characters are lost."
            return Encoding("utf-8", notice=said, legacy=legacy)
        return supposed


def _guessed(codec: str) -> str:
    return (
        f"It is not UTF-8, so some program has re-saved it; it was read as {codec}, "
        "and accented letters may be wrong."
    )


def _mixed(lines: int, codec: str) -> str:
    return (
        f"Two encodings are mixed in it, as when rows are pasted together: {pluralize(lines, 'line')} "
        f"{'was' if lines == 1 else 'were'} read as {codec}, the others as UTF-8. Accented letters "
        f"in {'that line' if lines == 1 else 'those lines'} may be wrong."
    )

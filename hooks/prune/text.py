"""Normalise names, companies and words for comparison; format text for sentences."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_CONTROL = {code for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}
_BETWEEN_WORDS = re.compile(
    rf"(?<=[^\W_][^\W_])[{''.join(map(re.escape, map(chr, sorted(_CONTROL))))}]+(?=[^\W_][^\W_])"
)
"""Between single letters, a control character is left over from a wrong encoding, not a word break."""
_INVISIBLE = _CONTROL | (
    {0x200B, 0x2060, 0xFEFF}  # zero-width space and its kin
    | {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}  # bidirectional
)
_REMOVE_INVISIBLE = dict.fromkeys(_INVISIBLE)
_JOINERS = "\u200c\u200d"
_LEGAL_FORMS = frozenset(
    """
    ab ad ag aps as asa bhd bv bvba co company corp corporation cv doo ead eg eirl eood ev gbr
    gmbh hf inc incorporated jsc kft kg kgaa kk lda llc llp lp ltd limited ltda mbh nv nyrt oo ou oy
    oyj plc private pt pte pty pvt sa sab sarl sas sasu sca scrl sdn se sia sl slu snc spa spolka
    spzoo srl sro sp uab ug zrt ооо оао зао пао ао
    """.split()
)
_LINKS_IN_LEGAL_FORMS = frozenset({"de", "und", "and", "et", "z", "o"})
_SLASHED_LEGAL_FORMS = re.compile(r"\b([ak])/(s)\b", re.IGNORECASE)
_DOT_IN_ABBREVIATION = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")
_INSIDE_WORDS = "'’_"
_WORD = re.compile(r"\w+(?:\+\+|#)?")
_ATTACHED_LEGAL_FORMS = re.compile("株式会社|有限会社|股份有限公司|有限责任公司|有限公司|주식회사")


def clean(text: str) -> str:
    """Collapse white space; remove control, zero-width-space and bidirectional characters.

    A control character between two words becomes a blank, so that they stay apart.
    Joiners stay: they are part of emoji and of several scripts.
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    cleaned = " ".join(_BETWEEN_WORDS.sub(" ", text).translate(_REMOVE_INVISIBLE).split())
    return cleaned if cleaned.strip(_JOINERS) else ""


def name_key(name: str) -> str:
    """A name for comparison between files: cleaned, NFKC, casefolded."""
    if name.isascii():
        return clean(name).lower()
    return unicodedata.normalize("NFKC", clean(name)).casefold()


def fold(text: str) -> str:
    """Casefolded and without accents."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text; `S.A.` is one word, and `C++` and `C#` keep their signs."""
    folded = fold(text)
    if "." in folded:
        folded = _DOT_IN_ABBREVIATION.sub("", folded)
    for sign in _INSIDE_WORDS:
        folded = folded.replace(sign, "")
    return tuple(_WORD.findall(folded))


def company_key(company: str) -> str:
    """A company name for comparison: folded, without its legal form; may be empty.

    >>> company_key("@Beispiel GmbH & Co. KG") == company_key("BEISPIEL")
    True
    >>> company_key("Plan A"), company_key("Ejemplo, S.A. de C.V.")
    ('plan a', 'ejemplo')
    """
    if not company.isascii():
        company = _ATTACHED_LEGAL_FORMS.sub(" ", company)
    if "/" in company:
        company = _SLASHED_LEGAL_FORMS.sub(r"\1\2", company)
    parts = words(company)
    end = len(parts)
    while end > 1 and parts[end - 1] in _LEGAL_FORMS:
        end -= 1
        if end > 1 and parts[end - 1] in _LINKS_IN_LEGAL_FORMS:
            end -= 1
    start = 1 if end > 1 and parts[0] in _LEGAL_FORMS and not parts[0].isascii() else 0
    return " ".join(parts[start:end])


def companies_by_key(companies: Iterable[str]) -> dict[str, str]:
    """Companies as written, by key; names with an empty key are left out."""
    return {key: name for name in companies if (key := company_key(name))}


def quote(text: str, limit: int = 60) -> str:
    """Quote someone else's text in a sentence: cleaned and shortened."""
    short = clean(text)
    return f"“{short[: limit - 1]}…”" if len(short) > limit else f"“{short}”"


def pluralize(number: int, noun: str, plural: str | None = None) -> str:
    """`1 message`, `2 messages`, `1,716 people`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def join_words(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return (
        f" {last} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
    )


def job_line(position: str, company: str) -> str:
    """`Engineer · Acme`, or the half that exists."""
    return " · ".join(filter(None, (position, company)))

"""Citations: `[@claim-id]` in a page's text becomes a small numbered mark.

Marks come after the full stop, wherever the author put them. Claims with the same sources
share a number throughout a page, and a paragraph shows each number once: where it is
last needed.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from prune_guide.claim import Claim

_ONE = re.compile(r"\[@([a-z0-9-]+)\]")
_BLOCK_EDGE = re.compile(r"(</?(?:p|[uo]l|li|d[dlt]|t[dhr]|table|div|blockquote|h[1-6])\b[^>]*>)")
_GROUP = re.compile(
    r"(?P<before>\s*)(?P<marks>\[@[a-z0-9-]+\](?:\s*\[@[a-z0-9-]+\])*)(?P<stop>[.,;:?!)]*)"
)


def cited_in(text: str) -> list[str]:
    """The ids of the claims that a text cites, in order, each once.

    >>> cited_in("They are not told [@not-notified] [@can-find-out]. No [@not-notified].")
    ['not-notified', 'can-find-out']
    """
    return list(dict.fromkeys(_ONE.findall(text)))


def without_citations(text: str) -> str:
    """The text without its citations.

    >>> without_citations("They are not told [@not-notified].")
    'They are not told.'
    """
    return _GROUP.sub(r"\g<stop>", text)


@dataclass(frozen=True, slots=True)
class Note:
    """What a number on a page stands for: claims that rest on the same sources."""

    number: int
    """From 1, in the order of the page."""
    claims: tuple[Claim, ...]
    """At least one."""

    @property
    def first(self) -> Claim:
        """Any of them: its sources, its day and how sure it is are those of the others."""
        return self.claims[0]


def with_marks(
    html: str, claim_of: Callable[[str], Claim], mark: Callable[[Note], str]
) -> tuple[str, Sequence[Note]]:
    """The page with `mark(note)` for its citations, and the notes by number.

    `claim_of` may raise for an id that is unknown.
    """
    notes = _notes(claim_of(claim_id) for claim_id in cited_in(html))
    note_of = {claim.id: note for note in notes for claim in note.claims}

    def marked(block: str) -> str:
        left = [note_of[claim_id].number for claim_id in _ONE.findall(block)]

        def group(found: re.Match[str]) -> str:
            marks = []
            for claim_id in _ONE.findall(found["marks"]):
                note = note_of[claim_id]
                left.remove(note.number)
                if note.number not in left:
                    marks.append(mark(note))
            return found["stop"] + "".join(marks)

        return _GROUP.sub(group, block)

    return "".join(marked(block) for block in _BLOCK_EDGE.split(html)), notes


def _notes(claims: Iterable[Claim]) -> Sequence[Note]:
    """The claims, those with the same sources together."""
    together: dict[object, list[Claim]] = {}
    for one in claims:
        key = (one.sources, one.against, one.dissent, one.is_opinion, one.checked)
        together.setdefault(key, []).append(one)
    return [Note(number, tuple(some)) for number, some in enumerate(together.values(), start=1)]

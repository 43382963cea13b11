"""Split a `TO` cell into names.

LinkedIn joins several people with a comma, with or without a space after it, and
names can contain commas, too (`Doe, PhD`). Known names show where one ends.
"""

import re
from collections.abc import Iterable
from functools import cached_property

MAX_COMMAS = 8
"""Commas in one name; the most seen is five."""
_CREDENTIALS = frozenset(
    """
    aca acca aia aicp ba bcom bed beng bfa bs bsc bscn ca cams capm cbap ccna ccnp cciso ceh
    ceng cfa cfe cfp chrp cia cima cisa cism cissp cma cpa cpcc cpo cscp csm cspo cssbb dba dds dmd
    dnp do dphil dr ea edd eit emba esq facs fache fca fcca fcim fcips fcpa frcs frm frsa gphr ii
    iii it iv jd jr llb llm lmft lcsw lpc ma mba mbbs mbcs mcips mciob md mdiv med mfa
    mha mlis mpa mph mpp mrics ms mscm msc msn msw npdp np od otr pcc pe peng pgmp phd pharmd phr
    pmi-acp pmp prof prosci psm psyd rdn rd riba rn rph scd shrm-cp shrm-scp sphr sr togaf
    """.split()
)
"""What may follow a comma and is not a person, without dots."""
_SHORT = 2
"""Letters of a credential that may also be someone's name: Ma, Do, Ed."""


class Recipients:
    """Splits `TO` cells, using the names that the export contains."""

    def __init__(self, known: Iterable[str]) -> None:
        self._names = known

    @cached_property
    def _known(self) -> dict[str, str]:
        """Built at the first use: files since 2023 have addresses for nearly all recipients."""
        return {_tight(name): name for name in self._names}

    def names(self, cell: str) -> tuple[str, ...]:
        """The key of each name in a cell (given as a key itself).

        Known names are returned whole, including what follows a comma in them.
        """
        parts = cell.split(",")
        found: list[str] = []
        at = 0
        while at < len(parts):
            known, size = self._known_at(parts, at)
            if known is not None:
                found.append(known)
            elif not (found and _belongs_to_the_last(parts[at])) and parts[at].strip():
                found.append(parts[at].strip())
            at += size
        return tuple(found)

    def _known_at(self, parts: list[str], at: int) -> tuple[str | None, int]:
        """The longest known name that begins here, and its number of parts."""
        for end in range(min(len(parts), at + MAX_COMMAS + 1), at, -1):
            name = self._known.get(_tight(",".join(parts[at:end])))
            if name is not None:
                return name, end - at
        return None, 1


def _tight(name: str) -> str:
    """Remove spaces around commas."""
    return re.sub(" *, *", ",", name).strip() if "," in name else name.strip()


def _belongs_to_the_last(part: str) -> bool:
    """Whether an unknown part is a credential, or one more word after a comma and a blank."""
    words = [word.strip("()") for word in part.replace(".", "").replace("®", "").split()]
    if len(words) == 1 and part.startswith(" "):
        return True
    found = [word for word in words if word in _CREDENTIALS]
    return found == words or any(len(word) > _SHORT for word in found)

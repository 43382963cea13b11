"""What happened between the demo's owner and each invented connection.

Each story shows one rule, or one thing that an export cannot show.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """One story. Ages are in days before the demo's date."""

    connected: int
    sent: int = 0
    received: int = 0
    last: int = 0
    company: str | None = None
    """`None`: the next invented company; empty: none."""
    position: str | None = None
    endorsed: bool = False
    endorses: bool = False
    recommended: bool = False
    recommends: bool = False
    note: str = ""
    invited_by: str = ""
    group: int = 0
    """Messages they wrote in a conversation of three."""
    group_sent: int = 0
    """Messages the owner wrote in it."""
    address_book: bool = False
    together: bool = False
    """Everyone with this story connected on the same day."""


YEAR = 365

STORIES = (
    Story(4 * YEAR),  # nothing exchanged, outside the network
    Story(40, invited_by="them"),  # too recent to judge
    Story(5 * YEAR, sent=4, received=5, last=200),  # a conversation
    Story(6 * YEAR, sent=3, received=2, last=4 * YEAR),  # one that ended
    Story(2 * YEAR, received=4, last=300),  # never answered
    Story(3 * YEAR, sent=1, last=2 * YEAR),  # wrote, no answer
    Story(7 * YEAR, recommends=True, endorses=True),
    Story(8 * YEAR, company="Marmalade Observatory Ltd"),  # shared employer
    Story(3 * YEAR + 200, position="Senior Illustration Lead"),  # in the network
    Story(9 * YEAR, endorsed=True, endorses=True),
    Story(2 * YEAR, note="Met at the kite festival; knows everybody in paper.", together=True),
    Story(YEAR, sent=1, received=1, last=320),  # two messages: look again
    Story(10 * YEAR, company="", position=""),  # no job on the profile
    Story(4 * YEAR, position="Growth Hacker | Lead Generation"),  # a rule of one's own
    Story(5 * YEAR, company="Lanternworks GmbH"),  # a kept company
    Story(20, invited_by="me"),
    Story(6 * YEAR, company="PAPER MOON PRESS"),  # a named company
    Story(3 * YEAR, group=3, group_sent=2, last=500),  # in a group only
    Story(4 * YEAR, recommended=True),
    Story(2 * YEAR + 100),  # outside the network, and too recent to remove
    Story(11 * YEAR, endorses=True, address_book=True),  # outside the network, and a tie
    Story(5 * YEAR, sent=12, received=9, last=30, invited_by=""),
    Story(3 * YEAR + 30, company="Self-employed", position=""),  # shares no employer
)

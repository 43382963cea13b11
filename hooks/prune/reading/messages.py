"""Who wrote to whom, how often, and when last: from conversations to connections."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from prune.model.evidence import Messages
from prune.reading.directory import Directory
from prune.reading.exchange import Exchange
from prune.reading.fingerprints import Fingerprints
from prune.reading.inbox import Inbox
from prune.reading.owner import ANONYMOUS, Owner, find_owner
from prune.reading.recipients import Recipients
from prune.reading.sides import Sides


@dataclass(frozen=True, slots=True)
class Mail:
    """The messages with every connection."""

    by_person: Mapping[str, Messages | None]
    """By connection id; people who are not in it exchanged none.

    A value is `None` if there are messages with this name, but several connections share it.
    """
    fingerprints: Fingerprints | None
    """`None` if they are not wanted."""


def read_messages(
    inbox: Inbox, directory: Directory, own_ids: Counter[str], profile_name: str | None
) -> Mail | None:
    """Who wrote to whom; `None` if it is unclear which person in the messages is the member."""
    profile = [profile_name] if profile_name else []
    recipients = Recipients(chain(inbox.names, directory.names, profile, [ANONYMOUS]))
    if inbox.directed or not inbox.conversations:
        owner: Owner | None = Owner(None, frozenset([*inbox.own_names, *profile]))
    else:
        owner = find_owner(inbox.owner_clues(own_ids, profile_name, recipients), directory)
    if owner is None:
        return None
    exchange = Exchange(directory, inbox.names_by_id)
    for conversation in inbox.conversations.values():
        exchange.add(Sides(conversation, owner, inbox.names_by_id, recipients))
    wanted = inbox.with_fingerprints
    return Mail(exchange.messages(), Fingerprints(inbox.form, exchange.said) if wanted else None)

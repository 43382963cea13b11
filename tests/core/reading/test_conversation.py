"""Who takes part in a conversation, by address or by name."""

from datetime import date

import pytest

from prune.reading.conversation import Conversation, Written, is_id
from prune.reading.owner import OWNER_KEY
from prune.reading.recipients import Recipients

DAY, NEXT = date(2024, 5, 6), date(2024, 5, 7)


def conversation(*people: str, to=()):
    found = Conversation(to=set(to))
    for key in people:
        found.people[key].add(1, DAY)
    return found


def test_messages_add_up_and_the_later_day_stays():
    written = Written()
    for count, day in ((1, None), (2, NEXT), (3, DAY)):
        written.add(count, day)
    assert written == Written(6, NEXT)


@pytest.mark.parametrize(
    ("expected", "key"),
    [(True, "prune-test-wren"), (False, "~wren inkwell"), (False, "~"), (False, OWNER_KEY)],
)
def test_an_id_is_no_name_and_not_the_members_own_key(expected, key):
    assert expected is is_id(key)


def test_names_are_those_of_participants_without_an_address():
    cells = [("me", "ash elm,fir grove", 0), ("me", "rook quill,linkedin member", 1)]
    found = conversation("prune-test-wren", "~toby candlewick", to=cells)
    assert found.names(Recipients([])) == {"toby candlewick", "ash elm", "fir grove"}


@pytest.mark.parametrize(
    ("expected", "people", "to"),
    [
        (False, ["prune-test-wren", "~toby candlewick"], []),
        (False, ["prune-test-wren"], [("me", "toby candlewick", 0)]),
        (True, ["prune-test-wren", "~linkedin member"], []),
        (True, ["prune-test-wren"], [("me", "toby candlewick, linkedin member", 1)]),
    ],
)
def test_a_closed_member_is_a_sender_or_a_recipient(expected, people, to):
    assert conversation(*people, to=to).names_a_closed_member is expected

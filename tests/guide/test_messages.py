"""Messages to copy."""

from pathlib import Path

import pytest

from prune_guide.errors import GuideError
from prune_guide.messages import LONGEST_NOTE, read_messages

OURS = Path(__file__).resolve().parents[2] / "docs/.data/messages.toml"


def test_a_message_has_a_situation_a_text_and_gaps():
    message = read_messages('[hello]\nwhen = "First"\ntext = """\nHi [name], about [topic].\n"""')[
        "hello"
    ]
    assert (
        message.id,
        message.when,
        message.text,
        message.gaps,
    ) == ("hello", "First", "Hi [name], about [topic].", ["[name]", "[topic]"])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[hello", "it is not valid TOML"),
        ('[hello]\nwhen = "First"', "the message hello needs when and text and nothing else."),
        ('hello = "Hi"', "the message hello needs when and text and nothing else."),
        (
            '[hello]\nwhen = ""\ntext = "Hi"',
            "the message hello has a when or text that is not text.",
        ),
    ],
)
def test_an_invalid_message_is_refused(text, sentence):
    with pytest.raises(GuideError) as error:
        read_messages(text)
    assert sentence in str(error.value)


def test_our_invitation_fits_into_an_invitations_note():
    """With room for the gaps: a name and a topic are longer than their brackets."""
    message = read_messages(OURS.read_text("utf-8"))["inviting-again"]
    assert len(message.text) <= LONGEST_NOTE - 20 * len(message.gaps)

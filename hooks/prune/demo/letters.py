"""What the invented people wrote to each other, as rows of `messages.csv`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from prune.demo.people import OWNER_CONTACT, Someone, ago
from prune.identity import PROFILE

MESSAGE_HEADER = (
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
)
_TEXTS = (
    "How did the kite festival go?",
    "Lovely to hear from you.\n\nShall we say Thursday?",
    "Thank you, that helped a great deal!",
    'They said "perhaps", which is a start.',
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One message: sender, recipients with addresses, and its age in days."""

    conversation: str
    sender: tuple[str, str]
    receivers: tuple[tuple[str, str], ...]
    days: int
    text: str = "Lovely to hear from you."
    folder: str = "INBOX"
    draft: str = "No"

    def row(self, today: date) -> Sequence[object]:
        """The cells for the columns of `MESSAGE_HEADER`."""
        return (
            self.conversation,
            "",
            *self.sender,
            ",".join(name for name, _ in self.receivers),
            ",".join(url for _, url in self.receivers),
            f"{ago(today, self.days).isoformat()} 09:05:12 UTC",
            "",
            self.text,
            self.folder,
            "",
            self.draft,
        )


def message_rows(people: list[Someone], today: date, age: int = 0) -> Iterator[Sequence[object]]:
    """The rows of `messages.csv`, header first, without the messages of the last `age` days."""
    yield MESSAGE_HEADER
    for letter in letters(people):
        if letter.days >= age:
            yield letter.row(today)


def letters(people: list[Someone]) -> Iterator[Letter]:
    """Every message, plus one call, one advert, one spam message and one draft, which do not count."""
    me = OWNER_CONTACT
    first = people[0].contact
    for someone in people:
        them, story = someone.contact, someone.story
        turns = [(me, them)] * story.sent + [(them, me)] * story.received
        for count, (sender, receiver) in enumerate(turns):
            text, days = _TEXTS[count % len(_TEXTS)], story.last + 3 * count
            yield Letter(f"2-talk{someone.number}", sender, (receiver,), days, text)
        group = f"2-group{someone.number}"
        for count in range(story.group):
            yield Letter(group, them, (me, first), story.last + count)
        for count in range(story.group_sent):
            yield Letter(group, me, (them, first), story.last + 10 + count)
    advert = '<p class="spinmail-quill-editor__spin-break">Try it!</p>'
    yield Letter("2-talk3", ("", ""), (), 200, text="")  # as LinkedIn wrote a call until 2024
    yield Letter("2-advert", ("LinkedIn Member", ""), (me,), 90, advert)
    yield Letter("2-spam", ("Prize Team", f"{PROFILE}prune-demo-spam"), (me,), 80, folder="SPAM")
    yield Letter("", me, (first,), 5, folder="", draft="Yes")

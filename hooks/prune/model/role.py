"""What each file of an export is used for."""

from enum import StrEnum


class Role(StrEnum):
    """What a file of the export is used for, in reporting order."""

    CONNECTIONS = "connections"
    MESSAGES = "messages"
    INVITATIONS = "invitations"
    ENDORSEMENTS_RECEIVED = "endorsements_received"
    ENDORSEMENTS_GIVEN = "endorsements_given"
    RECOMMENDATIONS_RECEIVED = "recommendations_received"
    RECOMMENDATIONS_GIVEN = "recommendations_given"
    NOTES = "notes"
    POSITIONS = "positions"
    PROFILE = "profile"
    ADDRESS_BOOK = "address_book"

    @property
    def file(self) -> str:
        """LinkedIn's own name for the file."""
        return _FILES[self]


_FILES = {
    Role.CONNECTIONS: "Connections.csv",
    Role.MESSAGES: "messages.csv",
    Role.INVITATIONS: "Invitations.csv",
    Role.ENDORSEMENTS_RECEIVED: "Endorsement_Received_Info.csv",
    Role.ENDORSEMENTS_GIVEN: "Endorsement_Given_Info.csv",
    Role.RECOMMENDATIONS_RECEIVED: "Recommendations_Received.csv",
    Role.RECOMMENDATIONS_GIVEN: "Recommendations_Given.csv",
    Role.NOTES: "Notes.csv",
    Role.POSITIONS: "Positions.csv",
    Role.PROFILE: "Profile.csv",
    Role.ADDRESS_BOOK: "Contacts.csv",
}

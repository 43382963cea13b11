"""The columns of every file, declared in one place.

Each column lists the names it has been seen under (or, for other languages,
would have), folded: case, accents, spaces and punctuation are ignored. Columns
may be in any order; unknown ones are ignored.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from prune.dates import DIGITAL, TEXTUAL, Orders
from prune.model.role import Role
from prune.text import fold

_LONGEST = 64
"""Cells longer than this cannot be header names and are ignored."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the header of one role looks like."""

    role: Role
    columns: Mapping[str, frozenset[str]]
    """Folded file names of each column, by our name."""
    needs: tuple[frozenset[str], ...]
    """Groups of columns; a header must have one of each group."""
    dated: str | None
    """The column in which every row from LinkedIn has a date."""
    orders: Orders
    """Default day/month order of numeric dates, if the column does not show it."""

    def find(self, cells: Iterable[str]) -> dict[str, int]:
        """The positions of our columns in a row; of two equal names, the first counts."""
        places: dict[str, int] = {}
        for place, folded in enumerate(map(_folded_if_short, cells)):
            for column, names in self.columns.items():
                if folded in names:
                    places.setdefault(column, place)
        return places

    def accepts(self, found: Iterable[str]) -> bool:
        """Whether these columns are sufficient for this role."""
        there = set(found)
        return all(group & there for group in self.needs)


@lru_cache(maxsize=1 << 12)
def folded_header(cell: str) -> str:
    """Make `First Name`, `FirstName` and `first_name` equal, and `Prénom` and `Prenom`."""
    return re.sub(r"[\W_]+", "", fold(cell))


def _folded_if_short(cell: str) -> str:
    """Empty for a cell that is too long for a column's name."""
    stripped = cell.strip()
    return folded_header(stripped) if len(stripped) <= _LONGEST else ""


def _layout(
    role: Role,
    columns: Mapping[str, str],
    *needs: str,
    dated: str | None = None,
    orders: Orders = DIGITAL,
) -> Layout:
    return Layout(
        role,
        {
            column: frozenset(folded_header(name) for name in names.split("|"))
            for column, names in columns.items()
        },
        tuple(frozenset(group.split()) for group in needs),
        dated,
        orders,
    )


_ENDORSEMENT = {
    "endorsed_on": "Endorsement Date",
    "skill": "Skill Name",
    "status": "Endorsement Status",
}
_RECOMMENDATION = {
    "first_name": "First Name",
    "last_name": "Last Name",
    "company": "Company",
    "position": "Job Title",
    "text": "Text",
    "created_on": "Creation Date",
    "status": "Status",
}

LAYOUTS = {
    layout.role: layout
    for layout in (
        _layout(
            Role.CONNECTIONS,
            {
                # English | German | French | Spanish | Portuguese | Dutch | Italian
                "first_name": "First Name|Given Name|Vorname|Prénom|Nombre|Nome|Voornaam",
                "last_name": "Last Name|Surname|Family Name|Nachname|Nom|Nom de famille|Apellidos|Apellido|Sobrenome|Apelido|Achternaam|Cognome",
                "full_name": "Name|Full Name|Vollständiger Name|Nom complet|Nombre completo|Nome completo|Volledige naam",
                "url": "URL|Profile URL|LinkedIn URL|Public URL|Profil-URL|URL du profil|URL del perfil|URL do perfil|Profiel-URL|URL profilo|URL del profilo",
                "email": "Email Address|Email|E-Mail-Adresse|E-Mail|Adresse e-mail|Dirección de correo electrónico|Correo electrónico|Endereço de e-mail|E-mailadres|Indirizzo email|Indirizzo e-mail",
                "company": "Company|Current Company|Organization|Unternehmen|Firma|Entreprise|Société|Empresa|Bedrijf|Azienda|Società",
                "position": "Position|Current Position|Job Title|Poste|Fonction|Cargo|Puesto|Posición|Posição|Functie|Positie|Posizione|Ruolo|Qualifica",
                "connected_on": "Connected On|Connected|Connection Date|Verbunden am|Vernetzt am|Verbunden seit|Kontakt seit|Date de connexion|Connecté le|En relation depuis|Conectado el|Fecha de conexión|Conectado em|Data da conexão|Data de conexão|Verbonden op|Datum verbinding|Collegato il|Connesso il|Data di collegamento|Data connessione|Data di connessione",
            },
            "first_name last_name full_name",
            "url company position connected_on",
            dated="connected_on",
            orders=TEXTUAL,
        ),
        _layout(
            Role.MESSAGES,
            {
                "conversation": "Conversation ID",
                "title": "Conversation Title",
                "sender": "From",
                "sender_url": "Sender Profile URL",
                "to": "To",
                "recipient_urls": "Recipient Profile URLs",
                "sent_on": "Date",
                "subject": "Subject",
                "content": "Content",
                "direction": "Direction",
                "folder": "Folder",
                "attachments": "Attachments",
                "message_draft": "Is Message Draft",
                "conversation_draft": "Is Conversation Draft",
            },
            "sender sender_url",
            "sent_on",
            "content folder conversation",
            dated="sent_on",
        ),
        _layout(
            Role.INVITATIONS,
            {
                "sender": "From",
                "to": "To",
                "sent_on": "Sent At",
                "message": "Message",
                "direction": "Direction",
                "inviter_url": "inviterProfileUrl",
                "invitee_url": "inviteeProfileUrl",
            },
            "sender inviter_url",
            "to invitee_url",
            "sent_on direction",
            dated="sent_on",
        ),
        _layout(
            Role.ENDORSEMENTS_RECEIVED,
            _ENDORSEMENT
            | {
                "first_name": "Endorser First Name",
                "last_name": "Endorser Last Name",
                "url": "Endorser Public URL",
            },
            "first_name last_name url",
            dated="endorsed_on",
        ),
        _layout(
            Role.ENDORSEMENTS_GIVEN,
            _ENDORSEMENT
            | {
                "first_name": "Endorsee First Name",
                "last_name": "Endorsee Last Name",
                "url": "Endorsee Public URL",
            },
            "first_name last_name url",
            dated="endorsed_on",
        ),
        _layout(
            Role.RECOMMENDATIONS_RECEIVED,
            _RECOMMENDATION,
            "first_name last_name",
            "text created_on status",
            dated="created_on",
        ),
        _layout(
            Role.RECOMMENDATIONS_GIVEN,
            _RECOMMENDATION,
            "first_name last_name",
            "text created_on status",
            dated="created_on",
        ),
        _layout(
            Role.NOTES,
            {
                "first_name": "Connection First Name|First Name",
                "last_name": "Connection Last Name|Last Name",
                "url": "Connection Profile URL|Profile URL|URL",
                "note": "Note|Notes",
                "created_on": "Created On",
                "edited_on": "Edited On",
            },
            "first_name last_name url",
            "note",
            dated="created_on",
        ),
        _layout(
            Role.POSITIONS,
            {
                "company": "Company Name|Company",
                "title": "Title",
                "started_on": "Started On",
                "finished_on": "Finished On",
            },
            "company",
            "title started_on",
        ),
        _layout(
            Role.ADDRESS_BOOK,
            {
                "first_name": "First Name|Given Name",
                "last_name": "Last Name|Family Name|Surname",
                "full_name": "Name|Full Name",
                "emails": "Emails|Email|Email Address|Email Addresses|E-mail Address",
                "created_on": "Created At|Created On",
            },
            "first_name last_name full_name emails",
            "emails",
        ),
        _layout(
            Role.PROFILE,
            {
                "first_name": "First Name",
                "last_name": "Last Name",
                "maiden_name": "Maiden Name",
                "headline": "Headline",
                "birth_date": "Birth Date",
            },
            "first_name",
            "maiden_name headline birth_date last_name",
        ),
    )
}

_NAMES = frozenset[str]().union(
    *(names for layout in LAYOUTS.values() for names in layout.columns.values())
)


def is_column_name(cell: str) -> bool:
    """Whether a cell could be in the header of any role.

    >>> is_column_name(" first_name "), is_column_name("Wren")
    (True, False)
    """
    return _folded_if_short(cell) in _NAMES

"""Values that strangers may write into a cell, and an export with each of them in every column.

Whatever would run sets `__ran` or asks for something at `prune-test.invalid`, a name that
no network knows.
"""

import csv
import io
from collections.abc import Iterator, Mapping

from core.builders import C7, IN, INVITATIONS, M10, ME, NOTES, POSITIONS, PROFILE, RECOMMENDATIONS
from prune.model.role import Role

RUN = "window.__ran=1"
AWAY = "prune-test.invalid"

VALUES: Mapping[str, str] = {
    "plain": "Kettle",
    "script": f"<script>{RUN}</script>",
    "end of script": f"</script><script>{RUN}</script>",
    "image": f"<img src=x onerror={RUN}>",
    "drawing": f"<svg/onload={RUN}>",
    "end of element": f"</h3></li></ol></prune-checklist><iframe srcdoc='<script>{RUN}</script>'>",
    "end of template": f"</template><details open ontoggle={RUN}>",
    "end of title": f"</title></textarea></style><img src=x onerror={RUN}>",
    "base": f"<base href='https://{AWAY}/'><meta http-equiv=refresh content='0;url=//{AWAY}'>",
    "style": f"<style>@import 'https://{AWAY}/x.css'; * {{ display: none }}</style>",
    "clobber": "<form id=prune-search name=data><input name=querySelector>",
    "double quote": f'" onmouseover="{RUN}" autofocus onfocus="{RUN}',
    "single quote": f"' onmouseover='{RUN}' x='",
    "back quote": f"` onmouseover=`{RUN}`",
    "javascript": f"javascript:{RUN}",
    "javascript in disguise": f"java\tscript:{RUN}//linkedin.com/in/x",
    "data": f"data:text/html,<script>{RUN}</script>",
    "other host": f"https://{AWAY}/www.linkedin.com/in/x",
    "longer host": f"https://www.linkedin.com.{AWAY}/in/x",
    "user before host": f"https://www.linkedin.com@{AWAY}/in/x",
    "no scheme": f"//{AWAY}/in/x",
    "backslashes": f"https:\\\\{AWAY}\\www.linkedin.com/in/x",
    "way out of the profiles": f"https://www.linkedin.com/in/../redir?url=https://{AWAY}",
    "profile with a handler": f'{IN}x" onclick="{RUN}',
    "profile with a script": f"{IN}%3Cscript%3E{RUN}%3C%2Fscript%3E",
    "profile with a formula": f"{IN}%3D1%2B1%00%1B%5B2J",
    "profile that climbs": f"{IN}%2e%2e",
    "attribute list": f"{{: onclick={RUN} #prune-search }}",
    "snippet": '--8<-- "mkdocs.yml"',
    "template": "{{ 7 * 7 }}{{ config }}{% raw %}{# no #}",
    "template of a script": f"${{{RUN}}}",
    "end of comment": f"--><img src=x onerror={RUN}><!--",
    "slot": "<!-- prune:checklist -->",
    "character data": f"]]><script>{RUN}</script><![CDATA[",
    "entities": f"&lt;img src=x onerror={RUN}&gt; &#60;b&#62; &amp;amp;",
    "escapes": f"\\u003cscript\\u003e{RUN}\\x3c/script\\n\\1\\g<0>$&%s{{0}}",
    "markdown": f"[x](javascript:{RUN}) ![x](//{AWAY}/x.png) <https://{AWAY}> **b** `c` # d",
    "formula": f'=HYPERLINK("https://{AWAY}";"x")',
    "formula plus": "+1+cmd|' /C calc'!A0",
    "formula minus": "-2+3",
    "formula at": "@SUM(1+1)",
    "formula full width": "＝1+1",
    "formula after blanks": "\t =1+1",
    "formula after a semicolon": "Kettle;=1+1",
    "formula in quotes": 'Kettle; "=1+1"',
    "prototype": "__proto__",
    "constructor": "constructor",
    "bidirectional": "\u202egnp.elttek\u202c \u2066x\u2069",
    "invisible": "\u200b\ufeff\u2060Ket\u200btle",
    "line ends": "two\r\nlines\u2028three\u2029four\x85five",
    "terminal": "\x1b]0;x\x07\x1b[2Jred\x00",
    "joined": "👩‍🚀 නි‍ර ក្សា Z̸͙͗a̵̛lgo",
    "quotes": '"""',
    "only invisible": "\u200b\u202e",
    "long": "Kettle" * 3000,
}

SHOWN: Mapping[str, str] = VALUES | {
    "javascript in disguise": f"java script:{RUN}//linkedin.com/in/x",
    "formula after blanks": "=1+1",
    "bidirectional": "gnp.elttek x",
    "invisible": "Kettle",
    "line ends": "two lines three four five",
    "terminal": "]0;x[2Jred",
    "only invisible": "",
}
"""What a person sees: white space in one piece, without control and bidirectional characters."""

_ENDORSEMENT = (
    "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public URL,Endorsement Status\n"
)
HEADERS: Mapping[Role, str] = {
    Role.CONNECTIONS: C7,
    Role.MESSAGES: M10.rstrip() + ",ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT,DIRECTION\n",
    Role.INVITATIONS: INVITATIONS,
    Role.ENDORSEMENTS_RECEIVED: _ENDORSEMENT.format("Endorser"),
    Role.ENDORSEMENTS_GIVEN: _ENDORSEMENT.format("Endorsee"),
    Role.RECOMMENDATIONS_RECEIVED: RECOMMENDATIONS,
    Role.RECOMMENDATIONS_GIVEN: RECOMMENDATIONS,
    Role.NOTES: NOTES,
    Role.POSITIONS: POSITIONS,
    Role.PROFILE: PROFILE,
    Role.ADDRESS_BOOK: "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt\n",
}


def usual_row(role: Role, number: int) -> list[str]:
    """A row that LinkedIn might write, about the person of this number."""
    first, last, url = "Wren", f"Testley {number}", f"{IN}prune-test-{number}"
    name, day = f"{first} {last}", "2020-01-02 10:00:00 UTC"
    endorsement = ["2020/01/02 10:00:00 UTC", "Pottery", first, last, url, "ACCEPTED"]
    recommendation = [
        first,
        last,
        "Teapot Works",
        "Potter",
        "Kind",
        "01/02/20, 10:00 AM",
        "VISIBLE",
    ]
    return {
        Role.CONNECTIONS: [first, last, url, "", "Teapot Works", "Potter", "07 Mar 2019"],
        Role.MESSAGES: [
            *(f"2-{number}", "", name, url, *ME, day, "", "Hello", "INBOX"),
            *("", "No", "No", ""),
        ],
        Role.INVITATIONS: [name, ME[0], "1/2/20, 10:00 AM", "Hello", "INCOMING", url, ME[1]],
        Role.ENDORSEMENTS_RECEIVED: endorsement,
        Role.ENDORSEMENTS_GIVEN: endorsement,
        Role.RECOMMENDATIONS_RECEIVED: recommendation,
        Role.RECOMMENDATIONS_GIVEN: recommendation,
        Role.NOTES: [first, last, url, "Kind", "2020-01-02", "2020-01-02"],
        Role.POSITIONS: ["Teapot Works", "Potter", "", "", "Jan 2019", ""],
        Role.PROFILE: [*ME[0].split(), "", "Potter"],
        Role.ADDRESS_BOOK: ["Phone", first, last, "", "", f"{number}@example.com", "", "1/2/20"],
    }[role]  # fmt: skip


def rows_of(role: Role, values: Mapping[str, str] = VALUES) -> Iterator[list[str]]:
    """Each value in each column alone, the rest of the row as usual, and in all at once.

    The person's number is the row's; the first person of a column follows the last of another.
    """
    width = HEADERS[role].count(",") + 1
    number = 0
    for column in range(width):
        for value in values.values():
            number += 1
            row = usual_row(role, number)
            row[column] = value
            yield row
    for value in values.values():
        yield [value] * width


def as_csv(header: str, rows: Iterator[list[str]]) -> str:
    out = io.StringIO(newline="")
    out.write(header)
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return out.getvalue()


def hostile_export(values: Mapping[str, str] = VALUES) -> dict[str, str]:
    """Every file of an export with every value in every column."""
    return {role.file: as_csv(header, rows_of(role, values)) for role, header in HEADERS.items()}


SKIPPED = (
    "profile with a script",
    "profile with a formula",
    "profile that climbs",
    "only invisible",
)
"""Where these fill a whole row, it repeats an address or holds no name."""


def shown_people() -> list[tuple[str, str, str]]:
    """Name, company and position of everybody in the hostile export, as a person sees them."""
    *alone, _ = HEADERS[Role.CONNECTIONS].split(",")
    alone_until = (len(alone) + 1) * len(SHOWN)
    rows = list(rows_of(Role.CONNECTIONS, SHOWN))
    whole = [
        row for name, row in zip(SHOWN, rows[alone_until:], strict=True) if name not in SKIPPED
    ]
    return [(f"{row[0]} {row[1]}".strip(), row[4], row[5]) for row in (*rows[:alone_until], *whole)]

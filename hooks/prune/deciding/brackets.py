"""Find where an unclosed list starts in TOML; the parser only says where it gave up."""

import re

_PIECE = re.compile(
    r'''
    (?P<text> """(?:\\.|[^\\])*?""" | \'\'\'.*?\'\'\' | "(?:\\.|[^"\\\n])*" | \'[^\'\n]*\' )
    | (?P<comment> \#[^\n]* )
    | (?P<key> ^[ \t]*[\w."-]+[ \t]*= )
    | (?P<section> ^[ \t]*\[\[?[\w."-]+\]\]?[ \t]*$ )
    | (?P<open> \[ )
    | (?P<close> \] )
    ''',
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def unclosed_list(text: str) -> int | None:
    r"""The line of the first list that is still open where the next key or section begins.

    >>> unclosed_list("[keep]\npeople = [\n  'Wren'\ncompanies = []\n")
    2
    """
    opened: list[int] = []
    for piece in _PIECE.finditer(text):
        if piece.lastgroup == "open":
            opened.append(text.count("\n", 0, piece.start()) + 1)
        elif piece.lastgroup == "close" and opened:
            opened.pop()
        elif piece.lastgroup in {"key", "section"} and opened:
            break
    return opened[0] if opened else None

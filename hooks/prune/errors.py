"""Errors in the member's input."""


def reason_of(error: OSError | ValueError) -> str:
    """Why a path could not be used: the operating system's message if there is one."""
    return getattr(error, "strerror", None) or "the path is not usable"


class PruneError(Exception):
    """Base of every error that a member can cause and fix.

    The message is one or two plain sentences: what was found, what was expected,
    what to do next. It is printed unchanged, so it never contains a traceback
    or anyone else's data. The command line turns it into exit code 2, the hook
    into a `PluginError`, each in one place.
    """


class ExportError(PruneError):
    """The export cannot be found, opened or understood."""


class TableError(ExportError):
    """One file of the export is not what its name says.

    The others may still be good: an optional file of this kind counts as missing.
    """


class TooMuchError(TableError):
    """One file exceeds a size limit."""


class CriteriaError(PruneError):
    """`criteria.toml` cannot be read or says something we do not know."""


class ProgressError(PruneError):
    """The progress file cannot be read or is not ours."""

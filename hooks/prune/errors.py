"""What can go wrong with what the member hands us."""


def reason_of(error: OSError | ValueError) -> str:
    """Why a path could not be used, in the operating system's words where it has any."""
    return getattr(error, "strerror", None) or "the path is not usable"


class PruneError(Exception):
    """Base of every error a member can cause and mend.

    The message is one or two plain sentences: what was found, what was wanted,
    what to do next. It is printed as it stands, so it never holds a traceback
    or a stranger's data. The command line turns it into exit code 2, the hook
    into a `PluginError`, each at one place.
    """


class ExportError(PruneError):
    """The export cannot be found, opened or understood."""


class TableError(ExportError):
    """One file of the export is not what its name says.

    The others may still be good: an optional file of this kind counts as missing.
    """


class TooMuchError(TableError):
    """One file holds more than is read."""


class CriteriaError(PruneError):
    """`criteria.toml` cannot be read or says something we do not know."""


class ProgressError(PruneError):
    """The progress file cannot be read or is not ours."""

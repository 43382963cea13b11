"""What stops a release."""


class ReleaseError(Exception):
    """Something is missing or contradicts something else; the message says what to do."""

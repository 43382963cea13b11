"""Find the member's files."""

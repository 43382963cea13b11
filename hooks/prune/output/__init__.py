"""The checklist, written down."""

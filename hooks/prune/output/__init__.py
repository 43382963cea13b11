"""Output formats of the checklist."""

"""From evidence and criteria to suggestions."""

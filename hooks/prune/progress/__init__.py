"""The member's progress: read, saved, merged, matched to people."""

"""The data model: what is read from an export, and what is said about it."""

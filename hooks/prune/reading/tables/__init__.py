"""From bytes to rows: encoding, delimiter and header, found by content."""

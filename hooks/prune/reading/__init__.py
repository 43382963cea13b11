"""From the files of an export to connections and evidence."""

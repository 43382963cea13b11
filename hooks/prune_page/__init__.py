"""What the checklist looks like: views of people, HTML by templates, data for the script.

Every text from an export passes through Jinja's autoescape or through JSON with
the signs of HTML written as escapes. Knows nothing of MkDocs.
"""

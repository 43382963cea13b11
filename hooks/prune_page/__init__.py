"""The checklist page: views of people, HTML from templates, data for the script.

Every text from an export passes through Jinja's autoescape, or through JSON with
HTML characters escaped. Independent of MkDocs.
"""

"""The guide: claims with their sources, questions with their answers, drawings, messages.

Pure functions from texts and front matter to records and HTML. Independent of MkDocs.
"""

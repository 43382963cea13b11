"""The guide: claims with their sources, questions with their answers, drawings, messages.

Pure: from texts and front matter to records and HTML. Knows nothing of MkDocs.
"""

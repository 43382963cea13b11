"""Search: Material's index, rebuilt to answer questions.

Pure functions from an index, questions and a vocabulary to another index. Independent of MkDocs.
"""

"""What search finds: the index that Material builds, made to answer questions.

Pure: from an index, questions and a vocabulary to another index. Knows nothing of MkDocs.
"""

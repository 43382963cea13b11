"""From a LinkedIn data export to a personal checklist.

Data flows one way: `reading` turns an export into connections and evidence,
`deciding` turns evidence and criteria into suggestions, `assemble` puts them
together and `output` writes them. Standard library only, so that the same
code can run inside a browser; dates, paths and file objects are passed in.
"""

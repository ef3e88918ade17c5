"""Searching.

parameters -> query, speaker_query        what an address asks for, and addresses beside it
runs, chips, facet_groups, plot           results as a reader looks at them
exports                                   the same as JSON
"""

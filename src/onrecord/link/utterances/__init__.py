"""Decided pairs of wordings -> utterances, in whatever order they were decided.

content               a statement's words -> the form in which identical contents are one
occasion              when and by whom something is reported to have been said
bundles, relation       statements that are one without question; how two such stand to each other
constraints           what reviewers decided
partition             all of it -> utterances
"""

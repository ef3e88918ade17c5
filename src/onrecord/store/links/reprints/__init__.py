"""Reprints in the record: which texts are compared, which are reprints, which are a group.

texts                       articles -> their words, as far as they are kept; sketches
buckets                     texts that share hashes of their samples
pairs, groups               what came of comparing them
relink                      articles that are pending -> all of that, in one transaction
leave                       an article, or its words, out of all of that
queries                     out again, for commands and pages
"""

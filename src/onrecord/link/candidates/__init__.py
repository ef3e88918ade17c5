"""A wording and an occasion in, keys out: contents that share some may be worth comparing.

The keys of a wording are a function of the wording alone, those of an occasion of the occasion and
the wording's meaning, so which pairs are compared depends on what is in the record and never on
the order in which it came there.
"""

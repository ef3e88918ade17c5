"""A wording in, keys out: two wordings are worth comparing where they share a key.

The keys of a wording are a function of the wording alone, so which pairs are compared depends on
what is in the record and never on the order in which it came there. Of 750 pairs of one utterance
in real articles 96 in 100 share a key, of two translations of one segment 97, of those that share
few words 87; a statement is compared with some 25 of 47,000. Keys by MinHash (12 bands of two
words) lead to 85, 84 and 53 in 100 with as many comparisons, hyperplanes alone (12 of 16 bits) to
39, 51 and 22. The pairs of articles were drawn among statements near in meaning, so of those that
are far apart these figures say nothing.
"""

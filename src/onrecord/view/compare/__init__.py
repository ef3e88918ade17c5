"""What the page of differences is made of.

query        what its address asks for
difference   a disagreement with its two places
exports      the same for programs
"""

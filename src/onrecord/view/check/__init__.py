"""What the page that checks a draft is made of.

in_words   a finding as a reader would say it
notes      a finding as a note in the margin
draft      the draft, cut at its quotations, with its notes
exports    the same for programs
"""

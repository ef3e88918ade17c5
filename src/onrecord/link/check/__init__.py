"""A quotation and a statement of the record in, what the statement has of the quotation out.

words      a text                  -> its words, with their places
contained  two texts               -> the place where one stands in the other, word for word
near       two texts               -> the part of the longer one that is most like the other
window     two texts, differences  -> the part of the longer one that is about the shorter one
fits       the two together        -> how well the statement fits
choice     many that fit           -> the one that comes nearest
"""

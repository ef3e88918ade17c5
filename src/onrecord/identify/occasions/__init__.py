"""Statements -> to whom, where and when each was said.

    frames       the words of a statement's sentences that tell of the saying
    phrases      the phrases of a frame: whom a cue addresses, what follows a preposition, days
                 (tokens, endings, noun_phrases: the grammar; sorts: what a phrase is)
    turns        the article as statements and the sentences between them
    candidates   which phrases can tell a part of the occasion
    outline      what all frames of the article tell by themselves
    history      what was told before and may go on
    features     what is true of each candidate, asked for one part of one statement
                 (about_statement, own_features, carried_features)
    weights      how probable that makes it
    reading      an article from its first sentence to its last: the first reading
    rereading    the same once more, with what the first reading found around it
    telling      what was chosen, as the contract tells it

A field is null where the article tells nothing.
"""

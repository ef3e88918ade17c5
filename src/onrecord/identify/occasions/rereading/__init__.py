"""The second reading: each answer of the first, seen beside those of the whole article.

The first reading goes from sentence to sentence and knows only what stands before. The second asks
the same of every statement once more, with the answers of the first around it and with what the
encoder makes of the words.

    answers          what the first reading found, looked up by statement, value and place
    about_turn       numbers about a statement
    about_candidate  numbers about a phrase that may tell its occasion
    around           numbers about the statements around it
    rows             all numbers of one article, and the vectors of the words
    network          how probable each phrase is, and what is chosen
"""

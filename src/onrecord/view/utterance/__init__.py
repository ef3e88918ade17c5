"""What the page of an utterance is made of: pure functions from what the record tells of it.

lettered                reports with the letter of each, copies behind those that they copy
set_against, word_diff  each report's words against those of another one
card, reports           a report as a column of the page, and all of them
head                    who said it, to whom, where, when, and where reports tell it otherwise
travelled               through whom it came
figures, figure_words   the numbers of every report, side by side
query, exports          the same, and lists, for programs
"""

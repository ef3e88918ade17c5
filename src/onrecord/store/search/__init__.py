"""Statements that answer to a filter, by one index.

numbers, terms -> (current)     what the index holds: days as numbers, filters as words
words, terms -> question        a filter as one question to it
question -> hits, facets        numbers of rows in order, and how all of them divide
matches, surroundings           the words that were found, and those around them
results, speakers               pages of results; a speaker's page
"""

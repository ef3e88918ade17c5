"""Facts that two wordings may tell differently: numbers, dates, negations, names, speakers."""

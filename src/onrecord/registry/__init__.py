"""registry: who a name means. A base room: pure functions of words, with nothing of a record in it.

states (words/states.txt)               the states of the world, by any of their names
fold -> persons, bodies                 a name in the form in which its spellings are alike
namesakes -> match                      a set of names -> who is who
roles                                   a description -> a role of the list on a day
entries -> table, wikidata -> read_list the user's list
known                                   the records
"""

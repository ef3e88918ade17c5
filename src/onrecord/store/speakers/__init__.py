"""Who speaks: one speaker per person or body in the record.

known -> list_import                    the user's list
records, decisions -> decide            what reviewers decide about speakers
names                                   which names the record knows, and whom each means
voices -> (current)                     a statement as decided -> who says it, on the day
relabel                                 what the record says today, after a name means another
find, identity, explain                 what pages and commands tell of a speaker
"""

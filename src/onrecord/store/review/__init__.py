"""What reviewers decide, in and out of the record.

records                         acts, decisions, statements as decided
acts, refusals -> decide        in: checked, bound to what was judged
fit -> decided -> decisions     out: a reading with the decisions about its text
"""

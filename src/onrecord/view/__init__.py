"""view: the reading room, where the record is read in a browser. `article_page` is the way in.

in_words                                  dates, kinds and reasons as a reader would say them
segments                                  the text, cut where a mark begins or ends
notes, facts, status                      what onrecord says beside it
reading -> shown -> page -> render        one article in one file (templates)
article_room, parts, desk -> pages        the same in the room: addresses, long texts, the desk
review_form, review_desk, draft           what a reviewer asks for, what the form shows
attempt, conflict, change_log             what became of it, and who did what
"""

from onrecord.view.page import article_page

__all__ = ["article_page"]

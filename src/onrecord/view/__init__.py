"""view: the reading room, where the record is read in a browser. `article_page` is the way in.

in_words                                  dates, kinds and reasons as a reader would say them
segments                                  the text, cut where a mark begins or ends
notes, facts, status                      what onrecord says beside it
reading -> shown -> page -> render        one article in one file (templates)
article_room, parts, desk -> pages        the same in the room: addresses, long texts, the desk
review_form, review_desk, draft           what a reviewer asks for, what the form shows
attempt, conflict, change_log             what became of it, and who did what

serving -> room -> gates -> endpoint      a request on its way in
access, rates, room_settings              who may ask for what, from where, how often
visit -> routes/* -> frame, failed        what a page function gets, and what comes of it
open_room, store_threads, known_counts    the record behind the pages

parameters -> query, speaker_query        what an address asks for, and addresses beside it
runs, chips, facet_groups, plot           results as a reader looks at them
frame, pages/ -> render (static/)         the pages that are served
citation, exports                         the same to take away
"""

from onrecord.view.page import article_page

__all__ = ["article_page"]

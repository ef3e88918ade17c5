"""view: the reading room, where the record is read in a browser. `article_page` is the way in.

in_words                                  dates, kinds and reasons as a reader would say them
segments                                  the text, cut where a mark begins or ends
notes, facts                              what onrecord says beside it
reading -> page -> render (templates)     one page, complete in one file
"""

from onrecord.view.page import article_page

__all__ = ["article_page"]

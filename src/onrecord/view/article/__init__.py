"""An article on a page.

segments, places                the text, cut where a mark or a gap begins or ends
status, notes, facts            what onrecord says beside it
reading -> shown -> page        one article in one file
article_room, parts, desk       the same in the room: addresses, long texts, the desk
citation                        a statement to take away
"""

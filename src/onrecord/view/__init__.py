"""view: the reading room, where the record is read in a browser. `article_page` is one file of it.

server/                         a request on its way in: who may ask, threads with the record
routes/                         addresses; each asks the record and hands it to a page
pages/                          records in, HTML out: one file for each kind of page
search/, article/, review/      what pages are made of
api/                            the same for programs
in_words, links, render         words, addresses and templates of all pages
templates/, styles/, static/    what a browser is sent
"""

from onrecord.view.article.page import article_page

__all__ = ["article_page"]

"""The reading room as a server.

serving -> room -> gates -> endpoint      a request on its way in
access, rates, room_settings              who may ask for what, from where, how often
visit, frame, visitor                     what a page function gets
failure -> failed                         what a reader is told when something goes wrong
open_room, store_threads, known_counts    the record behind the pages
tools                                     what the command line hands in
"""

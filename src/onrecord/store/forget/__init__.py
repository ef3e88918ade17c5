"""Out of the record for good.

doomed -> rewrite, partly       what a speaker said out of every reading and text
article, speaker                what is erased, in one transaction
tombstones                      what must not come back
wipe                            out of the file, the index and the log too
copies, still_named             where it lies still
"""

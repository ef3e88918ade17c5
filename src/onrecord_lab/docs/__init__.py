"""docs: the pages that are made from the program, and the sessions that are run in the others.

commands, api, contract, accuracy      whole pages, from click, the source, the schema, the floors
workshop -> sessions                   a demo record, and the answers that a page shows of it
pages                                  which page is made how
"""

"""docs: the pages that are made from the program, and the answers shown in the others.

commands, api, contract, accuracy      whole pages, from click, the source, the schema, the floors
workshop -> answers                    a demo record, and what commands and examples say of it
pages                                  which page is made how
"""

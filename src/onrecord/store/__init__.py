"""store: the record on SQLite. `open_store` is the way in.

connection -> migrate (migrations/*.sql, backup)      the file
rows       -> add                                     in: one article, one transaction
find, days, words -> queries, search                  out: records of the contract
checks     -> verify                                  years later
"""

from onrecord.store.records import (
    Added,
    ArticleSummary,
    Counts,
    Fault,
    SpeakerCount,
    StatementFilter,
    StoredStatement,
    WithdrawnStatement,
)
from onrecord.store.store import Store, open_store

__all__ = [
    "Added",
    "ArticleSummary",
    "Counts",
    "Fault",
    "SpeakerCount",
    "StatementFilter",
    "Store",
    "StoredStatement",
    "WithdrawnStatement",
    "open_store",
]

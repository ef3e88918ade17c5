"""store: the record on SQLite. `open_store` is the way in; `Store` has everything that is done.

connection -> migrate (migrations/*.sql), backup      the file
rows, keep, excerpts -> add, reread                   in: one article, one transaction
readings, queries, open_article                       out: records of the contract
review/                                               what reviewers decide, out and in
current                                               what the record says today: both together
speakers/                                             who speaks: one speaker per person or body
search/                                               statements that answer to a filter
reviewers                                             who may look and decide
links/reprints/                                       articles with the same text
forget/                                               out for good, and not in again
verify/                                               years later
"""

from onrecord.store.forget.records import Forgetting, Forgotten
from onrecord.store.forget.tombstones import What
from onrecord.store.links.reprints.records import ReprintArticle, ReprintGroup, ReprintPair
from onrecord.store.records import (
    Added,
    ArticleSummary,
    Counts,
    Fault,
    Keep,
    Kept,
    Reread,
    SpeakerCount,
    StatementFilter,
    StoredStatement,
    StoredVersion,
    WithdrawnStatement,
)
from onrecord.store.review.records import (
    Act,
    Action,
    Correction,
    DecidedStatement,
    Decision,
    Reviewed,
    Seen,
)
from onrecord.store.reviewers import Reviewer, Role
from onrecord.store.speakers.records import (
    Explanation,
    Identity,
    ListColumns,
    ListImported,
    SpeakerAction,
    SpeakerDecision,
)
from onrecord.store.store import Store, open_store

__all__ = [
    "Act",
    "Action",
    "Added",
    "ArticleSummary",
    "Correction",
    "Counts",
    "DecidedStatement",
    "Decision",
    "Explanation",
    "Fault",
    "Forgetting",
    "Forgotten",
    "Identity",
    "Keep",
    "Kept",
    "ListColumns",
    "ListImported",
    "ReprintArticle",
    "ReprintGroup",
    "ReprintPair",
    "Reread",
    "Reviewed",
    "Reviewer",
    "Role",
    "Seen",
    "SpeakerAction",
    "SpeakerCount",
    "SpeakerDecision",
    "StatementFilter",
    "Store",
    "StoredStatement",
    "StoredVersion",
    "What",
    "WithdrawnStatement",
    "open_store",
]

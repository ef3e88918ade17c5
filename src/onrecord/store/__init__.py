"""store: the record on SQLite. `open_store` is the way in.

connection -> migrate (migrations/*.sql), backup      the file
rows, keep -> add, reread                             in: one article, one transaction
spans      -> excerpts                                a text that is kept in part
find, days, words, readings -> queries, search        out: records of the contract
fit -> decided -> decisions, decide                   what reviewers decide, out and in
reviewers                                             who may
doomed, rewrite -> forget_article, forget_speaker     out for good; forgotten: and not in again
copies                                                where it lies still
checks     -> verify                                  years later
"""

from onrecord.store.forget_records import Forgetting, Forgotten
from onrecord.store.forgotten import What
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
from onrecord.store.review_records import (
    Act,
    Action,
    Correction,
    DecidedStatement,
    Decision,
    Reviewed,
    Seen,
)
from onrecord.store.reviewers import Reviewer, Role
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
    "Fault",
    "Forgetting",
    "Forgotten",
    "Keep",
    "Kept",
    "Reread",
    "Reviewed",
    "Reviewer",
    "Role",
    "Seen",
    "SpeakerCount",
    "StatementFilter",
    "Store",
    "StoredStatement",
    "StoredVersion",
    "What",
    "WithdrawnStatement",
    "open_store",
]

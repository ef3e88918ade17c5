"""What the reading room is handed to compare statements with, and to link what reviewers decide.

The model is loaded when it is first needed: the room opens at once, and without one.
"""

from __future__ import annotations

from functools import cache

from onrecord.contract import Statement
from onrecord.link.parts import Judge
from onrecord.linked import Comparison
from onrecord.reprinted import ComparedText, Relation
from onrecord.store import Store
from onrecord.view.server.tools import LinkTools


def link_tools(model: str | None) -> LinkTools:
    """The tools, with the judge of the installed model, or of the folder given."""

    @cache
    def judge() -> Judge:
        from onrecord.linking.judge import load_judge

        return load_judge(model)

    def compare(a: Statement, b: Statement) -> Comparison:
        from onrecord.linking.statements import compared

        return compared(judge(), a, b)

    def regroup(store: Store) -> None:
        from onrecord.linking.record import regroup

        regroup(store, judge())

    return LinkTools(compare=compare, relate=_relate, regroup=regroup)


def _relate(first: ComparedText, copy: ComparedText) -> Relation:
    from onrecord.link.reprints.relation import relation_of

    return relation_of(first, copy)

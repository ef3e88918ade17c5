"""All of linking: first reprints, then utterances."""

from __future__ import annotations

from onrecord.link.parts import Judge
from onrecord.linking.record import Linked, Progress, link, quiet, rebuild
from onrecord.linking.reprints import link_reprints, rebuild_reprints
from onrecord.store import Store


def link_all(
    store: Store, judge: Judge, progress: Progress = quiet, *, from_nothing: bool = False
) -> Linked:
    """Links what was added or changed; `from_nothing` everything anew.

    Reprints first: whose copy an article is decides what counts as independent.
    """
    reprints = rebuild_reprints if from_nothing else link_reprints
    reprints(store, lambda: progress("articles compared"))
    return (rebuild if from_nothing else link)(store, judge, progress)

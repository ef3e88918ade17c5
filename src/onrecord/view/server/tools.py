"""What the room is handed by whoever opens it: it knows neither the pipeline nor the formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.checked import Draft, Finding, Quotation
from onrecord.contract import TextExtractor
from onrecord.linked import Comparer
from onrecord.reprinted import ComparedText, Relation
from onrecord.store import ListColumns, Store, StoredStatement


@dataclass(frozen=True, slots=True)
class LinkTools:
    """What is done with linked statements.

    compare
        Sets two statements against each other; without it only what the record says is shown.
    relate
        Tells how one text was made from another; without it nobody does.
    regroup
        Makes the utterances as reviewers decided; without it that waits for `onrecord link`.
    """

    compare: Comparer | None = None
    relate: Callable[[ComparedText, ComparedText], Relation] | None = None
    regroup: Callable[[Store], None] | None = None


@dataclass(frozen=True, slots=True)
class CheckTools:
    """What quotations are looked up with.

    read
        Finds the quotations of a draft. Raises InputError for a page without a text, ModelError.
    check
        Tells what the record has of one. Raises ModelError.
    """

    read: Callable[[str], Draft]
    check: Callable[[Store, Quotation], Finding]


@dataclass(frozen=True, slots=True)
class Tools:
    """`table` makes a CSV file of statements, with the columns of the user's list behind their own;
    without `extract` no texts are read, without `check` no quotations looked up."""

    table: Callable[[Iterable[StoredStatement], ListColumns], str]
    extract: TextExtractor | None = None
    link: LinkTools = LinkTools()
    check: CheckTools | None = None

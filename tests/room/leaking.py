"""A record of articles about a leaking ferry, linked by a judge that counts words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.contract import (
    Addressee,
    Extraction,
    Quantity,
    Relay,
    Said,
    SaidBasis,
    Span,
)
from onrecord.link.reprints.relation import relation_of
from onrecord.linking.record import link, regroup
from onrecord.linking.reprints import link_reprints
from onrecord.linking.statements import compared
from onrecord.store import Store, open_store
from onrecord.view.server.tools import LinkTools
from tests.linking.word_judge import WordJudge
from tests.store.made import a_statement, an_article, an_extraction

FULL = (
    "“We bail her out at noon, we patch her at dusk, and by dawn she has shipped 40 buckets an "
    "hour, and nobody on this quay will say why.”"
)
SHORT = "“We bail her out at noon, we patch her at dusk, and nobody on this quay will say why.”"
OTHER = "“We bail her out at noon, and by dawn she has shipped 50 buckets an hour.”"
ELSEWHERE = "“The harbour clock has stopped again.”"
THINGS = "keel mast hull deck bell rope sail pump door lamp".split()
RADIO, WIRE, COURIER, POST, GAZETTE = "Radio Skerry", "Stannard Wire", "Courier", "Post", "Gazette"


def an_account(
    outlet: str, words: str, published: str, *, text: str = "", **told: Any
) -> Extraction:
    """An article of one statement by Lena Sorrel, which goes on in its own words or as `text`;
    `told` goes to the statement."""
    article = replace(
        an_article(f"{outlet}.txt", f"{words} Lena Sorrel said.\n\n{text or copy_of(outlet)}"),
        outlet=outlet,
        title=f"The leak, {outlet}",
        published=published,
    )
    made = a_statement(article, words, "said", "Lena Sorrel")
    return an_extraction(article, replace(made, quantities=_buckets(words), **told))


def copy_of(outlet: str) -> str:
    """Enough words of an outlet that a reprint of them is seen to be one."""
    return " ".join(f"{outlet} tells how {outlet} saw the {each} mended." for each in THINGS)


def accounts() -> tuple[Extraction, ...]:
    """Four independent accounts, a reprint of the second, and one of something else."""
    relay = Relay(RADIO, ())
    monday = Said("2021-06-14", "2021-06-14", "on Monday", (), SaidBasis.WORDS)
    told_to = Addressee(RADIO, "our reporter", ())
    return (
        an_account(RADIO, FULL, "2021-06-13", addressee=told_to),
        an_account(WIRE, SHORT, "2021-06-14", text=copy_of(WIRE), relays=(relay,)),
        an_account(COURIER, SHORT, "2021-06-15", relays=(Relay(WIRE, ()), relay)),
        an_account(POST, SHORT, "2021-06-16", text=copy_of(WIRE)),
        an_account(GAZETTE, OTHER, "2021-06-17", said=monday),
        an_account("Echo", ELSEWHERE, "2021-06-18"),
    )


def make_linked(path: Path, extractions: Iterable[Extraction] | None = None) -> None:
    """The record of them, linked."""
    with open_store(path, write=True) as store:
        for extraction in accounts() if extractions is None else extractions:
            store.add(extraction)
        link_reprints(store)
        link(store, WordJudge())


def statement_of(outlet: str) -> str:
    """The id of the statement in that outlet's account."""
    by_outlet = {each.article.outlet: each.statements[0].id for each in accounts()}
    return by_outlet[outlet]


def made_anew(store: Store) -> None:
    """Makes the utterances as reviewers decided."""
    regroup(store, WordJudge())


LINK_TOOLS = LinkTools(
    compare=partial(compared, WordJudge()), relate=relation_of, regroup=made_anew
)


def _buckets(words: str) -> tuple[Quantity, ...]:
    found = re.search(r"([0-9]+) buckets an hour", words)
    if found is None:
        return ()
    count = float(found[1])
    return (Quantity(found[0], Span(*found.span()), count, count, "bucket/hour", "buckets"),)

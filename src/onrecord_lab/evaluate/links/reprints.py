"""Reprints among the texts of fnc1, beside those that the plain definition gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from onrecord.collect import collect_text
from onrecord.contract import CONTRACT, By, Extraction
from onrecord.linking.reprints import link_reprints
from onrecord.store import ReprintGroup, Store, open_store
from onrecord_lab.corpora.fnc1 import read_all_fnc1
from onrecord_lab.corpora.folder import corpus_folder
from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.requirement import Requirement, tell_requirement

FOUND = Requirement("reprints found", 98, 100)
WRONG = Requirement("reprints wrong", 1, 0, most=True)

# The gold is the definition itself, in plain words and numbers of its own: none of the program's.
GOLD_WORD = re.compile(r"[^\W_]+")
GOLD_LENGTH = 5
GOLD_SHARE = 0.5

NOBODY = By("evaluation", None, "none", "2020-01-01T00:00:00Z")

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ReprintFigures:
    """Pairs of texts that are reprints, and what was made of them.

    `together`: how many of the right ones stand in one group.
    """

    texts: int
    right: int
    given: int
    both: int
    together: int

    @property
    def found(self) -> float:
        """Which part of the right pairs was found."""
        return self.both / self.right if self.right else 1.0

    @property
    def wrong(self) -> float:
        """Which part of the pairs found is wrong."""
        return 1 - self.both / self.given if self.given else 0.0


def report_reprints(folder: Path) -> None:
    """Prints the pairs found, and those that are wrong. `folder` holds `fnc1`.

    Raises OnrecordError where it does not.
    """
    figures = measure_reprints(_texts(folder))
    click.secho(f"\nreprints, {figures.texts} texts of fnc1", bold=True)
    click.echo(f"  pairs by the definition          {figures.right:6}")
    click.echo(f"  pairs found                      {figures.given:6}")
    click.echo(f"  right pairs that are in one group {figures.together:5}")
    tell_requirement(FOUND, percent(figures.found))
    tell_requirement(WRONG, percent(figures.wrong))


def reprint_figures(folder: Path) -> dict[str, float]:
    """The figures that are pinned, in per cent."""
    figures = measure_reprints(_texts(folder))
    return {
        "reprints found": percent(figures.found),
        "reprints wrong": percent(figures.wrong),
    }


def measure_reprints(texts: Mapping[str, str]) -> ReprintFigures:
    """What a record makes of these texts, by name, held against the definition."""
    gold = pairs_by_definition(texts)
    with TemporaryDirectory() as folder, open_store(Path(folder, "r.db"), write=True) as store:
        names = dict(_added(store, texts))
        link_reprints(store)
        groups = list(store.reprint_groups())
    given = frozenset(_pair(names[a], names[b]) for group in groups for a, b in _pairs(group))
    together = frozenset(
        _pair(names[a.id], names[b.id])
        for group in groups
        for a, b in combinations(group.articles, 2)
    )
    return ReprintFigures(
        len(texts), len(gold), len(given), len(given & gold), len(together & gold)
    )


def pairs_by_definition(texts: Mapping[str, str]) -> Pairs:
    """The pairs where at least half of the shorter one's distinct sequences are in the other."""
    sequences = {name: _sequences(text) for name, text in texts.items()}
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, found in sequences.items():
        for each in found:
            holders.setdefault(each, []).append(name)
    shared = Counter(_pair(a, b) for names in holders.values() for a, b in combinations(names, 2))
    return frozenset(
        (a, b)
        for (a, b), count in shared.items()
        if count >= GOLD_SHARE * min(len(sequences[a]), len(sequences[b]))
    )


def _sequences(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in GOLD_WORD.findall(text)]
    return set(zip(*(words[start:] for start in range(GOLD_LENGTH)), strict=False))


def _texts(folder: Path) -> dict[str, str]:
    return {body.name: body.text for body in read_all_fnc1(corpus_folder(folder, "fnc1"))}


def _added(store: Store, texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Adds the texts without looking for statements; each article's id with the text's name."""
    for name, text in texts.items():
        article = collect_text(text, location=name)
        store.add(Extraction(CONTRACT, article, NOBODY, ()))
        yield article.id, name


def _pairs(group: ReprintGroup) -> Iterator[tuple[str, str]]:
    """The pairs of a group by the articles' ids; copies belong to the pairs of their earliest."""
    copies: dict[str, list[str]] = {}
    for article in group.articles:
        copies.setdefault(article.copy_of or article.id, []).append(article.id)
    for same in copies.values():
        yield from combinations(same, 2)
    for pair in group.pairs:
        for a in copies.get(pair.a, [pair.a]):
            for b in copies.get(pair.b, [pair.b]):
                yield a, b


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)

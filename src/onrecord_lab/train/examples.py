"""Gold articles as the network is taught them: pieces, tags, and a row for each cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.collect import collect_text
from onrecord.contract import Span, Spans
from onrecord.encoder.tokens import Tokenizer, Tokens
from onrecord.extract.roles import TAGGED, Role, Tag
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from onrecord_lab.corpora.polnear import PolnearArticle

# A piece that no loss is taken from.
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Row:
    """One cue: the first of its pieces, and what every piece of the article is to it.

    `roles` holds pairs of piece and role, [n, 2], in order of the pieces; all others are NONE.
    """

    anchor: int
    roles: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Example:
    """An article. `tags` is [pieces, 3], a column for each of `TAGGED`."""

    name: str
    tokens: Tokens
    tags: NDArray[np.int8]
    rows: tuple[Row, ...]


def example_of(article: PolnearArticle, tokenizer: Tokenizer) -> Example:
    """The article cut as `onrecord extract` cuts it. Attributions without a cue have no row."""
    text = article.text
    furniture = [part.span for part in collect_text(text).furniture]
    paragraphs = find_paragraphs(text, furniture)
    tokens = tokenizer.cut(text, paragraphs, find_quotations(text, paragraphs))
    tags = np.zeros((len(tokens), len(TAGGED)), dtype=np.int8)
    rows = []
    for attribution in article.attributions:
        spans = {
            Role.CUE: attribution.cue,
            Role.SOURCE: attribution.source,
            Role.CONTENT: attribution.content,
        }
        for column, role in enumerate(TAGGED):
            _tag(tags[:, column], tokens, spans[role], whole=role == Role.CUE)
        pieces = _pieces(tokens, attribution.cue)
        if len(pieces):
            rows.append(Row(int(pieces[0]), _roles(tokens, spans)))
    for span in article.discarded:
        tags[tokens.covering(span)] = IGNORED
    return Example(article.name, tokens, tags, tuple(rows))


def _tag(tags: NDArray[np.int8], tokens: Tokens, spans: Spans, *, whole: bool) -> None:
    """`whole`: several spans are one, so only the first of them begins."""
    for number, span in enumerate(spans):
        covered = tokens.covering(span)
        if covered.start < covered.stop:
            tags[covered] = Tag.INSIDE
            tags[covered.start] = Tag.INSIDE if whole and number else Tag.BEGIN


def _pieces(tokens: Tokens, spans: Iterable[Span]) -> NDArray[np.int32]:
    covered = [tokens.covering(span) for span in spans]
    return np.array([i for part in covered for i in range(part.start, part.stop)], dtype=np.int32)


def _roles(tokens: Tokens, spans: dict[Role, Spans]) -> NDArray[np.int32]:
    """Where roles overlap the content yields: a cue inside it is still a cue."""
    roles: dict[int, Role] = {}
    for role in (Role.CONTENT, Role.SOURCE, Role.CUE):
        roles.update(dict.fromkeys(_pieces(tokens, spans[role]).tolist(), role))
    return np.array(sorted(roles.items()), dtype=np.int32).reshape(-1, 2)

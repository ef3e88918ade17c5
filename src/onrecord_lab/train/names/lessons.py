"""What the network is taught, as vectors of the encoder's middle layer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.contract import Span
from onrecord.encoder.encode import Encoder
from onrecord.encoder.name_vectors import HE, IT, OTHER, SHE
from onrecord.encoder.sessions import Floats
from onrecord.encoder.tokens import Tokens
from onrecord.identify.naming.mentions import Layout, find_names
from onrecord.identify.naming.sentences import sentence_starts
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import find_quotations
from onrecord_lab.corpora.named_text import Form, Marked, NamedText

# Names before a pronoun that it is held against, and how far they stand, in characters.
_MOST_NAMES = 25
_FARTHEST = 1_500
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), SHE),
    **dict.fromkeys(("it", "its", "they", "them", "their"), IT),
}


@dataclass(frozen=True, slots=True)
class PronounLesson:
    """A pronoun [384], the names it may mean [n, 384], how far they stand, and which it means."""

    pronoun: Floats
    names: Floats
    distances: tuple[int, ...]
    meant: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lessons:
    """Of one text. `genders` and `sorts`: names [n, 384], each with the class it has."""

    text: str
    pronouns: tuple[PronounLesson, ...]
    genders: tuple[Floats, tuple[int, ...]]
    sorts: tuple[Floats, tuple[int, ...]]


def lessons_of(text: NamedText, encoder: Encoder) -> Lessons:
    """Everything that a text teaches."""
    paragraphs = find_paragraphs(text.text)
    quotations = find_quotations(text.text, paragraphs)
    layout = Layout.of(paragraphs, list(sentence_starts(text.text, paragraphs)), quotations)
    found = [mention.name.span for mention in find_names(text.text, layout).mentions]
    tokens = encoder.tokenizer.cut(text.text, paragraphs, quotations)
    vectors = _vectors(encoder, tokens, [*(m.span for m in text.marked), *found])
    marked, names = vectors[: len(text.marked)], vectors[len(text.marked) :]
    return Lessons(
        text=text.name,
        pronouns=tuple(_pronouns(text, marked)),
        genders=_genders(text, marked),
        sorts=(names, tuple(_sort(span, text.marked) for span in found)),
    )


def _vectors(encoder: Encoder, tokens: Tokens, spans: Sequence[Span]) -> Floats:
    """[spans, 384]: the mean of each one's first and last piece; zeros where no piece stands."""
    covered = [tokens.covering(span) for span in spans]
    vectors: Floats | None = None
    for encoded in encoder.encode(tokens):
        if vectors is None:
            vectors = np.zeros((len(spans), encoded.middle.shape[-1]), dtype=np.float32)
        for number, window in enumerate(encoded.windows):
            for index, pieces in enumerate(covered):
                inside = pieces.start < pieces.stop <= window.end
                if inside and window.owns_from <= pieces.start < window.owns_to:
                    ends = [pieces.start - window.start + 1, pieces.stop - window.start]
                    vectors[index] = encoded.middle[number, ends].mean(0)
    return np.zeros((len(spans), 1), dtype=np.float32) if vectors is None else vectors


def _pronouns(text: NamedText, vectors: Floats) -> Iterator[PronounLesson]:
    names = [i for i, each in enumerate(text.marked) if each.form == Form.NAME and each.entity]
    for index, each in enumerate(text.marked):
        words = each.span.of(text.text).lower()
        if each.form != Form.PRONOUN or _PRONOUNS.get(words) is None:
            continue
        near = [i for i in names if _stands_near(text, text.marked[i], each)][-_MOST_NAMES:]
        meant = tuple(n for n, i in enumerate(near) if text.marked[i].entity == each.entity)
        if near and (meant or not text.whole):
            apart = tuple(each.span.start - text.marked[i].span.start for i in near)
            yield PronounLesson(vectors[index], vectors[near], apart, meant)


def _stands_near(text: NamedText, name: Marked, pronoun: Marked) -> bool:
    """Before the pronoun; in texts of which little is marked, behind it too."""
    distance = pronoun.span.start - name.span.start
    return (distance > 0 or not text.whole) and abs(distance) < _FARTHEST


def _genders(text: NamedText, vectors: Floats) -> tuple[Floats, tuple[int, ...]]:
    """Names and descriptions, by the pronouns that mean the same."""
    called: dict[str, Counter[int]] = defaultdict(Counter)
    for each in text.marked:
        gender = _PRONOUNS.get(each.span.of(text.text).lower())
        if each.form == Form.PRONOUN and gender is not None:
            called[each.entity][gender] += 1
    chosen = [
        index
        for index, each in enumerate(text.marked)
        if each.form != Form.PRONOUN and called[each.entity]
    ]
    kinds = tuple(called[text.marked[index].entity].most_common(1)[0][0] for index in chosen)
    return vectors[chosen], kinds


def _sort(span: Span, marked: Iterable[Marked]) -> int:
    """What the corpus says of a name that the rules found: `OTHER` where it marks none there."""
    best, most = OTHER, 0
    for each in marked:
        shared = min(each.span.end, span.end) - max(each.span.start, span.start)
        if each.form == Form.NAME and shared > most and each.span.end >= span.end:
            best, most = each.sort, shared
    return best

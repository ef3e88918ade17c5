"""The learned extractor: an article's attributions from the tagger, and from rules what it leaves.

The passes:
1. the tagger reads the article and tells what each cue attributes, with a confidence;
2. paragraphs where a label names who speaks, in interviews and letters, go to the labels;
3. quotations that no cue reached are joined to a statement or become one of their own;
4. contents that may report somebody else's words are read once more, as texts of their own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.contract import Article, Span
from onrecord.encoder.article_vectors import ArticleVectors
from onrecord.encoder.model_folder import ModelFolder
from onrecord.encoder.name_vectors import NAMES, NameReader, load_name_reader, name_vectors
from onrecord.encoder.notes import Notes, watching_all
from onrecord.encoder.phrase_vectors import (
    PHRASES,
    PhraseReader,
    load_phrase_reader,
    phrase_vectors,
)
from onrecord.encoder.tokens import Tokens
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.calibration import CALIBRATION, Calibration, read_calibration
from onrecord.extract.cue_modes import mode_and_polarity
from onrecord.extract.decoding import Decoded, Decoder
from onrecord.extract.extracted import Extracted
from onrecord.extract.labels import signed_quotations, turns
from onrecord.extract.reported import reported_inside
from onrecord.extract.selection import Judged, part_contents, select
from onrecord.extract.statements import to_statements
from onrecord.extract.tagger import Tagger, load_tagger
from onrecord.extract.told import counts_inside
from onrecord.extract.uncued import take_uncued_quotations
from onrecord.headlines import find_headlines
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import Quotation, find_quotations


@dataclass(frozen=True, slots=True)
class LearnedExtractor:
    """Finds statements with a model. Safe in threads: nothing in it changes."""

    tagger: Tagger
    calibration: Calibration
    names: NameReader | None = None
    phrases: PhraseReader | None = None

    def extract(self, article: Article) -> Extracted:
        """The article's statements, and what the encoder tells of it. Never raises."""
        text = article.text
        paragraphs = find_paragraphs(text, [part.span for part in article.furniture])
        quotations = find_quotations(text, paragraphs)
        labelled = turns(text, paragraphs) | signed_quotations(text, paragraphs)
        headlines = find_headlines(article, paragraphs) - labelled.keys()
        # 1.
        tokens = self._cut(text, paragraphs, quotations)
        names = self.names.note(tokens) if self.names else None
        phrases = self.phrases.note(tokens) if self.phrases else None
        notes = [each for each in (names, phrases) if each]
        found = list(self._attributions(text, tokens, quotations, notes))
        # 2.
        found = _give_to_labels(text, found, labelled)
        # 3.
        found = take_uncued_quotations(text, paragraphs, quotations, found)
        # 4.
        found += self._inside(text, found, quotations)
        statements = to_statements(article, found, quotations, headlines)
        vectors = ArticleVectors(
            names=name_vectors(names) if names else None,
            phrases=phrase_vectors(phrases) if phrases else None,
        )
        return Extracted(statements, vectors)

    def decode(
        self, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
    ) -> Iterator[Decoded]:
        """Everything that may be an attribution, before any threshold of confidence."""
        return self._decode(text, self._cut(text, paragraphs, quotations), quotations)

    def _cut(
        self, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
    ) -> Tokens:
        return self.tagger.encoder.tokenizer.cut(text, paragraphs, quotations)

    def _decode(
        self,
        text: str,
        tokens: Tokens,
        quotations: Sequence[Quotation],
        notes: Sequence[Notes] = (),
    ) -> Iterator[Decoded]:
        windows = watching_all(notes, self.tagger.encoder.encode(tokens))
        outermost = [quotation.span for quotation in quotations if quotation.depth == 0]
        decoder = Decoder(text, tokens, outermost)
        for row in self.tagger.read(windows, self.calibration.least_chance):
            decoded = decoder.decode(row)
            if decoded:
                yield decoded

    def _attributions(
        self,
        text: str,
        tokens: Tokens,
        quotations: Sequence[Quotation],
        notes: Sequence[Notes] = (),
    ) -> Iterator[Attribution]:
        judged = []
        for decoded in self._decode(text, tokens, quotations, notes):
            confidence = self.calibration.confidence(decoded.signals)
            # Most are not: kept, they would be most of what a long text costs in memory.
            if confidence >= self.calibration.least_confidence:
                judged.append(Judged(decoded, confidence))
        for each in part_contents(select(judged, self.calibration)):
            yield _attribution(text, each)

    def _inside(
        self, text: str, found: Sequence[Attribution], quotations: Sequence[Quotation]
    ) -> list[Attribution]:
        """Pass 4: `"Holt told me that …," Reed said`. A speaker's own "I think" is none."""
        inside = reported_inside(text, found, quotations)
        tokens = self._cut(text, inside.pieces, inside.quotations)
        return [
            attribution
            for attribution in self._attributions(text, tokens, inside.quotations)
            if counts_inside(text, attribution)
        ]


def load_extractor(folder: ModelFolder, *, threads: int | None = None) -> LearnedExtractor:
    """The extractor of a model. Raises `ModelDamaged` where a file of it cannot be used."""
    tagger = load_tagger(folder, threads=threads)
    names = None
    if NAMES in folder.manifest.files:
        names = load_name_reader(folder.file(NAMES), tagger.encoder.tokenizer, threads=threads)
    phrases = None
    if PHRASES in folder.manifest.files:
        phrases = load_phrase_reader(folder.file(PHRASES), threads=threads)
    return LearnedExtractor(tagger, read_calibration(folder.file(CALIBRATION)), names, phrases)


def _attribution(text: str, judged: Judged) -> Attribution:
    found = judged.found
    act = mode_and_polarity(text, found.cue, found.source, found.content)
    return Attribution(
        content=found.content,
        cue=found.cue,
        source=found.source,
        mode=act.mode,
        polarity=act.polarity,
        rule=Rule.TAGGER,
        confidence=round(judged.confidence, 3),
    )


def _give_to_labels(
    text: str, found: Iterable[Attribution], labelled: Mapping[Span, Attribution]
) -> list[Attribution]:
    """A labelled paragraph is its speaker's; of what the tagger found in it, what is told stays.

    PolNeAR's readers marked what is said in an interview's answers, not the answers: 0.2 points of
    F1 on the articles held back are given for the turns.
    """
    by_place = sorted(labelled.items())
    kept = []
    for each in found:
        here = _labels_of(by_place, each.outer)
        if not here or (_holds(here[0], each) and counts_inside(text, each)):
            kept.append(each)
    return [*kept, *labelled.values()]


def _labels_of(
    labelled: Sequence[tuple[Span, Attribution]], span: Span
) -> Sequence[tuple[Span, Attribution]]:
    """The labelled paragraphs that the span touches; `labelled` in order of the text."""
    first = bisect_right(labelled, span.start, key=lambda each: each[0].end)
    last = bisect_left(labelled, span.end, key=lambda each: each[0].start)
    return labelled[first:last]


def _holds(labelled: tuple[Span, Attribution], inner: Attribution) -> bool:
    words = labelled[1].content[0]
    return all(words.holds(span) for span in (*inner.content, *inner.cue, *inner.source))

"""Every name in an article, with its place among paragraphs, sentences and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.contract import Span
from onrecord.identify.naming.headline_names import KnownNames, part_of
from onrecord.identify.naming.names import Name, names_in, no_names
from onrecord.quotations import Quotation
from onrecord.registry.states import state_of

_LONGEST_HEADLINE = 250
_MARKS_BEFORE = 2
# So many of the words of a headline have a capital, small words apart; of a sentence fewer.
_CAPITALISED = 0.85
_SMALL_WORD = re.compile(r"(?<![\w’'])[^\W\d_A-Z][\w’'\-]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands.

    `paragraph` and `sentence` count from the article's first. `leads`: no other name stands before
    it in its sentence, as that of a subject does. `quoted`: it stands in quotation marks.
    """

    name: Name
    paragraph: int
    sentence: int
    leads: bool
    quoted: bool

    @property
    def start(self) -> int:
        """Where the name begins, in code points."""
        return self.name.span.start


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an article's paragraphs, sentences and outermost quotations begin and end."""

    paragraphs: tuple[Span, ...]
    paragraph_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    quotations: tuple[Span, ...]
    quotation_starts: tuple[int, ...]

    @classmethod
    def of(
        cls, paragraphs: Sequence[Span], sentences: Sequence[int], quotations: Sequence[Quotation]
    ) -> Layout:
        """All parts in order of the text."""
        outermost = tuple(each.span for each in quotations if each.depth == 0)
        return cls(
            tuple(paragraphs),
            tuple(span.start for span in paragraphs),
            tuple(sentences),
            outermost,
            tuple(span.start for span in outermost),
        )

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that holds the place, or of the last one before it."""
        return max(0, bisect_right(self.paragraph_starts, place) - 1)

    def sentence(self, place: int) -> int:
        """The number of the sentence."""
        return max(0, bisect_right(self.sentence_starts, place) - 1)

    def quoted(self, place: int) -> bool:
        """True inside quotation marks."""
        index = bisect_right(self.quotation_starts, place) - 1
        return index >= 0 and place < self.quotations[index].end


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """All names of an article in order, looked up by place.

    `sure`: words in small letters that stand with a capital where a plain word would have none.
    """

    text: str
    layout: Layout
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    sure: frozenset[str]

    def within(self, span: Span) -> list[Name]:
        """The names inside a span; where one reaches over an edge, they are read anew."""
        first = bisect_left(self.starts, span.start)
        found = [
            mention.name for mention in self.mentions[first : bisect_left(self.starts, span.end)]
        ]
        cut_before = first > 0 and self.mentions[first - 1].name.span.end > span.start
        if cut_before or (found and found[-1].span.end > span.end):
            return list(names_in(self.text, span))
        return found

    def opens_sentence(self, place: int) -> bool:
        """True where any word would have a capital."""
        number = self.layout.sentence(place)
        starts = self.layout.sentence_starts
        return number < len(starts) and 0 <= place - starts[number] <= _MARKS_BEFORE


def find_names(text: str, layout: Layout) -> ArticleNames:
    """All names of the paragraphs.

    In a line whose every word has a capital, a run of them is no name by itself: there only what
    the other paragraphs name is taken, unless they name nothing of it. Nor is a single word that
    opens a sentence a name, if the article has it in small letters too.
    """
    small = frozenset(match[0] for match in _SMALL_WORD.finditer(text))
    capitalised = [_is_capitalised(text, span) for span in layout.paragraphs]
    running: list[Mention] = []
    for number, paragraph in enumerate(layout.paragraphs):
        if not capitalised[number]:
            running += _mentions(layout, number, names_in(text, paragraph))
    sure = frozenset(w for each in running if not _opens(each, layout) for w in each.name.lower)
    doubtful = small - sure
    running = [m for m in running if not (_opens(m, layout) and _is_of(m.name, doubtful))]
    known = KnownNames.of(mention.name for mention in running)
    running = [_without_opener(m, layout, known, small) for m in running]
    found = list(running)
    for number, paragraph in enumerate(layout.paragraphs):
        if capitalised[number]:
            parts = (p for name in names_in(text, paragraph) for p in known.parts(name, small))
            found += _mentions(layout, number, (p for p in parts if not _is_of(p, doubtful)))
    found.sort(key=lambda mention: mention.start)
    return ArticleNames(text, layout, tuple(found), tuple(m.start for m in found), sure)


def _without_opener(
    mention: Mention, layout: Layout, known: KnownNames, small: frozenset[str]
) -> Mention:
    """ "Russia" of "Explaining Russia's goals": what a sentence begins with is not all a name."""
    words = mention.name.lower
    if len(words) < 2 or not _opens(mention, layout):
        return mention
    rest = part_of(mention.name, 1, len(words))
    plain = words[0] in small or words[0].endswith("ing")
    # "Rich Reed" has a plain word for a first name: of two words only a state stands alone.
    if plain and ((len(words) > 2 and words[1:] in known.whole) or state_of(rest.text)):
        return replace(mention, name=rest)
    return mention


def _opens(mention: Mention, layout: Layout) -> bool:
    """True where the name opens a sentence, so that any word would have a capital."""
    opening = layout.sentence_starts[mention.sentence]
    return mention.start - opening <= _MARKS_BEFORE


def _is_of(name: Name, words: frozenset[str] | set[str]) -> bool:
    return len(name.words) == 1 and not name.titles and name.lower[0] in words


def _mentions(layout: Layout, number: int, names: Iterable[Name]) -> Iterator[Mention]:
    last = -1
    for name in names:
        sentence = layout.sentence(name.span.start)
        quoted = layout.quoted(name.span.start)
        yield Mention(name, number, sentence, sentence != last, quoted)
        last = sentence


def _is_capitalised(text: str, paragraph: Span) -> bool:
    """True for a headline in which most words have a capital."""
    if paragraph.end - paragraph.start > _LONGEST_HEADLINE:
        return False
    words = [word for word in paragraph.of(text).split() if word[0].isalpha()]
    telling = [word for word in words if word.lower() not in no_names()]
    capitals = sum(word[0].isupper() for word in telling)
    return len(telling) > 2 and capitals >= _CAPITALISED * len(telling)

"""Labels: `Name: words` in headlines and interviews, `words – Name` in headlines and letters."""

from __future__ import annotations

import re

from onrecord.contract import Mode, Polarity, Span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.small_words import small_words
from onrecord.word_lists import listed_words

# A label: up to six words, the first of them capitalised, then a colon and at least three words. A
# transcript that is quoted has a quotation mark before it.
_LABEL = re.compile(
    r"[\"“«]?(?P<name>[^\W\d_][\w.’'\-]*(?: [\w.’'\-]+){0,5})(?P<mark>:)\s+(?P<words>\S)"
)
# A closing name behind a dash set off by spaces.
_SIGNED = re.compile(r"(?P<mark>[–—-]) (?P<name>[^\W\d_][\w.’'\-]*(?: [\w.’'\-]+){0,3})$")
# A paragraph that is a quotation and its speaker: `“No toll.” ― Ann Reed`.
_SIGNED_QUOTATION = re.compile(
    r"[\"“”«].*[\"”»](?P<between>\s?)(?P<mark>[―–—]|--?)\s?"
    r"(?P<name>[^\W\d_][\w.’'\-]*(?: [\w.’'\-]+){0,4})(?:, [^,\n]{1,40}){0,2}\.?$"
)
_LONGEST_SIGNED = 4_000
_FEWEST_WORDS = 3
_TURNS_OF_AN_INTERVIEW = 4
_FINAL = "–—- \u00a0"


def labelled(text: str, paragraph: Span, *, headline: bool) -> Attribution | None:
    """The attribution of a paragraph that a label opens, or, in a headline, a name closes.

    In running text a label counts only where quotation marks follow; `turns` finds the rest.
    """
    match = _LABEL.match(text, *paragraph)
    if match and _is_name(match["name"]):
        words = Span(match.start("words"), paragraph.end)
        if (headline or _is_quoted(text, words)) and _is_long_enough(text, words):
            return _attribution(words, Span(*match.span("mark")), Span(*match.span("name")))
    return _signed(text, paragraph) if headline else None


def turns(text: str, paragraphs: tuple[Span, ...]) -> dict[Span, Attribution]:
    """The paragraphs of an interview that a label opens, each with its attribution.

    It is one where a label recurs and there are labels enough; then one that stands once counts
    too ("Ann Reed:" first, "REED:" from then on). In other texts only what recurs does.
    """
    opened: dict[str, list[tuple[Span, re.Match[str]]]] = {}
    for paragraph in paragraphs:
        match = _LABEL.match(text, *paragraph)
        if match and _is_name(match["name"]):
            opened.setdefault(match["name"], []).append((paragraph, match))
    recurring = sum(len(label) for label in opened.values() if len(label) > 1)
    fewest = 1 if recurring >= _TURNS_OF_AN_INTERVIEW else 2
    return {
        paragraph: _attribution(
            Span(match.start("words"), paragraph.end),
            Span(*match.span("mark")),
            Span(*match.span("name")),
        )
        for label in opened.values()
        if len(label) >= fewest
        for paragraph, match in label
    }


def signed_quotations(text: str, paragraphs: tuple[Span, ...]) -> dict[Span, Attribution]:
    """The paragraphs that are a quotation with a name behind a dash, as in letters."""
    found = {}
    for paragraph in paragraphs:
        if paragraph.end - paragraph.start > _LONGEST_SIGNED:
            continue
        match = _SIGNED_QUOTATION.match(text, *paragraph)
        if match and _is_name(match["name"]):
            words = Span(paragraph.start, match.start("between"))
            if _is_long_enough(text, words):
                spans = Span(*match.span("mark")), Span(*match.span("name"))
                found[paragraph] = _attribution(words, *spans)
    return found


def _signed(text: str, paragraph: Span) -> Attribution | None:
    match = _SIGNED.search(text, max(paragraph.start, paragraph.end - 60), paragraph.end)
    if not match or not _is_name(match["name"]) or match["name"].islower():
        return None
    end = match.start()
    while end > paragraph.start and text[end - 1] in _FINAL:
        end -= 1
    words = Span(paragraph.start, end)
    if not _is_long_enough(text, words):
        return None
    return _attribution(words, Span(*match.span("mark")), Span(*match.span("name")))


def _attribution(words: Span, mark: Span, name: Span) -> Attribution:
    return Attribution((words,), (mark,), (name,), Mode.SPEECH, Polarity.AFFIRMED, Rule.LABEL)


def _is_name(label: str) -> bool:
    """True where every word is capitalised, small words apart, and none opens a rubric."""
    words = label.split()
    small = small_words("prepositions") | {"the", "and"}
    if any(word.lower() in listed_words("extract", "rubrics") for word in words):
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w in small for w in words)


def _is_quoted(text: str, words: Span) -> bool:
    return text[words.start] in "\"“‘«„'"


def _is_long_enough(text: str, words: Span) -> bool:
    return len(words.of(text).split()) >= _FEWEST_WORDS

"""Names in an article: where they stand, and the fullest form of a partial one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.word_lists import listed_words

_WORD = re.compile(r"&|(?:[^\W\d_]\.){2,}|[^\W_](?:[\w’'\-&]*\w)?\.?")
# Between two capitalised words these go on with a name: "Bank of Orrelia", "Lena van Holt".
_JOINING = frozenset("& of the de del della la le van von der den bin al el".split())
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_APOSTROPHE = re.compile("[’']")
_LONGEST = 10
# "US" and "EU" are nobody's surname.
_SHORTEST_SURNAME = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the article prints it, titles before it left out. `titled`: one stood there."""

    words: tuple[str, ...]
    span: Span
    titled: bool = False
    possessive: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The article's names of two words or more, worked out once.

    `spelled`: by the whole name in small letters, how it is spelled with small letters.
    `of_surname`: by the last word in small letters, the different names that end in it.
    """

    spelled: dict[str, str]
    of_surname: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> ArticleNames:
        """All names of the text."""
        spelled: dict[str, str] = {}
        for name in names_in(text, Span(0, len(text))):
            if len(name.words) > 1:
                same = spelled.setdefault(name.text.lower(), name.text)
                if same.isupper():
                    spelled[name.text.lower()] = name.text
        of_surname: dict[str, list[str]] = {}
        for lower, name_text in spelled.items():
            # "Veldish Prime Minister Lena Holt" and "Lena Holt" are one name, the shorter is clean.
            if not any(ending in spelled for ending in _endings(lower)):
                of_surname.setdefault(lower.rpartition(" ")[2], []).append(name_text)
        return cls(spelled, {surname: tuple(names) for surname, names in of_surname.items()})

    def fullest(self, name: Name) -> tuple[str, ...]:
        """The full names that a name may stand for; the name itself where there is none.

        A single word is somebody's last name; a name in capitals is the same in small letters.
        """
        lower = name.text.lower()
        if len(name.words) > 1:
            return (self.spelled.get(lower, name.text),)
        if name.text.isupper() and len(name.text) < _SHORTEST_SURNAME:
            return (name.text,)
        return self.of_surname.get(lower, (name.text,))


def _endings(name: str) -> Iterator[str]:
    """The name without its first word, its first two words, …, down to two words."""
    words = name.split(" ")
    return (" ".join(words[start:]) for start in range(1, len(words) - 1))


def titles() -> frozenset[str]:
    """Titles and offices that stand before a name, in small letters without full stops."""
    return listed_words("identify", "titles")


def no_names() -> frozenset[str]:
    """Words that begin no name though they may be capitalised, in small letters."""
    return listed_words("identify", "not_names")


def bodies() -> frozenset[str]:
    """Words that end or begin the name of a body or group, in small letters."""
    sections = ("group", "organisation", "publication")
    return frozenset().union(*(listed_words("identify", "bodies", name) for name in sections))


def names_in(text: str, span: Span) -> Iterator[Name]:
    """The names inside a span, in order."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, *span):
        if run and not _goes_on(text, run, match):
            yield from _name(run)
            run = []
        if match.group()[0].isupper() or (run and match.group() in _JOINING):
            run.append(match)
        else:
            yield from _name(run)
            run = []
    yield from _name(run)


def _goes_on(text: str, run: list[re.Match[str]], match: re.Match[str]) -> bool:
    """True where only a space stands between, and no possessive or full stop ended the run."""
    last = run[-1]
    between = text[last.end() : match.start()]
    ended = last.group().endswith(_POSSESSIVE) or (
        last.group().endswith(".") and not _is_abbreviated(last.group())
    )
    return between in {" ", "\u00a0"} and not ended and len(run) < _LONGEST


def _is_abbreviated(word: str) -> bool:
    return len(word) == 2 or word.count(".") > 1 or word[:-1].lower() in titles()


def _name(run: list[re.Match[str]]) -> Iterator[Name]:
    """The run as a name, without what only opens it: titles, "On", "But the", "I'd", days."""
    titled = False
    start, end = 0, len(run)
    for index in range(end):
        lower = run[index].group().lower().rstrip(".")
        if lower in titles():
            start, titled = index + 1, True
        elif index == start and _opens_only(run[index].group()):
            start = index + 1
    end = _end_of_person(run, start, end)
    while end > start and run[end - 1].group() in _JOINING:
        end -= 1
    if start >= end or (end - start == 1 and len(run[start].group()) == 1):
        return  # nothing left, or only the "Q" of "Q: …"
    words = [match.group() for match in run[start:end]]
    possessive = words[-1].endswith(_POSSESSIVE)
    words[-1] = _bare(words[-1])
    yield Name(tuple(words), Span(run[start].start(), run[end - 1].end()), titled, possessive)


def _opens_only(word: str) -> bool:
    """True for "But", "I'd", "the"; not for an initial: the "A." of "A. B. Reed" is no article."""
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    lower = word.lower().rstrip(".")
    return not initial and (_APOSTROPHE.split(lower)[0] in no_names() or lower in _JOINING)


def _end_of_person(run: list[re.Match[str]], start: int, end: int) -> int:
    """Before "of" in "Ann Reed of Orr Harbour"; not in "Harbour Board of Orr", "Bank of Orr"."""
    for index in range(start + 2, end):
        if run[index].group() == "of":
            return end if run[index - 1].group().lower() in bodies() else index
    return end


def _bare(word: str) -> str:
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word if len(word) == 2 or word.count(".") > 1 else word.rstrip(".")

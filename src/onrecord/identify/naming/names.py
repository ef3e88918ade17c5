"""Names in a stretch of text: runs of capitalised words, without the titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_words

_WORD = re.compile(r"&|(?:[^\W\d_]\.){2,}|[^\W_](?:[\w’'\-&]*\w)?\.?")
# Between two capitalised words these go on with a name: "Bank of Orrelia", "Lena van Holt".
_JOINING = frozenset("& of the de del della la le van von der den bin ibn al el y".split())
# Behind "Committee", "Institute" and the like these do, too: "Committee for a Quiet Harbour".
_JOINING_BODIES = frozenset("for on to a an and".split())
# Small letters that begin a part of a name: "Anwar al-Holt".
_PREFIXED = re.compile(r"(?:al|el|as|ar|ad|an|d['’])-?[A-Z]")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_APOSTROPHE = re.compile("[’']")
# "D-Md.", "R-Tenn": party and place behind a name.
_PARTY_AND_PLACE = re.compile(r"[RDI]-[A-Z][\w.]*")
_LONGEST = 12
_MOST_IN_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the article prints it, titles before it left out.

    `span`: the name without a possessive ending. `titles`: the words left out before it, in small
    letters, their full stops gone: what the article says that somebody is.
    """

    words: tuple[str, ...]
    span: Span
    titles: tuple[str, ...] = ()
    possessive: bool = False

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join(self.words)

    @property
    def lower(self) -> tuple[str, ...]:
        """The words in small letters."""
        return tuple(word.lower() for word in self.words)


def titles() -> frozenset[str]:
    """Titles and offices that stand before a name, in small letters without full stops."""
    return listed_words("identify", "titles", "title") | honorifics()


def honorifics() -> frozenset[str]:
    """Titles that never stand for somebody by themselves: what follows one is a name."""
    return listed_words("identify", "titles", "honorific")


def no_names() -> frozenset[str]:
    """Words that begin no name though they may be capitalised, in small letters."""
    return listed_words("identify", "not_names") | listed_words("identify", "not_names", "days")


def body_words() -> frozenset[str]:
    """Words that end or begin the name of a body or group, in small letters."""
    sections = ("group", "people", "organisation", "publication", "document")
    return frozenset().union(*(listed_words("identify", "bodies", name) for name in sections))


def names_in(text: str, span: Span) -> Iterator[Name]:
    """The names inside a span, in order."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, *span):
        if run and not _goes_on(text, run, match):
            yield from _name(run)
            run = []
        word = match.group()
        if _PARTY_AND_PLACE.fullmatch(word):
            yield from _name(run)
            run = []
        elif word[0].isupper() or (run and _joins(run, word)):
            run.append(match)
        elif run and _ends_a_body(text, match):
            yield from _name([*run, match])
            run = []
        else:
            yield from _name(run)
            run = []
    yield from _name(run)


def _ends_a_body(text: str, match: re.Match[str]) -> bool:
    """True for the last word of "Orr harbour" + "police"; not in "Holt campaign manager"."""
    if match.group() not in listed_words("identify", "bodies", "joining"):
        return False
    following = _WORD.match(text, match.end() + 1)
    if following is None or text[match.end()] != " ":
        return True
    word = following.group().lower()
    roles = titles() | listed_words("identify", "bodies", "group")
    return word not in roles and word.removesuffix("s") not in roles


def _joins(run: Sequence[re.Match[str]], word: str) -> bool:
    if word in _JOINING or _PREFIXED.match(word):
        return True
    return word in _JOINING_BODIES and any(
        match.group().lower() in listed_words("identify", "bodies", "joined") for match in run
    )


def _goes_on(text: str, run: list[re.Match[str]], match: re.Match[str]) -> bool:
    """True where only a space stands between, and no possessive or full stop ended the run."""
    last = run[-1]
    between = text[last.end() : match.start()]
    owner = last.group().endswith(_POSSESSIVE) and not _is_called_after(run, match)
    ended = owner or (last.group().endswith(".") and not _is_abbreviated(last.group()))
    dated = match.group().lower() in listed_words("identify", "not_names", "days")
    return between in {" ", "\u00a0"} and not ended and not dated and len(run) < _LONGEST


def _is_called_after(run: Sequence[re.Match[str]], match: re.Match[str]) -> bool:
    """True for "Orr County Sheriff's" + "Office": a body that is called after its head."""
    head = _bare(run[-1].group()).lower()
    office = match.group().lower().rstrip(".") in listed_words("identify", "bodies", "organisation")
    return len(run) > 1 and head in listed_words("identify", "titles", "title") and office


def _is_abbreviated(word: str) -> bool:
    bare = word[:-1].lower()
    return len(word) == 2 or word.count(".") > 1 or bare in titles() or bare in {"jr", "sr", "st"}


def suffixes() -> frozenset[str]:
    """What stands behind a surname: "jr", "ii"."""
    return listed_words("identify", "titles", "suffix")


def _name(run: Sequence[re.Match[str]]) -> Iterator[Name]:
    """The run as a name, without what only opens it: titles, "On", "But the", "I'd", days."""
    words = [match.group() for match in run]
    start, end = _start_of(words), len(words)
    honoured = start > 0 and _plain(words[start - 1]) in honorifics()
    end = _end_of_person(words, start + (0 if honoured else 1), end)
    while end > start and (words[end - 1] in _JOINING or words[end - 1] in _JOINING_BODIES):
        end -= 1
    if start >= end or (end - start == 1 and len(words[start]) == 1):
        return  # nothing left, or only the "Q" of "Q: …"
    kept = words[start:end]
    if not any(word[0].isupper() or word[0].isdigit() for word in kept):
        return  # "The" + "company"
    if len(kept) > _MOST_IN_CAPITALS and all(word.isupper() for word in kept):
        return  # somebody shouts
    possessive = kept[-1].endswith(_POSSESSIVE)
    kept[-1] = bare = _bare(kept[-1])
    stop = run[end - 1].start() + len(bare)
    before = tuple(_plain(w) for w in words[:start] if w[0].isupper() and not _opens_only(w))
    yield Name(tuple(kept), Span(run[start].start(), stop), before, possessive)


def _start_of(words: Sequence[str]) -> int:
    """The first word of the name itself: behind the last title, openers and parties left out.

    "Mr. King" is King and "Charlie King" all name; of the "Prime Minister" alone nothing is left.
    """
    start = 0
    for index, word in enumerate(words[:-1]):
        lower = _plain(word).partition("-")[0]
        if lower in titles() and not _is_no_title(words, index):
            start = _behind_office(words, index + 1)
    while start < len(words) and (_opens_only(words[start]) or _is_partisan(words[start:])):
        if _opens_body(words, start):
            break
        start += 1
    for index, word in enumerate(words[start : start + 3]):
        if word.endswith("-based") and start + index + 1 < len(words):
            start += index + 1
            break
    rest = words[start:]
    honoured = start > 0 and _plain(words[start - 1]) in honorifics()
    return len(words) if rest and not honoured and _is_office(rest) else start


def _is_office(words: Sequence[str]) -> bool:
    """True for the "Prime Minister" and the "Veldish Foreign Minister", not for "Larry King"."""
    if _all_titles(words):
        return True
    office = _plain(words[-1]) in listed_words("identify", "titles", "title")
    return office and len(words) > 1 and _describes_office(words[:-1])


def _describes_office(words: Sequence[str]) -> bool:
    """True for a state or its adjective, and then only words of offices."""
    offices = listed_words("identify", "titles", "office") | titles()
    rest = [word for word in words if _plain(word) not in offices]
    return not rest or state_of(" ".join(rest)) is not None


def _opens_body(words: Sequence[str], start: int) -> bool:
    """True for "Sunday Courier": a day is part of a newspaper's name."""
    publications = listed_words("identify", "bodies", "publication")
    return start + 1 < len(words) and words[start + 1].lower() in publications


def _is_no_title(words: Sequence[str], index: int) -> bool:
    """True where only titles follow, and for "General Motors Company", "Justice Department"."""
    rest = words[index + 1 :]
    if _plain(words[index]) in honorifics():
        return False
    organisations = listed_words("identify", "bodies", "organisation")
    body = rest[0].lower() in organisations or (not index and words[-1].lower() in organisations)
    return body or _all_titles(rest)


def _all_titles(words: Sequence[str]) -> bool:
    offices = listed_words("identify", "titles", "office")
    known = titles() | offices | suffixes()
    return all(_plain(word) in known or word in _JOINING for word in words)


def _plain(word: str) -> str:
    return word.lower().rstrip(".")


def _behind_office(words: Sequence[str], index: int) -> int:
    """Behind "of State" in "Secretary of State Ann Reed", "of the House" in "Speaker of …"."""
    if index >= len(words) or words[index] != "of":
        return index
    place = index + 1
    while place < len(words) and words[place] in _JOINING:
        place += 1
    offices = listed_words("identify", "titles", "office")
    first = place
    while place < len(words) and words[place].lower() in offices:
        place += 1
    if place == first and len(words) - place > 2:
        # An office that the list lacks: "President of Retail Ann Reed".
        place = place + 1 if state_of(words[place]) else len(words) - 2
    return place if place < len(words) else index


def _is_partisan(words: Sequence[str]) -> bool:
    """True for the first word of "Orr Republican Ann Reed": a party, or a place before one."""
    if len(words) < 3 or words[-1].lower() in body_words():
        return False
    parties = listed_words("identify", "partisans")
    return words[0].lower() in parties or (words[1].lower() in parties and len(words) > 3)


def _opens_only(word: str) -> bool:
    """True for "But", "I'd", "the"; not for an initial: the "A." of "A. B. Reed" is no article."""
    initial = len(word) == 2 and word[0].isupper() and word[1] == "."
    if len(word) > 1 and word.isupper() and word.isalpha() and word.lower() in {"who", "it", "us"}:
        return False
    lower = word.lower().rstrip(".")
    return not initial and (_APOSTROPHE.split(lower)[0] in no_names() or word in _JOINING)


def _end_of_person(words: Sequence[str], start: int, end: int) -> int:
    """Before "of" in "Ann Reed of Orr Harbour"; not in "Harbour Board of Orr", "Bank of Orr"."""
    for index in range(start + 1, end):
        if words[index] == "of":
            return end if words[index - 1].lower() in body_words() else index
    return end


def _bare(word: str) -> str:
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word if len(word) == 2 or word.count(".") > 1 else word.rstrip(".")

"""What an article says that somebody is: titles before a name, appositions around it."""

from __future__ import annotations

import re

from onrecord.identify.naming.mentions import Mention
from onrecord.identify.naming.names import no_names, titles
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_words

# Behind a name: ", the mayor of Orr,", " (the mayor)", ", who is the mayor", " is the mayor".
_BEHIND = re.compile(
    r"(?:,\s+(?:who\s+(?:is|was)\s+)?|\s\(|\s(?:is|was|as)\s+)"
    r"(?P<words>(?:(?:the|a|an|his|her|their|its|our|former|then|one|chief|president|head|director"
    r"|chairman|spokes\w+)\b|[A-Z][\w.]*[’']s\s)[^,.;:()\"“”\n]{2,90})"
)
# Before a name: "the mayor of Orr, ".
_BEFORE = re.compile(
    r"(?:^|[\s,;(])(?P<words>(?:the|his|her|their|its|a|an)\s[^,.;:()\"“”\n]{2,60}),\s$", re.I
)
_PLAIN = re.compile(r"(?P<words>(?:[\w’'\-]+\s){1,5})$")
_WORD = re.compile(r"[^\W_][\w’'\-.]*")
_REACH = 110


def describing_words(text: str, mention: Mention) -> frozenset[str]:
    """The words that describe a name where it stands, in small letters, small words left out."""
    span = mention.name.span
    words = set(mention.name.titles)
    if match := _BEHIND.match(text, span.end, span.end + _REACH):
        words.update(_words(match["words"]))
    before = text[max(0, span.start - _REACH) : span.start]
    if match := _BEFORE.search(before):
        words.update(_words(match["words"]))
    elif match := _PLAIN.search(before.rpartition(".")[2].rpartition(",")[2]):
        words.update(_title_before(match["words"].split()))
    return frozenset(words) - no_names()


def _title_before(plain: list[str]) -> list[str]:
    """The words right before a name, back to one that begins a phrase, if a title is among them."""
    begins = [index for index, word in enumerate(plain) if _begins_phrase(word)]
    phrase = plain[begins[-1] + 1 :] if begins else plain
    return _words(" ".join(phrase)) if any(w.lower() in titles() for w in phrase) else []


def _begins_phrase(word: str) -> bool:
    """True for a small word, and for another's name: the Holt of "Holt met Captain Ann Reed"."""
    lower = word.lower().rstrip(".")
    if lower in no_names():
        return True
    described = lower in titles() | listed_words("identify", "partisans") or state_of(word)
    return word[0].isupper() and not described


def _words(phrase: str) -> list[str]:
    return [
        match[0].lower().rstrip(".").removesuffix("'s").removesuffix("’s")
        for match in _WORD.finditer(phrase)
    ]

"""Groups, bodies, documents named as a whole: "Veldish officials", "an Orr poll"."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.identify.naming.mentions import ArticleNames
from onrecord.identify.naming.names import no_names, titles
from onrecord.identify.source.head_name import OWNED
from onrecord.registry.states import state_of
from onrecord.word_lists import listed_words

_LONGEST = 9
# What counts a group or says how new a document is; no part of its name. Written out with both
# letter cases, since "New" may begin a name where "new" does not.
_COUNTING = re.compile(
    r"(?:.{0,30}?\S+(?:\spercent|\sper cent|%)\sof\s)?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Ff]ew|[Aa]ll|[Bb]oth|[Oo]ther|[Mm]ore"
    r"|[Vv]arious|[Nn]umerous|[Tt]hese|[Tt]hose|[Aa]s|[Aa]ny|[Hh]undreds|[Dd]ozens|[Ss]cores"
    r"|[Tt]housands|\d[\d,.]*|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en"
    r"|group|number|chorus|handfuls?|majority|series|slew|army|lot|latest|new|recent|prominent|fresh"
    r"|[Ll]east|[Aa]t|than|[Aa]nother|[Oo]nly|[Oo]ne|[Hh]alf|[Nn]early|[Aa]bout|of"
    r"|(?:[A-Z][a-z]+day|week|month|year)(?:'s|’s))\s+)*"
)
_ONE_OF = re.compile(r"(?:one|another|none|neither|either|any|each) of\s", re.I)
_INDEFINITE = re.compile(r"(?:an?|another|one)\s", re.I)
_POSTMODIFIED = re.compile(
    r",\s|\s\(|\s(?:who|that|which|whose|released|published|conducted|taken|with|backing|supporting)\s"
)
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_BEHIND_A_HEAD = frozenset("of for from at in to on among inside within across close near".split())
_SECTIONS = ("group", "organisation", "document", "publication", "joining")


def named_group(source: Span, names: ArticleNames) -> str:
    """The words that name it, without those that only count; empty where nothing is named."""
    words = source.of(names.text)
    if _ONE_OF.match(words):
        return ""
    counted = _COUNTING.match(words)
    parts = _POSTMODIFIED.split(words[counted.end() if counted else 0 :])[0].split()
    if not parts or len(parts) > _LONGEST:
        return ""
    end = next((i for i, word in enumerate(parts) if i and word.lower() in _BEHIND_A_HEAD), None)
    head, behind = parts[:end], parts[end:] if end else []
    if _is_people(head[-1]) and not (len(parts) == 1 and _is_view(parts[0])):
        return " ".join(parts)
    opening = source.start + (counted.end() if counted else 0)
    opens = names.opens_sentence(opening)
    proper = [w for i, w in enumerate(head[:-1]) if _is_proper(w, names, opens=opens and not i)]
    return _named(words, head, behind, proper)


def _named(words: str, head: list[str], behind: list[str], proper: list[str]) -> str:
    section = _section_of(head[-1])
    owned_by_pronoun = any(OWNED.search(w) and not w[0].isupper() for w in head[:-1])
    if section is None or owned_by_pronoun:
        return ""
    if section == "group":
        if proper:
            return " ".join(head)
        named = any(word[0].isupper() for word in behind)
        return " ".join((*head, *behind)) if named and head[0][0].islower() else ""
    of_a_state = all(_is_of_state(word) for word in proper)
    if not proper or (_INDEFINITE.match(words) and of_a_state):
        return ""
    return _without_title_of_owner(head)


def _section_of(word: str) -> str | None:
    bare = word.rstrip(".’'").lower()
    found = (each for each in _SECTIONS if bare in listed_words("identify", "bodies", each))
    return next(found, None)


def _without_title_of_owner(head: list[str]) -> str:
    """ "Holt campaign" of "Mrs. Holt's campaign", "Veldish army" of a state's; others unchanged."""
    if len(head) < 2 or not OWNED.search(head[-2]):
        return " ".join(head)
    owner = [word for word in head[:-1] if word.lower().rstrip(".") not in titles()]
    if not owner or head[-1] not in listed_words("identify", "bodies", "joining"):
        return " ".join(head)
    owner[-1] = _POSSESSIVE.sub("", owner[-1])
    state = state_of(" ".join(owner))
    if state and state.adjectives:
        owner = [state.adjectives[0]]
    return " ".join((*owner, head[-1]))


def _is_proper(word: str, names: ArticleNames, *, opens: bool) -> bool:
    """True for a word that names: one whose capital no beginning of a sentence explains."""
    bare = word.strip("’'.,\"“”").removesuffix("’s").removesuffix("'s")
    lower = bare.lower()
    if not word[0].isupper() or lower in listed_words("identify", "common") | no_names():
        return False
    if any(lower in listed_words("identify", "bodies", s) for s in ("group", "document")):
        return False
    known = lower in names.sure or _is_of_state(word) or lower in _parties()
    return not opens or known or (bare.isupper() and len(bare) > 1)


def _parties() -> frozenset[str]:
    return listed_words("identify", "partisans") - listed_words("identify", "common")


def _is_people(word: str) -> bool:
    """True for "Republicans", "Danes"."""
    bare = word.strip("’'.,")
    if bare.lower() in listed_words("identify", "bodies", "people"):
        return bare[0].isupper()
    return bare.endswith("s") and bare[0].isupper() and _is_of_state(bare[:-1])


def _is_view(word: str) -> bool:
    """True for "Liberals" at the beginning of a sentence: a view, not yet a party."""
    return word.lower().removesuffix("s") in listed_words("identify", "common")


def _is_of_state(word: str) -> bool:
    state = state_of(word.strip("’'.,"))
    return state is not None and word.strip("’'.,") in state.adjectives

"""What kind of text it is, so far as that tells what its months and days mean.

A guidebook and a tale are of no one year: what they tell of is every June, or the June of a story.
"""

from __future__ import annotations

import re
from itertools import islice

# A guidebook tells its reader what can be done, and nobody speaks in it.
_ADVICE = re.compile(
    r"\b[Yy]ou(?:[’']ll| (?:can|will|may|might|should|could|must|need|want|are|have)\b)"
    r"|\b[Ii]f you\b|\b[Vv]isitors (?:can|may|should|will)\b|°"
    r"|\b(?:tourists|travell?ers|backpackers|holidaymakers)\b|\b[Tt]el: ?\+?\d|\bfree admission\b"
    r"|\b(?:[Aa]dmission|[Ee]ntrance|[Ee]ntry) (?:is|fee|costs)\b|\b[Oo]pen(?:ing hours| daily)\b"
)
_SPEAKERS = re.compile(
    r"\bI(?:[’'](?:m|ve|d|ll)| (?:am|was|have|had|did|would|can|think|know|mean|got|went|want|feel"
    r"|will))\b|[”\"’'] ?(?:said|says)\b|\b(?:he|she|they|who) (?:said|says|told)\b"
)
_ADVICE_IN_A_GUIDE = 2
# So much makes a guidebook of a text that has news as well, or a phrase book in it.
_ADVICE_DESPITE_NEWS = 12
_ADVICE_TO_A_SPEAKER = 6
# What people in a tale do, and seldom in the news.
_GESTURES = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he) (?:smiled|sighed|shrugged|nodded|grinned|whispered|muttered"
    r"|murmured|frowned|laughed|blinked|stared|glanced|gazed|gasped|shivered|winced|giggled"
    r"|chuckled|scowled|swallowed|wondered|trembled)\b"
    r"|\b(?:his|her) (?:eyes|hands?|head|voice|face|shoulders?|fingers|lips|feet|breath)\b"
)
_GESTURES_IN_A_TALE = 2
# A long report can have some: so many characters of a tale hold one.
_CHARACTERS_OF_A_GESTURE = 3000


def gives_advice(text: str, *, has_news: bool) -> bool:
    """True of a guidebook or an instruction. `has_news`: it tells what only today can place."""
    speakers = sum(1 for _ in _SPEAKERS.finditer(text))
    least = _ADVICE_DESPITE_NEWS if has_news else _ADVICE_IN_A_GUIDE
    return _has(text, _ADVICE, max(least, speakers * _ADVICE_TO_A_SPEAKER))


def is_tale(text: str) -> bool:
    """True of a story that somebody made up."""
    enough = max(_GESTURES_IN_A_TALE, len(text) // _CHARACTERS_OF_A_GESTURE)
    return _has(text, _GESTURES, enough)


def _has(text: str, pattern: re.Pattern[str], count: int) -> bool:
    return sum(1 for _ in islice(pattern.finditer(text), count)) == count

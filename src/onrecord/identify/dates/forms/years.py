"""Years of four digits and spans of them: "2016", "1998-2001", "2013 – present"."""

from __future__ import annotations

import re

from onrecord.identify.dates.calendar import CalendarDate, Interval
from onrecord.identify.dates.forms.form import (
    DIGITS,
    Form,
    Read,
    ReadEnd,
    form,
    is_led_by,
    one_year,
    span_of_years,
    word_before,
)
from onrecord.identify.dates.meanings.absolute import Fixed
from onrecord.identify.dates.names import GAP

# Signs and words before a number that is no year.
_NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#№+<>=*@]\s?|\b(?:no\.?|number|nos|page|pp?\.|room|flight|route|highway|windows"
    r"|boeing|section|hill|rs|usd|eur|gbp|every|worth|(?<!\d )up to|the other|total of|exceeds?"
    r"|at most|more than|less than|fewer than)\s|\d[-.,/:]|[\w)]-(?<!mid-)(?<!post-)(?<!pre-)"
    r"(?<!early-)(?<!late-))\Z"
)
# What a number before it counts, or what it is the name of.
_NO_YEAR_AFTER = re.compile(
    r"[-–]?(?:[%°$€£]|[- \xa0](?:percent|people|persons?|men|women|children|troops|soldiers"
    r"|dollars?|euros?|pounds?|rubles?|miles?|km|kilomet\w+|met(?:er|re)s?|feet|foot|ft|yards?"
    r"|acres?|hectares?|square|cubic|tons?|tonnes?|kg|kilograms?|grams?|barrels?|hours?|hrs"
    r"|minutes?|seconds?|days?|weeks?|months?|years?|times|votes?|points?|members|students"
    r"|workers|employees|jobs|words|pages|calories|mm|cm|ml|mg|gmt|utc|a\.?m|p\.?m"
    r"|of (?:them|these|those|its|his|her|their|the)|or so|or more|other|more"
    r"|acts?)\b)"
)
_THINGS_AFTER = re.compile(r" [a-z]{3,}s\b(?<!\bwas)(?<!\bhas)(?<!\bthis)(?<!ss)(?<!us)(?<!is)")
# A year can follow these whatever stands behind it.
_LEADS = frozenset(
    "in of since by until till through from to before after during for early late mid circa c ca "
    "between year spring summer autumn fall winter into with throughout anno ( † – —".split()
)
# These too, if it counts nothing.
_DETERMINERS = frozenset(
    "than around about least any some as both like the a an this that its his her their our my s "
    "and or , / [ ; : - \" “ ‘ '".split()
)
# "The armed 2014 standoff": a word or two between.
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|any|some|one|this)|[’']s) (?:[a-z]+ ){1,2}\Z"
)
_YEAR_BEFORE = re.compile(r"(?:1[0-9]|20)\d\d(?:,| and| or|, and|, or)\s\Z")
# What is called by a number, and what a number is counted with.
_NUMBERED = (
    "model|serial|code|hall|studio|gate|unit|form|channel|bus|train|line|engine|class|suite|peak"
    "|version|lot|box|cell|case|bill|resolution|article|chapter|ticket|aircraft|series|novel|book"
    "|film|called|named|titled|street|avenue|road"
)
_COUNTING = (
    "reached|hit|passed|topped|total|totalled|nearly|almost|roughly|over|only|just|exactly|scored"
    "|sold|made|killed|counted|employs|had|has|have|were|are|was|with|paid|cost|costs|raised|drew"
    "|took|got|won|lost|added|all|these|those|another"
)
# "Rebuilt 1566"; "the Fair 1964 was", "opened 2012 with": any word, if the year is of our time.
_DONE = re.compile(r"\b(?:[a-z]+ed|(?:re)?built|begun|born|founded|since|died|est\.?)\s\Z")
_WORD = re.compile(rf"\b(?!(?:{_NUMBERED}|{_COUNTING})\b)[a-z]{{3,}}\s\Z")
_GOES_ON = re.compile(
    r"[.,:;)\]?!–—-]|\s*\Z|[’']s\b| (?:and|or|but|when|where|as|at|in|on|for|from|to|until|with|by"
    r"|he|she|it|they|we|i|the|was|were|is|has|had|will|which|who|that|after|before|during)\b"
)
# "The Lindmoor 1912 Olympics".
_EVENT = re.compile(r" (?:olympic|paralympic|games\b|world (?:cup|champ))")
_TITLE = re.compile(r" [a-z]")
_IT_IS = re.compile(r"\bit(?:[’']s| is| was)(?: already| now)?\s\Z")
_CITATION = re.compile(r"\([^()]*[a-z.,][ ]\Z")
_PAUSE = re.compile(r"[.,:;)\]–-]")
_TRUSTED = range(1900, 2100)
_LONGEST_SPAN = 500
_LIFE = 110


def _read_year(match: re.Match[str]) -> Read | None:
    """A number of four digits that counts and names nothing else."""
    year = int(match["year"])
    if is_led_by(match, _NO_YEAR_BEFORE, 16):
        return None
    if _NO_YEAR_AFTER.match(match.string, match.end()):
        return None
    return Read(one_year(year)) if _has_lead(match, year) else None


def _has_lead(match: re.Match[str], year: int) -> bool:
    """True where the word before lets a year follow."""
    lead = word_before(match)
    if lead in _LEADS or is_led_by(match, _YEAR_BEFORE, 12) or is_led_by(match, _IT_IS, 16):
        return True
    if _is_cited(match) or (year in _TRUSTED and _EVENT.match(match.string, match.end())):
        return True
    if lead == "s" and re.match(r"[,.;]", match.string[match.end() :][:1]):
        return False  # "Orwell's 1984" is a book
    counts = _THINGS_AFTER.match(match.string, match.end())
    if lead in _DETERMINERS:
        return year in _TRUSTED or (lead.isalpha() and not counts)
    starts_line = not lead or lead in ".!?)"
    pauses = _PAUSE.match(match.string, match.end()) is not None
    if year not in _TRUSTED:
        goes_on = _TITLE.match(match.string, match.end()) is not None
        return (pauses and (starts_line or lead == "," or is_led_by(match, _DONE, 16))) or (
            not lead and goes_on and not counts
        )
    if is_led_by(match, _DETERMINED):
        return not counts and match.string[match.end() :][:1] == " "
    if lead.isalpha():
        return is_led_by(match, _WORD) and bool(_GOES_ON.match(match.string, match.end()))
    return not counts


def _is_cited(match: re.Match[str]) -> bool:
    """The year of a source in brackets: "(Holt 1968, 12)", "(c. 1580)"."""
    return is_led_by(match, _CITATION, 80) and bool(_PAUSE.match(match.string, match.end()))


def _read_years(match: re.Match[str]) -> Read | None:
    """A span of years; the last with two digits or one takes the others from the first."""
    first, last = match["first"], match["last"]
    end = int(first[: len(first) - len(last)] + last)
    if not int(first) < end <= int(first) + _LONGEST_SPAN or _NO_YEAR_AFTER.match(
        match.string, match.end()
    ):
        return None
    if int(first) not in _TRUSTED and not _can_span(match, first, last):
        return None
    if len(last) < 4 and match["mark"] == "/" and end != int(first) + 1:
        return None
    return span_of_years(int(first), end)


def _can_span(match: re.Match[str], first: str, last: str) -> bool:
    """Of years long ago: "ruled 1732–1762", not the pages "12:1087–1101"."""
    lead = word_before(match)
    if _has_lead(match, int(first)) or lead in (".", ",", "reigned"):
        return True
    return lead.isalpha() and len(last) == len(first) and int(last) - int(first) < _LIFE


def _read_open_years(match: re.Match[str]) -> Read | None:
    """ "2013 – present": the end is open."""
    first = int(match["first"])
    stretch = Fixed(Interval(CalendarDate(first), None))
    return Read(stretch, ends=(ReadEnd("first", one_year(first)),))


def _read_named_year(match: re.Match[str]) -> Read | None:
    """ "The year 71"."""
    return Read(one_year(int(match["year"])))


def _read_lettered_year(match: re.Match[str]) -> Read | None:
    """ "2004a" of a source that has another of that year: in brackets, or after such a year."""
    lead = word_before(match)
    in_brackets = lead in ("(", "[") or is_led_by(match, _CITATION, 80)
    if not in_brackets and not is_led_by(match, _LETTERED_BEFORE, 12):
        return None
    return Read(one_year(int(match["year"])))


_LETTERED_BEFORE = re.compile(r"\d{4}[a-h]?(?:,| and|, and)\s\Z")
FORMS: tuple[Form, ...] = (
    form(
        (DIGITS,),
        rf"(?P<first>(?:1[0-9]|20)\d\d){GAP}?(?:[-–—]|to{GAP}(?:the{GAP})?){GAP}?(?:present|today|now)"
        r"(?!\w)",
        _read_open_years,
    ),
    form(
        (DIGITS,),
        r"(?P<year>(?:1[6-9]|20)\d\d)(?=[a-h](?:[,;:)\]]|\s(?:and|or|in)\b))",
        _read_lettered_year,
    ),
    form(
        (DIGITS,),
        r"(?:(?<=c\. )|(?<=c\.)|(?<=ca\. )|(?<=circa ))(?P<year>\d{3,4})(?![\d%]|[.,:/]\d|\w)",
        _read_named_year,
    ),
    form(
        (DIGITS,),
        r"(?:(?<=c\. )|(?<=c\.))(?P<first>\d{3,4}) ?(?P<mark>[-–]) ?"
        r"(?:c\. ?)?(?P<last>\d{3,4})(?=\))",
        _read_years,
    ),
    form(
        (DIGITS,),
        r"(?P<first>(?:1[0-9]|20)\d\d) ?(?P<mark>--|[-–—]) ?"
        r"(?P<last>(?:(?:1[0-9]|20)\d\d|\d\d)(?=[,);])"
        r"|(?:1[0-9]|20)\d\d(?![\d%]|[-/.,]\d))",
        _read_years,
    ),
    form(
        (DIGITS,),
        r"(?P<first>(?:1[0-9]|20)\d\d)(?P<mark>[-–—/])(?P<last>(?:1[0-9]|20)\d\d|\d\d?)(?![\d%]|[-/.,]\d)",
        _read_years,
    ),
    form((DIGITS,), r"(?<=year )(?P<year>\d{2,4})(?=[.,;)](?!\d)|$)", _read_named_year),
    form((DIGITS,), r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%]|[.,:/]\d|\w)", _read_year),
)

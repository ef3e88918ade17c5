"""An utterance as it is written: its reports set against the first one, and where they disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.contract import Span
from onrecord.link.utterances.names import is_shorter_name
from onrecord.link.utterances.occasion import Period
from onrecord.linked import DISAGREEMENTS, Comparison, Difference, DifferenceKind
from onrecord.linking.ranks import rank
from onrecord.store.links.bundles import Told
from onrecord.store.links.written import MadeDifference, MadeReport, MadeUtterance

# How two statements of the record compare; the same for the same two.
Compare = Callable[[Told, Told], Comparison]


@dataclass(frozen=True, slots=True)
class Setting:
    """How reports are set against each other, and by statement how sure each of them is."""

    compare: Compare
    support: Mapping[str, float]

    def sure(self, *reports: Told) -> float:
        """The probability that they report the utterance; 1 where a reviewer says so."""
        return min(self.support.get(each.statement, 1.0) for each in reports)


def made_utterance(reports: Sequence[Told], setting: Setting) -> MadeUtterance:
    """The utterance that these statements report, in order of publication, two at least."""
    first, longest = reports[0], longest_of(reports)
    said = _said(reports)
    made = tuple(_reports(reports, first, setting))
    differences = tuple(_differences(reports, (first, longest), setting))
    return MadeUtterance(
        id=min(each.statement for each in reports),
        first=first.statement,
        longest=longest.statement,
        speaker_id=_speaker(reports),
        said_first=said.first,
        said_last=said.last,
        published=first.published,
        independent=len({each.leads for each in reports}),
        articles=len({each.article for each in reports}),
        reports=made,
        differences=differences,
    )


def longest_of(reports: Sequence[Told]) -> Told:
    """The longest direct report, else the longest; of equal ones the first."""
    direct = [each for each in reports if each.is_direct]
    return max(direct or reports, key=lambda each: len(each.text))


def _speaker(reports: Sequence[Told]) -> str | None:
    """Whom most independent reports name; of equal ones who is named first."""
    named = {(each.speaker_id, each.leads) for each in reports if each.speaker_id}
    counted = Counter(speaker for speaker, _ in named)
    order = [each.speaker_id for each in reports]
    return max(counted, key=lambda each: (counted[each], -order.index(each)), default=None)


def _said(reports: Sequence[Told]) -> Period:
    """The days that the reports tell; one that contradicts those before it is left aside."""
    said = Period()
    for each in reports:
        told = _days(each)
        if told.overlaps(said):
            said = said.with_(told)
    return said


def _reports(reports: Sequence[Told], first: Told, setting: Setting) -> Iterator[MadeReport]:
    for each in reports:
        if each is first:
            yield MadeReport(each.statement, setting.sure(each), "", ())
        else:
            found = setting.compare(first, each)
            yield MadeReport(each.statement, setting.sure(each), found.reason, found.differences)


def _differences(
    reports: Sequence[Told], against: Sequence[Told], setting: Setting
) -> Iterator[MadeDifference]:
    """Every disagreement once, by the first two reports that show it."""
    told: set[tuple[DifferenceKind, frozenset[str]]] = set()
    places = {each.statement: place for place, each in enumerate(reports)}
    pairs = {_in_order(one, each, places) for one in against for each in reports if one is not each}
    for a, b in sorted(pairs):
        one, other = reports[a], reports[b]
        for difference, shown in _between(one, other, setting):
            if (difference.kind, shown) not in told:
                told.add((difference.kind, shown))
                probability = setting.sure(one, other)
                yield MadeDifference(
                    kind=difference.kind,
                    probability=probability,
                    rank=rank(difference.kind, probability, one, other),
                    a=one.statement,
                    a_span=difference.a,
                    b=other.statement,
                    b_span=difference.b,
                )


def _between(a: Told, b: Told, setting: Setting) -> Iterator[tuple[Difference, frozenset[str]]]:
    """In what two reports disagree, each with what tells it from other disagreements."""
    if _are_two_speakers(a, b):
        who = frozenset((a.speaker_id or "", b.speaker_id or ""))
        yield Difference(DifferenceKind.SPEAKER, None, None), who
    if not _days(a).overlaps(_days(b)):
        when = frozenset((f"{_days(a)}", f"{_days(b)}"))
        yield Difference(DifferenceKind.DATE, None, None), when
    for each in setting.compare(a, b).differences:
        if each.kind in DISAGREEMENTS:
            yield each, frozenset((_words(each.a, a), _words(each.b, b)))


def _are_two_speakers(a: Told, b: Told) -> bool:
    """True where both are named, and not one more fully than the other: "Captain Lena Holt"."""
    if not (a.speaker_id and b.speaker_id) or a.speaker_id == b.speaker_id:
        return False
    one, other = a.speaker or "", b.speaker or ""
    return not (is_shorter_name(one, other) or is_shorter_name(other, one))


def _in_order(a: Told, b: Told, places: Mapping[str, int]) -> tuple[int, int]:
    one, other = places[a.statement], places[b.statement]
    return min(one, other), max(one, other)


def _words(span: Span | None, told: Told) -> str:
    return span.of(told.text).casefold() if span else ""


def _days(told: Told) -> Period:
    return Period(told.said_first, told.said_last)

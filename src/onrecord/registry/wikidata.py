"""A dump of Wikidata: one entity to a line, as in the real dump or as JSON lines.

It is read twice or three times from its beginning, a line at a time: offices are named by other
entities, whose labels may stand anywhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from onrecord.contract import SpeakerType
from onrecord.registry.entries import Entry, Opener, Told
from onrecord.registry.fold import folded
from onrecord.registry.known import KnownSpeaker, ListProblem, Role

LANGUAGE = "en"
HUMAN = "Q5"
# Country, sovereign state, state; then newspaper, agency, broadcaster, online newspaper, magazine.
STATES = frozenset({"Q6256", "Q3624078", "Q7275"})
OUTLETS = frozenset({"Q11032", "Q192283", "Q1616075", "Q15265344", "Q41298"})
_INSTANCE_OF, _POSITION, _START, _END = "P31", "P39", "P580", "P582"
_TIME = re.compile(r"\+([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR, _MONTH, _DAY = 9, 10, 11


class _Text(msgspec.Struct):
    value: str


class _Id(msgspec.Struct):
    id: str = ""


class _Time(msgspec.Struct):
    time: str = ""
    precision: int = _DAY


class _IdValue(msgspec.Struct):
    value: _Id


class _TimeValue(msgspec.Struct):
    value: _Time


class _TimeSnak(msgspec.Struct):
    datavalue: _TimeValue | None = None


class _IdSnak(msgspec.Struct):
    datavalue: _IdValue | None = None


class _Qualifiers(msgspec.Struct):
    since: list[_TimeSnak] = msgspec.field(name=_START, default_factory=list)
    until: list[_TimeSnak] = msgspec.field(name=_END, default_factory=list)


class _Claim(msgspec.Struct):
    mainsnak: _IdSnak
    qualifiers: _Qualifiers = msgspec.field(default_factory=_Qualifiers)
    rank: str = "normal"


class _Claims(msgspec.Struct):
    instance_of: list[_Claim] = msgspec.field(name=_INSTANCE_OF, default_factory=list)
    positions: list[_Claim] = msgspec.field(name=_POSITION, default_factory=list)


class _Entity(msgspec.Struct):
    id: str
    # The real dump writes an empty map as an empty list.
    labels: dict[str, _Text] | list[None] = msgspec.field(default_factory=dict)
    aliases: dict[str, list[_Text]] | list[None] = msgspec.field(default_factory=dict)
    claims: _Claims | list[None] = msgspec.field(default_factory=_Claims)

    @property
    def label(self) -> str | None:
        """The English label, or the one that holds for all languages."""
        if isinstance(self.labels, list):
            return None
        found = self.labels.get(LANGUAGE) or self.labels.get("mul")
        return found.value if found else None

    @property
    def other_names(self) -> tuple[str, ...]:
        """The English aliases that hold letters, each once."""
        if isinstance(self.aliases, list):
            return ()
        names = (each.value for each in self.aliases.get(LANGUAGE, ()))
        return tuple(dict.fromkeys(name for name in names if folded(name)))

    @property
    def told(self) -> _Claims:
        """What the dump claims of it."""
        return _Claims() if isinstance(self.claims, list) else self.claims

    @property
    def is_named(self) -> bool:
        """True for an entity with a label that holds letters."""
        return bool(self.label and folded(self.label))


_decoder = msgspec.json.Decoder(_Entity)


def read_dump(file: str, opened: Opener) -> Iterator[Told]:
    """Everybody and every body of the dump that has an English label, in order.

    People are the instances of human (Q5); other entities are bodies, but for those that only
    name an office. Lines that hold no entity are told and left out.
    """
    offices = {
        office
        for _, entity in _entities(opened)
        if isinstance(entity, _Entity)
        for office in _ids(entity.told.positions)
    }
    labels = {
        entity.id: entity.label
        for _, entity in _entities(opened)
        if isinstance(entity, _Entity) and entity.id in offices and entity.label
    }
    for line, entity in _entities(opened):
        if not isinstance(entity, _Entity):
            yield ListProblem(file, line, f"no entity ({entity}); delete the line or mend it")
        elif entity.id not in offices and entity.is_named:
            yield Entry(_speaker(entity, labels), line)


def _entities(opened: Opener) -> Iterator[tuple[int, _Entity | str]]:
    """Each entity with its line, or what is wrong with the line."""
    with opened() as stream:
        for number, raw in enumerate(stream, start=1):
            line = raw.strip().removesuffix(b",")
            if line in (b"", b"[", b"]", b"\xef\xbb\xbf["):
                continue
            try:
                yield number, _decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield number, str(error)


def _speaker(entity: _Entity, labels: dict[str, str]) -> KnownSpeaker:
    return KnownSpeaker(
        id=entity.id,
        name=entity.label or "",
        type=_type_of(entity),
        aliases=entity.other_names,
        roles=tuple(_roles(entity, labels)),
    )


def _type_of(entity: _Entity) -> SpeakerType:
    kinds = set(_ids(entity.told.instance_of))
    if HUMAN in kinds:
        return SpeakerType.PERSON
    if kinds & STATES:
        return SpeakerType.STATE
    return SpeakerType.PUBLICATION if kinds & OUTLETS else SpeakerType.ORGANISATION


def _roles(entity: _Entity, labels: dict[str, str]) -> Iterator[Role]:
    for claim in entity.told.positions:
        office = claim.mainsnak.datavalue
        title = labels.get(office.value.id) if office else None
        if title and claim.rank != "deprecated":
            yield Role(title, _day(claim.qualifiers.since), _day(claim.qualifiers.until))


def _ids(claims: list[_Claim]) -> Iterator[str]:
    return (each.mainsnak.datavalue.value.id for each in claims if each.mainsnak.datavalue)


def _day(snaks: list[_TimeSnak]) -> str | None:
    """As precisely as the dump tells it; None where it does not."""
    given = snaks[0].datavalue if snaks else None
    found = _TIME.match(given.value.time) if given else None
    if given is None or found is None or given.value.precision < _YEAR:
        return None
    known = min(given.value.precision, _DAY) - _YEAR + 1
    return "-".join(part for part in found.groups()[:known] if part)

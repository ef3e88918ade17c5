"""Who said it, out of a form: one of those offered, somebody else, or unknown with a reason."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.contract import Reason, Speaker, SpeakerType
from onrecord.view.article.facts import SpeakerHere
from onrecord.view.review.draft import Draft
from onrecord.view.review.form_values import Problems, read_choice

OTHER, UNKNOWN = "other", "unknown"
_NAME = "name:"
LONGEST_NAME = 300
MOST_OFFERED = 12


@dataclass(frozen=True, slots=True)
class Offered:
    """A name to choose: a candidate's with its confidence, or one with its count in the article."""

    name: str
    type: SpeakerType | None = None
    confidence: float | None = None
    count: int | None = None

    @property
    def value(self) -> str:
        """What the form sends where it is chosen."""
        return f"{_NAME}{self.type or ''}:{self.name}"


def speaker_of(draft: Draft, problems: Problems) -> Speaker:
    """The speaker that was chosen. A form may also send only `speaker`, or only `reason`."""
    if draft.who.startswith(_NAME):
        kind, _, name = draft.who.removeprefix(_NAME).partition(":")
        return _named(name, kind, problems)
    if draft.who == UNKNOWN or (not draft.who and not draft.speaker):
        reason = read_choice(Reason, draft.reason, "reason", "why the speaker is unknown", problems)
        return Speaker(reason=reason)
    return _named(draft.speaker, draft.type, problems)


def choice_of(speaker: Speaker, offered: Iterable[Offered]) -> str:
    """The choice that stands for a speaker in the form."""
    if speaker.name is None:
        return UNKNOWN
    return next((one.value for one in offered if one.name == speaker.name), OTHER)


def offered_to(
    speaker: Speaker, here: Sequence[SpeakerHere], types: dict[str, SpeakerType | None]
) -> tuple[Offered, ...]:
    """The speaker as read, its candidates, then the names that the article uses most."""
    found: dict[str, Offered] = {}
    if speaker.name:
        found[speaker.name] = Offered(speaker.name, speaker.type, speaker.confidence)
    for one in speaker.alternatives:
        found.setdefault(one.name, Offered(one.name, types.get(one.name), one.confidence))
    for used in here[:MOST_OFFERED]:
        if used.name:
            found.setdefault(used.name, Offered(used.name, types.get(used.name), count=used.count))
    return tuple(found.values())


def _named(name: str, kind: str, problems: Problems) -> Speaker:
    name = " ".join(name.split())
    if not name:
        problems.add("speaker", "give a name, or choose unknown and why")
    elif len(name) > LONGEST_NAME:
        problems.add("speaker", f"a name has at most {LONGEST_NAME} characters")
    elif any(unicodedata.category(one) in ("Cc", "Cs") for one in name):
        problems.add("speaker", "the name holds characters that nobody can read; type it anew")
    known = (
        read_choice(SpeakerType, kind, "type", "what the speaker is", problems) if kind else None
    )
    return Speaker(name=name or None, type=known)

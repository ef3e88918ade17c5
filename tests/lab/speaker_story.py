"""An article of four attributions with its labels, for the tests of the speaker measure."""

from __future__ import annotations

from pathlib import Path

from onrecord.contract import Kind, Mode, Polarity, Relay, Span, Spans, Speaker, Statement
from onrecord_lab.attribution import Attribution
from onrecord_lab.corpora.polnear import PolnearArticle
from onrecord_lab.gold.speakers import SourceForm, SpeakerLabel

TEXT = (
    "Mayor Ann Reed said the road opens. She hopes for sun. "
    "The minister warned of rain, the Echo reported. “It is shut.”"
)


def spans(words: str) -> Spans:
    """Where the words stand in TEXT; none of none."""
    start = TEXT.index(words)
    return (Span(start, start + len(words)),) if words else ()


ROAD = Attribution(spans("Mayor Ann Reed"), spans("said"), spans("the road opens"))
SUN = Attribution(spans("She"), spans("hopes"), spans("for sun"))
RAIN = Attribution(spans("The minister"), spans("warned"), spans("of rain"))
SHUT = Attribution((), (), spans("“It is shut.”"))


def label(
    place: Attribution,
    form: SourceForm,
    name: str | None,
    *,
    bare: tuple[str, ...] = (),
    relays: tuple[str, ...] = (),
) -> SpeakerLabel:
    """A reader's line on a place of the story."""
    return SpeakerLabel(
        article="echo_2021-03-04_road",
        content=place.content,
        cue=place.cue,
        source=place.source,
        form=form,
        name=name,
        accept=(),
        bare=bare,
        type=None,
        reason=None,
        relays=relays,
        bad=False,
    )


LABELS = [
    label(ROAD, SourceForm.NAME, "Ann Reed", bare=("Reed",)),
    label(SUN, SourceForm.PRONOUN, "Ann Reed", bare=("Reed",)),
    label(RAIN, SourceForm.DESCRIPTION, None, relays=("Echo",)),
    label(SHUT, SourceForm.NONE, "Ann Reed"),
]
ARTICLE = PolnearArticle("echo_2021-03-04_road", TEXT, tuple(one.attribution for one in LABELS))


def statement(place: Attribution, speaker: Speaker, *relays: str) -> Statement:
    """A statement that was found at a place of the story."""
    return Statement(
        id=str(place.content[0].start),
        kind=Kind.INDIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text="",
        content=place.content,
        cue=place.cue,
        source=place.source,
        speaker=speaker,
        relays=tuple(Relay(name, ()) for name in relays),
    )


def write_story(polnear: Path) -> None:
    """The story as an article of PolNeAR's split dev."""
    annotation = "".join(_event(10 * n, place) for n, place in enumerate(ARTICLE.attributions))
    for part, name, data in (
        ("text", f"{ARTICLE.name}.txt", TEXT),
        ("attributions", f"{ARTICLE.name}_0a1b.ann", annotation),
    ):
        (polnear / "dev" / part).mkdir(parents=True)
        (polnear / "dev" / part / name).write_text(data, encoding="utf-8")


def _event(first: int, place: Attribution) -> str:
    """An attribution in brat's form, its spans numbered from `first`."""
    roles = {"Source": place.source, "Cue": place.cue, "Content": place.content}
    told = [(role, span) for role, found in roles.items() for span in found]
    lines = [
        f"T{first + n}\t{role} {span.start} {span.end}\t{span.of(TEXT)}\n"
        for n, (role, span) in enumerate(told)
    ]
    ids = " ".join(f"{role}:T{first + n}" for n, (role, _) in enumerate(told))
    return "".join(lines) + f"E{first}\tAttribution:T{first} {ids}\n"

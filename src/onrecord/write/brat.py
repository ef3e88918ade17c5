"""Statements as brat stand-off, with the labels of PolNeAR: spans of code points, then events."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.contract import Spans, Statement

# A line of brat ends at any of these for one reader or another; a tab parts its columns.
_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


def standoff(text: str, statements: Iterable[Statement]) -> str:
    """The lines of the statements' sources, cues and contents, and an event for each statement.

    The words behind the spans are for people: the spans alone say which characters are meant.
    """
    lines: list[str] = []
    spans = 0
    for number, statement in enumerate(statements, start=1):
        event = []
        for role, found in _roles(statement):
            if found:
                spans += 1
                lines.append(_span_line(f"T{spans}", role, found, text))
                event.append(f"{role}:T{spans}")
        spans += 1
        label = "Attribution" if statement.source else "Attribution-no-source"
        lines.append(_span_line(f"T{spans}", label, statement.cue or statement.content, text))
        lines.append(f"E{number}\t{label}:T{spans} {' '.join(event)}")
    return "".join(f"{line}\n" for line in lines)


def _roles(statement: Statement) -> tuple[tuple[str, Spans], ...]:
    return (
        ("Source", statement.source),
        ("Cue", statement.cue),
        ("Content", statement.content),
    )


def _span_line(name: str, label: str, spans: Spans, text: str) -> str:
    places = ";".join(f"{span.start} {span.end}" for span in spans)
    words = " ".join(span.of(text) for span in spans)
    return f"{name}\t{label} {places}\t{words.translate(_BLANKS)}"

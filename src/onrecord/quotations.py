"""Quotations: what stands between quotation marks, nested, left open, or continued over paragraphs.

The passes, each linear in the length of the text:
1. each paragraph's marks are paired with a stack; a single mark opens only where a believable
   closing one follows, so that apostrophes stay apostrophes;
2. a quotation left open runs to its paragraph's end, or to the next opening of its own family;
3. one that is left open is continued where the next paragraph opens with a mark of its family:
   together they are one quotation in several parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.contract import Span
from onrecord.marks import Certainty, Family, Mark, find_marks

# No press text nests deeper; a bound on the stack and on each look ahead keeps the work linear.
_DEEPEST = 6
_LOOK_AHEAD = 80


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks: with the marks (`span`) and without (`inside`).

    `depth` is 0 for the outermost. `closed` is false where its closing mark is missing and no next
    paragraph continues it. `continues` is true where it goes on from the paragraph before.
    """

    span: Span
    inside: Span
    family: Family
    depth: int = 0
    closed: bool = True
    continues: bool = False


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations of the text in order of their opening marks, of every depth."""
    found: list[Quotation] = []
    left_open: Quotation | None = None
    for paragraph in paragraphs:
        here = _quotations_of(text, paragraph)
        if left_open:
            if (
                here
                and here[0].family == left_open.family
                and here[0].span.start == paragraph.start
            ):
                here[0] = replace(here[0], continues=True)
                left_open = replace(left_open, closed=True)
            found.append(left_open)
        # Only the last one of a paragraph can go on in the next.
        left_open = here.pop() if here and _runs_out_of(paragraph, here[-1]) else None
        found += here
    if left_open:
        found.append(left_open)
    return tuple(q for q in _with_depth(found) if q.closed or q.family != Family.SINGLE)


def _runs_out_of(paragraph: Span, quotation: Quotation) -> bool:
    return not quotation.closed and quotation.span.end == paragraph.end


def _quotations_of(text: str, paragraph: Span) -> list[Quotation]:
    """One paragraph's quotations in order of their opening marks, depth not yet counted."""
    marks = list(find_marks(text, *paragraph))
    ends = _closing_singles(marks, paragraph.start)
    found: list[Quotation] = []
    opened: list[Mark] = []
    for mark in marks:
        opening = _opening_of(mark, opened, ends)
        if opening is not None:
            # What was opened inside and never closed was no quotation.
            del opened[opened.index(opening) :]
            span = Span(opening.span.start, mark.span.end)
            inside = Span(opening.span.end, mark.span.start)
            found.append(Quotation(span, inside, mark.family))
        elif len(opened) < _DEEPEST and _opens_one(mark, ends) and not _is_elision(mark, opened):
            opened.append(mark)
    found += _left_open(text, paragraph, opened, marks)
    return sorted(found, key=lambda quotation: (quotation.span.start, -quotation.span.end))


def _opens_one(mark: Mark, ends: dict[Mark, Mark | None]) -> bool:
    return bool(mark.opens) and (mark.family != Family.SINGLE or mark in ends)


def _is_elision(mark: Mark, opened: list[Mark]) -> bool:
    """True for the apostrophe of "'em" inside a single quotation."""
    inside = any(opening.family == Family.SINGLE for opening in opened)
    return mark.family == Family.SINGLE and mark.opens == Certainty.WEAK and inside


def _opening_of(mark: Mark, opened: list[Mark], ends: dict[Mark, Mark | None]) -> Mark | None:
    """The mark that this one closes, if it closes any."""
    if not mark.closes:
        return None
    for opening in reversed(opened):
        if opening.family != mark.family:
            continue
        if mark.family == Family.SINGLE:
            if ends[opening] == mark:
                return opening
            continue
        return opening
    return None


def _closing_singles(marks: list[Mark], paragraph_start: int) -> dict[Mark, Mark | None]:
    """For each single mark that opens a quotation the one that closes it.

    None is there only for one that begins its paragraph: the next may continue it. A look ahead
    ends at the next single opening, so all of them together stay linear.
    """
    ends: dict[Mark, Mark | None] = {}
    for index, mark in enumerate(marks):
        if mark.family == Family.SINGLE and mark.opens:
            end = _closing_single(marks, index)
            if end or mark.span.start == paragraph_start:
                ends[mark] = end
    return ends


def _closing_single(marks: list[Mark], index: int) -> Mark | None:
    likely: Mark | None = None
    inside = 0  # double quotations opened since: what closes in them closes not this
    for mark in marks[index + 1 : index + 1 + _LOOK_AHEAD]:
        if mark.family == Family.SINGLE:
            if inside:
                continue
            if mark.closes == Certainty.STRONG:
                return mark
            if mark.opens == Certainty.STRONG:
                break
            if mark.closes and marks[index].opens == Certainty.STRONG:
                likely = likely or mark
        elif mark.closes and (inside or not mark.opens):
            if not inside:
                break  # the quotation around ends here
            inside -= 1
        elif mark.opens:
            inside += 1
    return likely


def _left_open(
    text: str, paragraph: Span, opened: list[Mark], marks: list[Mark]
) -> list[Quotation]:
    """The outermost of those that nothing closed: to the paragraph's end, or to where its family
    opens again, since a second opening means that a closing mark was forgotten."""
    if not opened:
        return []
    first = opened[0]
    again = next(
        (m for m in marks if m.span.start > first.span.start and _opens_again(m, first)), None
    )
    end = again.span.start if again else paragraph.end
    while text[end - 1].isspace():
        end -= 1
    span, inside = Span(first.span.start, end), Span(first.span.end, end)
    return [Quotation(span, inside, first.family, closed=False)]


def _opens_again(mark: Mark, first: Mark) -> bool:
    return mark.family == first.family and bool(mark.opens) and not mark.closes


def _with_depth(quotations: list[Quotation]) -> list[Quotation]:
    """The same in order, each with the number of quotations around it."""
    around: list[int] = []
    counted = []
    for quotation in sorted(quotations, key=lambda q: (q.span.start, -q.span.end)):
        while around and around[-1] <= quotation.span.start:
            around.pop()
        counted.append(replace(quotation, depth=len(around)))
        around.append(quotation.span.end)
    return counted

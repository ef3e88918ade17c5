"""The measures of expressions of time, on texts written by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.contract import Span
from onrecord.errors import OnrecordError
from onrecord_lab.evaluate.dates.command import report_dates
from onrecord_lab.evaluate.dates.gum import read_gum_dates
from onrecord_lab.evaluate.dates.measure import measure_dates
from onrecord_lab.evaluate.dates.newspaper import read_newspaper_dates
from onrecord_lab.evaluate.dates.recognizers import read_recognizers_dates
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate, Value

CONLLU = """\
# newpar
# speaker = Clerk
# text = It don't rain since May 2011.
1\tIt\t_\t_\t_\t_\t_\t_\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\train\t_\t_\t_\t_\t_\t_\t_\t_
5\tsince\t_\t_\t_\t_\t_\t_\t_\t_
6\tMay\t_\t_\t_\t_\t_\t_\t_\t_
7\t2011\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
8\t.\t_\t_\t_\t_\t_\t_\t_\t_

# speaker = Judge
# text = At nine?
1\tAt\t_\t_\t_\t_\t_\t_\t_\t_
2\tnine\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\t?\t_\t_\t_\t_\t_\t_\t_\t_
"""
XML = """\
<text id="GUM_court_ferry" dateCreated="2016-10-14">
<p>
<s>
It\tPP
do\tVV
n't\tRB
rain\tVV
since\tIN
<date from="2011-05">
May\tNP
2011\tCD
</date>
.\tSENT
</s>
<s>
At\tIN
<time when="09:00:00">
nine\tCD
</time>
?\tSENT
</s>
</p>
</text>
"""


def write_gum(folder: Path) -> Path:
    for name, content in (
        ("dep/GUM_court_ferry.conllu", CONLLU),
        ("xml/GUM_court_ferry.xml", XML),
        ("xml/GUM_court_lake.xml", XML.replace("2011-05", "07-1951")),
        ("dep/GUM_court_lake.conllu", CONLLU),
        ("splits.md", "## dev\n  * GUM_court_ferry\n  * GUM_news_absent\n## test\n"),
    ):
        path = folder / "gum" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder / "gum"


def gold(text: str, words: str, start: str | None, end: str | None) -> DatedText:
    at = text.index(words)
    span = Span(at, at + len(words))
    return DatedText("", text, "2016-10-14", (GoldDate(span, (Value(start, end),)),), (span,), 1)


def test_gum_dates_are_aligned_to_the_running_text(tmp_path: Path) -> None:
    (read,) = read_gum_dates(write_gum(tmp_path), "dev", "test")
    assert read.text == "It don't rain since May 2011.\nAt nine?"
    assert (read.published, read.sentences) == ("2016-10-14", 2)
    (date,) = read.dates
    assert date.span.of(read.text) == "May 2011"
    assert date.values == (Value("2011-05", None),)
    assert [span.of(read.text) for span in read.marked] == ["May 2011", "nine"]


def test_a_value_that_does_not_parse_is_marked_but_no_gold(tmp_path: Path) -> None:
    (read,) = read_gum_dates(write_gum(tmp_path), "train")
    assert read.name == "GUM_court_lake"
    assert read.dates == ()
    assert len(read.marked) == 2


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "exact"),
    [
        ("In the 19th century.", "19th century", "1800-01-01", "1899-12-31", 1),
        ("In May 2011.", "May 2011", "2011-05-01", "2011-05-31", 1),
        ("In May 2011.", "May 2011", "2011-05", None, 0),
        ("From 1998 to 2001.", "1998", "1998", "1998", 1),
        ("In early May 2011.", "May 2011", "2011-05", "2011-05", 1),
        ("The park closes in May.", "May", "--05", "--05", 1),
    ],
)
def test_exact_is_the_same_first_and_last_day(
    text: str, words: str, start: str | None, end: str | None, exact: int
) -> None:
    figures = measure_dates([gold(text, words, start, end)])
    assert (figures.gold, figures.found, figures.exact, figures.spurious) == (1, 1, exact, 0)


def test_an_end_of_a_stretch_is_exact_but_not_whole() -> None:
    figures = measure_dates([gold("From 1998 to 2001.", "2001", "2001", "2001")])
    assert (figures.exact, figures.whole) == (1, 0)


def test_what_is_missed_and_what_is_spurious_is_counted() -> None:
    text = gold("The feast of 2011.", "feast", "2011-05", "2011-05")
    figures = measure_dates([text])
    assert (figures.found, figures.spurious, figures.spurious_rate) == (0, 1, 100.0)


def test_recognizers_cases_have_several_readings(tmp_path: Path) -> None:
    folder = tmp_path / "recognizers-english"
    (folder / "DateTime").mkdir(parents=True)
    case = {
        "Input": "It ends May 3 to 5.",
        "Context": {"ReferenceDateTime": "2016-10-14T00:00:00"},
        "Results": [
            {
                "Start": 8,
                "End": 17,
                "TypeName": "datetimeV2.daterange",
                "Resolution": {
                    "values": [
                        {"start": "2016-05-03", "end": "2016-05-05"},
                        {"start": "2017-05-03", "end": "2017-05-05"},
                    ]
                },
            }
        ],
    }
    path = folder / "DateTime" / "DateTimeModel.json"
    path.write_text(json.dumps([case, case, {"Input": "Now"}]), encoding="utf-8-sig")
    (read,) = read_recognizers_dates(folder)
    (date,) = read.dates
    assert date.span.of(read.text) == "May 3 to 5"
    assert Value("2017-05-03", "2017-05-04") in date.values
    assert measure_dates([read]).exact == 1


def test_everything_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(OnrecordError, match="gum does not exist"):
        report_dates(tmp_path)
    write_gum(tmp_path)
    folder = tmp_path / "recognizers-english" / "DateTime"
    folder.mkdir(parents=True)
    (folder / "DateTimeModel.json").write_text("[]", encoding="utf-8")
    line = {
        "text": "It sank in 2011.",
        "published": None,
        "dates": [{"start": 11, "end": 15, "value_start": "2011", "value_end": "2011"}],
    }
    labels = tmp_path / "dates-a.jsonl"
    labels.write_text(json.dumps(line) + "\n", encoding="utf-8")
    (read,) = read_newspaper_dates(labels)
    assert read.dates[0].span.of(read.text) == "2011"
    report_dates(tmp_path)
    told = capsys.readouterr().out
    assert "newspaper-held-back" in told
    assert "required: exact, GUM dev and test 0.0, >= 75, aim 88   NOT MET" in told

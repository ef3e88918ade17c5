"""A newsroom's own list, with the slips that such lists have."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import SpeakerType
from onrecord.errors import ListUnreadable
from onrecord.registry.entries import Entry
from onrecord.registry.known import Column, KnownSpeaker, ListProblem, Role
from onrecord.registry.read_list import read_list

TABLE = """name,id,type,aliases,role,from,to,Party
Lena Holt,H1,person,L. Holt; La Holt|Holt,President of Orrelia,2012-05-07,2018-05-07,Lake
Lena Holt,H1,,,Mayor of Orr,2008,2012-05,
Harbour Board,,organisation,,,,,
"""


def told(path: Path) -> tuple[list[KnownSpeaker], list[tuple[int, str]]]:
    """The speakers, and each problem with its line."""
    everything = list(read_list(path))
    return (
        [each.speaker for each in everything if isinstance(each, Entry)],
        [(each.line, each.message) for each in everything if isinstance(each, ListProblem)],
    )


def a_list(folder: Path, text: str | bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_rows_with_one_id_are_one_person(tmp_path: Path) -> None:
    speakers, problems = told(a_list(tmp_path, TABLE))
    assert problems == []
    assert speakers[0] == KnownSpeaker(
        id="H1",
        name="Lena Holt",
        type=SpeakerType.PERSON,
        aliases=("L. Holt", "La Holt", "Holt"),
        roles=(
            Role("President of Orrelia", "2012-05-07", "2018-05-07"),
            Role("Mayor of Orr", "2008", "2012-05"),
        ),
        columns=(Column("Party", "Lake"),),
    )
    assert speakers[1].name == "Harbour Board"
    assert speakers[1].id


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_programs_divide_columns_otherwise(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(("Name", "ROLE", "From")) + "\n" + delimiter.join(("Ann Reed", "", ""))
    assert [each.name for each in told(a_list(tmp_path, "\ufeff" + text))[0]] == ["Ann Reed"]


def test_broken_lines_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = [
        b"name,id,type,role,from,to",
        b"Ann Reed,R1,person,Mayor of Orr,2012,2015",
        b"Tom Bell,R1,,,,",
        b",X2,,,,",
        b"Eve Stone,,wizard,,,",
        b"Eve Stone,,,Mayor of Alva,soon,",
        b"Eve Stone,,,Mayor of Alva,2015,2012",
        b"Eve \xff Stone,,,,,",
        b"Eve Stone,,,,,,,more",
        b"Ida Vell,,,,,",
    ]
    speakers, problems = told(a_list(tmp_path, b"\n".join(lines)))
    assert [each.name for each in speakers] == ["Ann Reed", "Ida Vell"]
    assert [line for line, _ in problems] == [3, 4, 5, 6, 7, 8, 9]
    assert "R1" in problems[0][1]
    assert "line 2" in problems[0][1]
    assert "wizard" in problems[2][1]
    assert "soon" in problems[3][1]


@pytest.mark.parametrize("text", ["", "who,id\nAnn Reed,1\n"])
def test_a_table_without_names_is_none(tmp_path: Path, text: str) -> None:
    with pytest.raises(ListUnreadable, match="no column “name”"):
        told(a_list(tmp_path, text))


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable, match="does not exist"):
        told(tmp_path / "none.csv")


def an_item(id_: str) -> dict[str, object]:
    return {"mainsnak": {"datavalue": {"value": {"id": id_}, "type": "wikibase-entityid"}}}


def a_time(day: str, precision: int = 11) -> list[dict[str, object]]:
    return [{"datavalue": {"value": {"time": f"+{day}T00:00:00Z", "precision": precision}}}]


HOLT = {
    "id": "Q1",
    "type": "item",
    "labels": {"en": {"language": "en", "value": "Lena Holt"}, "fr": {"value": "Léna Holt"}},
    "aliases": {"en": [{"value": "L. Holt"}, {"value": "Holt"}]},
    "claims": {
        "P31": [an_item("Q5")],
        "P39": [
            an_item("Q9")
            | {"qualifiers": {"P580": a_time("2012-05-07"), "P582": a_time("2018-05-00", 10)}},
            {"mainsnak": {"snaktype": "somevalue"}},
        ],
    },
}
OFFICE = {"id": "Q9", "labels": {"en": {"value": "President of Orrelia"}}, "claims": []}
BOARD = {"id": "Q2", "labels": {"en": {"value": "Harbour Board"}}, "aliases": [], "claims": {}}
UNNAMED = {"id": "Q3", "labels": [], "claims": {"P31": [an_item("Q5")]}}


@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz", "people.jsonl"])
def test_a_dump_of_wikidata(tmp_path: Path, name: str) -> None:
    entities = [json.dumps(each) for each in (HOLT, BOARD, UNNAMED, OFFICE)]
    text = "\n".join(entities) if name.endswith("l") else "[\n" + ",\n".join(entities) + "\n]\n"
    data = gzip.compress(text.encode()) if name.endswith(".gz") else text.encode()
    speakers, problems = told(a_list(tmp_path, data, name))
    assert problems == []
    assert speakers == [
        KnownSpeaker(
            id="Q1",
            name="Lena Holt",
            type=SpeakerType.PERSON,
            aliases=("L. Holt", "Holt"),
            roles=(Role("President of Orrelia", "2012-05-07", "2018-05"),),
        ),
        KnownSpeaker(id="Q2", name="Harbour Board", type=SpeakerType.ORGANISATION),
    ]


def test_a_broken_line_of_a_dump_is_told(tmp_path: Path) -> None:
    text = "[\n" + json.dumps(HOLT) + ',\n{"id": \n]'
    speakers, problems = told(a_list(tmp_path, text, "dump.json"))
    assert [each.name for each in speakers] == ["Lena Holt"]
    assert [line for line, _ in problems] == [3]


@given(data=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.jsonl"]))
def test_any_bytes_are_a_list_or_no_list(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = a_list(tmp_path_factory.mktemp("list"), b"name,from\n" + data, name)
    for each in read_list(path):
        assert isinstance(each, Entry | ListProblem)

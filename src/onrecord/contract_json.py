"""Records of the contract to JSON lines and back: the one place where they are dicts.

The published schema (`contract.schema.json` in this package) is made here from the record types;
a test holds the file against them, and `make docs` writes it anew.
"""

from __future__ import annotations

import inspect
import json
from importlib import resources
from typing import Any, TypeVar

import msgspec

from onrecord.contract import CONTRACT, By, Extraction, Problem, ProblemKind
from onrecord.identity import article_id

SCHEMA_FILE = "contract.schema.json"
T = TypeVar("T")


def extraction_line(extraction: Extraction, *, with_text: bool = True) -> bytes:
    """One line of the contract, without the line end. `with_text=False` leaves article.text out."""
    if with_text:
        return msgspec.json.encode(extraction)
    line: dict[str, Any] = msgspec.to_builtins(extraction)
    del line["article"]["text"]
    return msgspec.json.encode(line)


def problem_line(problem: Problem, by: By) -> bytes:
    """The line of an article that failed: no statements, and `error` with its kind and message."""
    return msgspec.json.encode(
        {
            "contract": CONTRACT,
            "article": {"id": article_id(problem.location), "location": problem.location},
            "by": by,
            "statements": [],
            "error": {"kind": problem.kind, "message": problem.message},
        }
    )


def read_extraction(line: bytes | str) -> Extraction:
    """The record that a line of the contract holds.

    Raises `msgspec.ValidationError`, naming the key, where the line is not of the contract (a
    failed article's line included), and `msgspec.DecodeError` where it is not JSON.
    """
    return msgspec.json.decode(line, type=Extraction)


def record_json(record: object) -> bytes:
    """Any record as JSON."""
    return msgspec.json.encode(record)


def read_record(data: bytes | str, record_type: type[T]) -> T:
    """The record of the type given that `data` holds; raises as `read_extraction` does."""
    return msgspec.json.decode(data, type=record_type)


def contract_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a line of the contract, made from the record types."""
    schema = msgspec.json.schema(Extraction)
    definitions: dict[str, Any] = schema["$defs"]
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition.get("description", ""))
        if definition.get("type") == "object":
            _close(definition)
    definitions["Article"]["required"].remove("text")
    # Lines of 0.1.0 do not have it.
    definitions["Extraction"]["required"].remove("reviewed")
    definitions["Extraction"]["properties"]["contract"] = {"const": CONTRACT}
    definitions["Failure"] = _failure_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"onrecord contract {CONTRACT}",
        "description": "One line of `onrecord extract`: an article with its statements, or one "
        "that could not be read. Offsets are Unicode code points, end-exclusive.",
        "anyOf": [{"$ref": "#/$defs/Extraction"}, {"$ref": "#/$defs/Failure"}],
        "$defs": definitions,
    }


def published_schema() -> dict[str, Any]:
    """The JSON Schema as it was published with this version."""
    schema: dict[str, Any] = json.loads(published_schema_text())
    return schema


def published_schema_text() -> str:
    """The published file as it is."""
    return resources.files("onrecord").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def schema_text() -> str:
    """`contract_schema` as it stands in the published file."""
    return json.dumps(contract_schema(), indent=1, ensure_ascii=False) + "\n"


def _close(definition: dict[str, Any]) -> None:
    """Every key must be there, and no other: what a stage does not fill is null or empty."""
    definition["additionalProperties"] = False
    definition["required"] = sorted(definition["properties"])
    for described in definition["properties"].values():
        described.pop("default", None)


def _failure_schema() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "title": "Failure",
        "type": "object",
        "properties": {
            "contract": {"const": CONTRACT},
            "article": _closed_object({"id": text, "location": text}),
            "by": {"$ref": "#/$defs/By"},
            "statements": {"type": "array", "maxItems": 0},
            "error": _closed_object(
                {"kind": {"enum": sorted(ProblemKind)}, "message": text},
            ),
        },
        "required": ["article", "by", "contract", "error", "statements"],
        "additionalProperties": False,
    }


def _closed_object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }

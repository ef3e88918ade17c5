"""The page of the contract: every key of a line, its type from the schema, its meaning in words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from onrecord.contract_json import contract_schema

_HEAD = """# The contract

<!-- Made by `make docs` from the schema and src/onrecord_lab/docs/fields.toml; do not edit. -->

`onrecord extract` prints one JSON object per article, one per line, in the order given. Offsets
are Unicode code points into `article.text`, end-exclusive: `text[start:end]` is always exactly
what is shown. The schema itself: `onrecord schema`. What the words mean: [glossary](glossary.md).

Every key is always present; what the article does not tell is null or empty. Without a model
(`--extractor rules`), or with one that was not taught it, `addressee`, `venue` and `said` are null.
"""
# In the order in which a reader meets them; the rest are lists of values.
_RECORDS = (
    *("Extraction", "Failure", "Article", "Basis", "Original", "Furniture", "By", "Statement"),
    *("Speaker", "Candidate", "Relay", "Addressee", "Venue", "Said", "Quantity", "Review"),
)
Schema = Mapping[str, Any]


def contract_page() -> str:
    """The whole of `docs/contract.md`. Raises KeyError for a key without a meaning in words."""
    definitions: Schema = contract_schema()["$defs"]
    meanings = _meanings()
    records = [_record(name, definitions[name], meanings[name]) for name in _RECORDS]
    return "\n".join([_HEAD, *records, *_values(definitions)])


def _meanings() -> Mapping[str, Mapping[str, str]]:
    file = resources.files("onrecord_lab.docs").joinpath("fields.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _record(name: str, schema: Schema, meanings: Mapping[str, str]) -> str:
    rows = "".join(
        f"| `{key}` | {_type(value)} | {meanings[key]} |\n"
        for key, value in schema["properties"].items()
    )
    return f"## {name}\n\n{meanings['_']}\n\n| key | type | meaning |\n|---|---|---|\n{rows}"


def _type(schema: Schema) -> str:
    if "anyOf" in schema:
        return " or ".join(_type(option) for option in schema["anyOf"])
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "prefixItems" in schema:
        return "[start, end]"
    if schema.get("type") == "array" and "items" in schema and schema["items"]:
        return f"list of {_type(schema['items'])}"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    return str(schema.get("type", "any"))


def _values(definitions: Schema) -> Iterator[str]:
    for name, schema in sorted(definitions.items()):
        if "enum" in schema:
            values = ", ".join(f"`{value}`" for value in schema["enum"])
            yield f"## {name}\n\nOne of {values}.\n"

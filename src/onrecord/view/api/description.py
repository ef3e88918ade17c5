"""The calls in OpenAPI's form (3.1), so that other programs' tools can read them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from onrecord.version import VERSION
from onrecord.view.api.calls import CALLS, Call, Parameter
from onrecord.view.server.failure import ErrorAnswer

_SCHEMA = "#/components/schemas/{name}"


@cache
def description() -> bytes:
    """The description as JSON."""
    types = [*_types()]
    shown, components = msgspec.json.schema_components(types, ref_template=_SCHEMA)
    schemas = dict(zip(types, shown, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for call in CALLS:
        paths.setdefault(call.path, {})[call.method.lower()] = _operation(call, schemas)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "onrecord",
                "version": VERSION,
                "description": "Who is reported to have said what. Offsets are Unicode code "
                "points, end-exclusive.",
            },
            "paths": paths,
            "components": {
                "schemas": components,
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            },
            "security": [{}, {"token": []}],
        }
    )


def _types() -> Iterator[type]:
    for call in CALLS:
        yield call.answers
        if call.sends is not None:
            yield call.sends
    yield ErrorAnswer


def _operation(call: Call, schemas: dict[type, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "summary": call.words,
        "parameters": [_parameter(each) for each in call.parameters],
        "responses": {
            "200": {"description": "The answer.", "content": _json(schemas[call.answers])},
            "default": {"description": "What went wrong.", "content": _json(schemas[ErrorAnswer])},
        },
    }
    if call.sends is not None:
        operation["requestBody"] = {"required": True, "content": _json(schemas[call.sends])}
    return operation


def _parameter(parameter: Parameter) -> dict[str, Any]:
    one: dict[str, Any] = {"type": "string"}
    if parameter.values:
        one["enum"] = list(parameter.values)
    return {
        "name": parameter.name,
        "in": "path" if parameter.is_in_path else "query",
        "required": parameter.is_in_path,
        "description": parameter.words,
        "schema": {"type": "array", "items": one} if parameter.is_repeatable else one,
    }


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}

"""The page of the Python interface: the public names, from their source."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator

import onrecord

_HEAD = """# Python

<!-- Made by `make docs` from the docstrings; do not edit. -->

Every name here is imported from `onrecord`. Records are frozen; offsets are code points into the
article's text, end-exclusive. Everything that is raised on purpose is an `OnrecordError`.
"""


def api_page() -> str:
    """The whole of `docs/api.md`."""
    return "\n".join([_HEAD, *(_section(name) for name in onrecord.__all__)])


def _section(name: str) -> str:
    source = textwrap.dedent(inspect.getsource(getattr(onrecord, name)))
    (node,) = ast.parse(source).body
    if isinstance(node, ast.FunctionDef):
        return f"## {name}\n\n" + "\n".join(_function(node, name))
    assert isinstance(node, ast.ClassDef)
    return f"## {name}\n\n" + "\n".join(_class(node))


def _function(node: ast.FunctionDef, name: str) -> Iterator[str]:
    if any(isinstance(d, ast.Name) and d.id == "property" for d in node.decorator_list):
        yield _code(f"{name}: {ast.unparse(node.returns)}" if node.returns else name)
    else:
        parameters = [a for a in node.args.args if a.arg == "self"]
        for parameter in parameters:
            node.args.args.remove(parameter)
        returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
        yield _code(f"{name}({ast.unparse(node.args)}){returns}")
    yield from _docstring(node)


def _class(node: ast.ClassDef) -> Iterator[str]:
    fields = [part for part in node.body if isinstance(part, ast.AnnAssign | ast.Assign)]
    if fields:
        yield _code("\n".join(ast.unparse(field) for field in fields))
    yield from _docstring(node)
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
            yield f"### {node.name}.{part.name}\n"
            yield from _function(part, part.name)


def _code(line: str) -> str:
    return f"```text\n{line}\n```\n"


def _docstring(node: ast.FunctionDef | ast.ClassDef) -> Iterator[str]:
    text = ast.get_docstring(node)
    if text:
        yield f"{text}\n"

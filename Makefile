# `make` alone lists what there is. Everything runs in .venv, made from the locked requirements.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes --no-deps

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-train lint types eval gold docs screenshots bench bench-view bench-link lock clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

setup: .venv/base.done ## make .venv with the locked dependencies; does nothing when it is there

demo: setup ## read the demo articles into a record and show what it holds
	@$(BIN)/onrecord demo

test: lint types .venv/dev.done ## tests, lint and type checks
	@$(BIN)/pytest -n auto

test-train: .venv/dev.done ## teach a model for a few steps and read with it (needs a torch for the processor)
	@requirements/torch $(BIN)/python && $(MAKE) --no-print-directory .venv/train.done \
	  && $(BIN)/pytest -o addopts="--import-mode=importlib --strict-markers -q -rs" tests/train \
	  || { test $$? -eq 77 && echo "SKIPPED: make test-train: no torch for the processor alone can be installed here"; }

lint: .venv/dev.done
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: .venv/dev.done
	@$(BIN)/mypy

eval: .venv/dev.done ## quality against the corpora, where they lie (DATA=folder)
	@$(BIN)/onrecord evaluate --corpora $(or $(DATA),../shared/data)

gold: .venv/dev.done ## make the gold of the project's own articles from their sheets
	@$(BIN)/python -m onrecord_lab.gold

docs: .venv/dev.done ## make the generated pages and the answers shown in the others anew
	@$(BIN)/python -m onrecord_lab.docs

screenshots: .venv/dev.done ## pictures of the reading room's pages for README and docs
	@$(BIN)/python -m onrecord_lab.screenshots

bench: .venv/dev.done ## words per second from files to a stored record, and peak memory
	@$(BIN)/python -m onrecord_lab.bench --page docs/performance.md

bench-view: .venv/dev.done ## pages of a million statements for 20 readers: times, memory, first paint
	@$(BIN)/python -m onrecord_lab.bench_view --page docs/performance.md

bench-link: .venv/dev.done ## linking 10,000, 100,000 and a million statements from nothing (DATA=folder)
	@$(BIN)/python -m onrecord_lab.bench_link --corpora $(or $(DATA),../shared/data) --page docs/performance.md

lock: .venv/dev.done ## renew the locked requirements from pyproject.toml
	@bash requirements/lock

clean: ## remove .venv and everything that was made
	@rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/python.done:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "onrecord needs Python 3.11 or later; name one with: make PYTHON=python3.12 setup" >&2; exit 1; }
	@$(PYTHON) -m venv .venv \
	  || { echo "Python cannot make an environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

.venv/base.done: .venv/python.done requirements/base.txt pyproject.toml models/en/pyproject.toml
	@echo "Installing the locked dependencies into .venv ..."
	@$(PIP) -r requirements/base.txt
	@$(BIN)/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e . -e models/en
	@touch $@

.venv/dev.done: .venv/base.done requirements/dev.txt
	@echo "Installing the locked tools for tests into .venv ..."
	@$(PIP) -r requirements/dev.txt
	@touch $@

.venv/train.done: .venv/dev.done requirements/train.txt requirements/encoder.txt
	@echo "Installing the locked tools for training into .venv ..."
	@$(PIP) -r requirements/train.txt
	@$(PIP) -r requirements/encoder.txt
	@touch $@

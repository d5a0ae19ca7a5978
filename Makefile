# Two commands for a newcomer: `make demo` and `make test`. `make check` is the inner loop.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up

.PHONY: demo test check lint types imports fmt setup clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $(STAMP)

setup: $(STAMP)

demo: $(STAMP)            ## three organisations in a folder, one night of exchange
	$(BIN)/chengxin exchange demo --dir demo

test: $(STAMP) lint types imports   ## everything, ends with pytest's own summary
	$(BIN)/python -m pytest -n 2

check: $(STAMP) lint types imports  ## the fast inner loop, without the slow marks
	$(BIN)/python -m pytest -n 2 -m 'not slow' -q

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

fmt: $(STAMP)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf $(VENV) demo build dist

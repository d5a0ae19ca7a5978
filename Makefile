# Two commands for a newcomer: `make demo` and `make test`. `make check` is the inner loop.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PRODUCT := $(VENV)/.product
TOOLS := $(VENV)/.tools
INTEROP := build/interop
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: slow-list bundle deep demo test check crash interop prove lint types imports fmt setup clean

$(PRODUCT): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	touch $(PRODUCT)

$(TOOLS): $(PRODUCT)
	$(PIP) --editable '.[test]'
	touch $(TOOLS)

setup: $(TOOLS)

demo: $(PRODUCT)          ## three organisations in a folder, one night of exchange
	$(BIN)/chengxin exchange demo --dir demo

test: $(TOOLS) lint types imports   ## everything, ends with pytest's own summary
	$(BIN)/python -m pytest -n 2 --dist worksteal -m 'not deep'

check: $(TOOLS) lint types imports  ## the fast inner loop, without the slow marks
	$(BIN)/python -m pytest -n 2 --dist worksteal -m 'not slow and not deep' -q

slow-list: $(TOOLS)       ## measures which tests `check` leaves to `test`
	$(BIN)/python -m pytest -m 'not deep' --durations=0 -vv | PYTHONPATH=tests $(BIN)/python -m kit.slow_list

bundle: $(TOOLS)          ## every wheel, its digest and an install script, for a closed network
	$(BIN)/python bundle/make.py dist $(ARGS)

prove: $(TOOLS)           ## 10 000 records of each type, every engine, every mutant; takes long
	$(BIN)/chengxin standards prove --records 10000 --mutants

interop: $(TOOLS)         ## other people's validators: ajv (npm), Xerces (JDK), xmllint; before a release
	npm install --silent --no-audit --no-fund --prefix $(INTEROP) ajv@8
	javac -d $(INTEROP) tests/interop/Xerces.java
	PYTHONPATH=tests $(BIN)/python tests/interop/run.py $(INTEROP) $(ARGS)

deep: $(TOOLS)            ## a thousand changes compared, every mutant hunted: before a release
	$(BIN)/python -m pytest -n 2 --dist worksteal -m deep

crash: $(TOOLS)           ## interrupt the relay at every system call there is; takes many hours
	PYTHONPATH=tests POLARS_MAX_THREADS=1 $(BIN)/python -m kit.crashing --write build/crash.txt $(ARGS)
	$(BIN)/python -m pytest -n 2 --all-points tests/faults tests/scenarios/test_on_postgresql.py

lint: $(TOOLS)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(TOOLS)
	$(BIN)/mypy

imports: $(TOOLS)
	$(BIN)/lint-imports

fmt: $(TOOLS)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf $(VENV) demo build dist

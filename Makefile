# Everything that is needed: Python 3.11 and make.
PYTHON ?= python3
BIN := .venv/bin
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export GX_ANALYTICS_ENABLED := false

.PHONY: run test lint typecheck bench fuzz docs clean

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Machine code of transforms, where there is a C compiler; without one it runs interpreted, at less than half its speed.
.venv/compiled: .venv/ready $(shell find transforms -name '*.py')
	$(BIN)/python -m tools.compile
	touch $@

run: .venv/compiled
	$(BIN)/khabar ingest samples --home home

# In as many processes as there are processors; the tests of one file share what they build, so they stay together.
test: .venv/compiled
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

typecheck: .venv/ready
	$(BIN)/mypy

bench: .venv/compiled
	$(BIN)/python -m pytest tests/benchmarks --benchmark-enable --benchmark-only -s

# Texts that nobody would write, thrown at the compiled reader; longer with SECONDS=3600.
fuzz: .venv/compiled
	$(BIN)/python -m tools.fuzz --seconds $(or $(SECONDS),60)

# Writes what is generated: the data dictionary, and the output that the pages show.
docs: .venv/compiled
	$(BIN)/python -m warehouse.dictionary
	$(BIN)/python -m tests.test_readme

clean:
	rm -rf home

# Two commands: `make demo` sets up and writes the example's files into out/; `make test` sets up and tests.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

# Without bytecode on disk each of the hundreds of processes that the tests start would compile the package anew.
unexport PYTHONDONTWRITEBYTECODE

OWN_KINDS := $(patsubst %,examples/%.yaml,meeting congratulation thanks certificate reply)

.PHONY: demo test lint types layers bench pictures lowest fuzz mutants coverage catalogs licences release docs clean

demo: $(VENV)/.installed
	$(BIN)/wego-forms fill examples/tatarstan.yaml examples/dimitrovgrad.yaml --lang all --format all -o out

test: $(VENV)/.tested-with
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

# `make -j 2 lint` reads the types while the layers are looked at.
lint: types layers

types: $(VENV)/.tested-with
	$(BIN)/mypy

layers: $(VENV)/.tested-with
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

bench: $(VENV)/.tested-with
	$(BIN)/python -m pip install --quiet --group bench
	-cd benchmarks/peers && npm install --silent --no-package-lock
	$(BIN)/python benchmarks/run.py

# The pictures of the README and of docs/blocks.md; needs poppler's pdftoppm.
pictures: demo $(VENV)/.tested-with
	$(BIN)/python examples/states.py out/states
	$(BIN)/wego-forms fill $(OWN_KINDS) --lang all --format pdf -o out/kinds
	$(BIN)/python docs/pictures.py out docs/pictures

# The oldest versions that pyproject.toml allows, in a venv of their own.
lowest: $(VENV)/.tested-with
	rm -rf $(VENV)-lowest
	$(BIN)/python tests/lowest.py $(VENV)-lowest

# What other libraries say, in Russian: wego_forms/locale/…/foreign.po compiled; the build does it too.
catalogs: $(VENV)/.installed
	$(BIN)/python catalogs.py

# docs/licences.md: what is installed and under which licence; fails on one that doesn't fit.
licences: $(VENV)/.tested-with
	$(BIN)/python licences.py

# Wheel and sdist built twice, and at work in environments of their own: make release PYTHONS="python3.11 python3.13".
PYTHONS ?= $(PYTHON)
release: $(VENV)/.tested-with
	$(BIN)/python -m pip install --quiet build
	$(BIN)/python tests/release.py out/release $(PYTHONS)

# The site, in out/site; any warning is an error. The reference is made from the code.
docs: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

# An hour of the fuzzers; the suite has a minute of them.
fuzz: $(VENV)/.tested-with
	$(BIN)/python -m tests.fuzz --minutes 60

# Small faults put into the code, and whether the tests see them; the sample is the same each time.
mutants: $(VENV)/.tested-with
	nice $(BIN)/python -m tests.mutants

# Which branches the suite goes through, those of the processes that it starts too; all of them, where strangers'
# bytes are read.
P := wego_forms
READS := $(P)/edges/*,$(P)/ooxml/*,$(P)/pictures/*,$(P)/pdf/read/*,$(P)/pdf/metafile/*,$(P)/forms/*,$(P)/reading/*
READS := $(READS),$(P)/sheets/*,$(P)/records/*,$(P)/signing/*,$(P)/verifying/*
coverage: $(VENV)/.tested-with
	rm -rf out/coverage && mkdir -p out/coverage
	$(BIN)/python -m coverage run -m pytest -q
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report --skip-covered --show-missing
	$(BIN)/python -m coverage report --format=total --fail-under=100 --include="$(READS)"

clean:
	rm -rf $(VENV) out dist tests/failed

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.tested-with: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

# Each target is enough on a machine with Python 3.11 or later and make.
.PHONY: help demo test crash fuzz bench bench-large lock locked audit clean

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-cache-dir --quiet
DEMO := build/demo.db
PEERS := build/peers
TOOLS := build/tools
LOCK := development.lock
DOSSIER := 39812

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## Read corpus/ into build/demo.db and trace its example dossier
	@mkdir -p build
	$(BIN)/mhcorpus ingest corpus --db $(DEMO)
	$(BIN)/mhcorpus refs $(DOSSIER) --db $(DEMO)
	$(BIN)/mhcorpus refs $(DOSSIER) --db $(DEMO) --json | head -n 40

test: $(VENV)/developed ## Check style and types, run the tests
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m pytest

crash: $(VENV)/developed ## Kill ingest a hundred times, with the shipped pipeline, and see what is left
	MHCORPUS_KILLS=100 MHCORPUS_KILLS_SHIPPED=1 MHCORPUS_KILLS_SEED=$$(date +%s) \
		$(BIN)/python -m pytest tests/ingest/test_crash.py -k kill --junit-xml=build/crash.xml
	@grep -o 'value="[0-9]* kills [^"]*' build/crash.xml | cut -c8-

fuzz: $(VENV)/fuzzing ## Change the example documents at random for SECONDS (300), keep what breaks a rule in build/fuzz
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),300)

bench: $(VENV)/developed $(PEERS)/installed ## Measure time, memory and disk, peers too; compare with the recorded run
	$(BIN)/python -m benchmarks

bench-large: $(VENV)/developed ## The same on 100,000 documents, which takes long
	$(BIN)/python -m benchmarks --large

# What the benchmarks set mhcorpus beside is installed apart, and left out where it cannot be.
$(PEERS)/installed: benchmarks/peers/requirements.txt
	$(PYTHON) -m venv --clear $(PEERS)
	@while read -r peer; do \
		$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install "$$peer" \
		|| echo "$$peer cannot be installed: its rows are left out"; \
	done < $<
	@touch $@

lock: $(TOOLS)/installed ## Write the newest versions that the bounds allow, with their hashes, to development.lock
	UV_CUSTOM_COMPILE_COMMAND='make lock' $(TOOLS)/bin/uv --quiet pip compile pyproject.toml --group dev --all-extras \
		--universal --upgrade --generate-hashes --no-emit-index-url --no-annotate --output-file $(LOCK)

locked: $(VENV)/created ## Develop with the versions of development.lock and no others
	$(PIP) install --require-hashes --no-deps --requirement $(LOCK)
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/installed $(VENV)/developed

audit: $(TOOLS)/installed ## Look for known holes in the versions of development.lock, which needs the network
	@mkdir -p build
	@$(TOOLS)/bin/pip-audit --strict --disable-pip --require-hashes --requirement $(LOCK) --progress-spinner off \
		> build/audit.txt 2>&1 && echo "No version of $(LOCK) has a known hole." && exit 0; \
	if grep -q '^Found [0-9]* known vulnerabilit' build/audit.txt; \
	then cat build/audit.txt; echo "HOLE: a version of $(LOCK) has a known hole, see above."; \
	else echo "NOT ASKED: the database of known holes gave no answer, see build/audit.txt; nothing is known."; fi; exit 1

clean: ## Remove what was made
	rm -rf $(VENV) build dist

$(VENV)/created:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

# The part that coverage guides is left out where what guides it cannot be installed.
$(VENV)/fuzzing: $(VENV)/developed
	$(PIP) install --group fuzz || echo "Atheris cannot be installed: nothing is guided by coverage"
	@touch $@

$(VENV)/installed: $(VENV)/created pyproject.toml
	$(PIP) install --editable .
	@touch $@

$(VENV)/developed: $(VENV)/installed
	$(PIP) install --group dev
	@touch $@

$(TOOLS)/installed: Makefile
	$(PYTHON) -m venv --clear $(TOOLS)
	$(TOOLS)/bin/python -m pip --disable-pip-version-check --quiet install 'uv>=0.9,<1' 'pip-audit>=2.9,<3'
	@touch $@

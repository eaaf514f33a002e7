# Everything that is done by hand here. Each target sets up the environment by itself when that is still to do.
#
#   make demo    the example articles become a dossier: its summary here, the page in dossier.html
#   make test    every test, and the scores on hand-coded articles
#   make check   what CI runs: lint, types, freshness of the generated pages, then make test
#   make fuzz    fuzz what reads from outside, 120,000 inputs from one seed
#   make bench   measure how fast, on BENCH=articles (.jsonl or .jsonl.gz), and write docs/performance.md
#   make audit   look the pinned packages up among known weaknesses, where their index can be reached
#   make ftm     have followthemoney, in an environment of its own, for the test of that export
#   make postgres  install Debian's PostgreSQL for the tests, when root; otherwise they are skipped
#   make browser  install Debian's chromium for the tests, when root; otherwise they are skipped
#   make train   train a pipeline anew (LANGUAGE=fr DATA=folder of treebanks)
#   make docs    write the generated pages anew
#   make shots   make the screenshots of the README anew
#   make release build wheel and source distribution twice, compare, install in an empty environment and use it
#   make site    build the documentation's site in build/site
#   make lock    pin every dependency anew from pyproject.toml
#   make clean   remove what these targets made, the environment too

PYTHON ?= python3
# For make train: which language, and the folder that holds the treebanks and entity corpora.
LANGUAGE ?= fr
DATA ?= ../shared/data
# For make bench: files of articles; without any, the hand-coded ones.
BENCH ?= $(wildcard ../shared/data/news/wikinews-fr.jsonl.gz)
BIN := .venv/bin
# Named by the content of what it depends on, so that a checkout that only touches the files installs nothing.
READY := .venv/ready-$(shell cat requirements.lock pyproject.toml | cksum | cut -d ' ' -f 1)
SAY := @printf '== %s\n'
# One thread: what is parsed here is small, and two threads on one sentence only wait for each other.
export OMP_NUM_THREADS ?= 1

.PHONY: help environment demo test timed pytest postgres browser fuzz bench audit ftm check lint types fresh gold train docs shots site release lock clean
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   make/make/p' Makefile

# Debian keeps ensurepip in python3-venv; without it, the pip of the system installs into the environment.
$(BIN)/python:
	$(SAY) "making the environment in .venv with $(PYTHON)"
	@command -v $(PYTHON) >/dev/null || { echo "no $(PYTHON) here; Python 3.11 or later is needed: make PYTHON=/path/to/python3" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$$($(PYTHON) --version) is too old; Python 3.11 or later is needed: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@if $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then $(PYTHON) -m venv .venv; \
	elif $(PYTHON) -c 'import venv' 2>/dev/null && $(PYTHON) -m pip --version >/dev/null 2>&1; then $(PYTHON) -m venv --without-pip .venv; \
	else echo "this Python comes without ensurepip and without pip; on Debian: apt-get install python3-venv" >&2; exit 2; fi

# -qq: pip warns of every folder that a machine's own settings name; errors are still shown.
$(READY): requirements.lock pyproject.toml | $(BIN)/python
	$(SAY) "installing the pinned packages (a few minutes the first time)"
	@if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; \
	$$pip install -qq --disable-pip-version-check --no-input --require-hashes -r requirements.lock && \
	$$pip install -qq --disable-pip-version-check --no-input --no-deps --no-build-isolation --editable .
	@rm -f .venv/ready-*
	@touch $@

environment: $(READY)

demo: environment
	$(SAY) "reading the three articles of examples/togo-russia into build/demo.db"
	@mkdir -p build
	@$(BIN)/depeche add examples/togo-russia --ledger build/demo.db
	$(SAY) "writing what they say about Togo and Russia to dossier.html"
	@$(BIN)/depeche dossier TGO RUS --ledger build/demo.db --out dossier.html
	$(SAY) "done; open dossier.html in a browser"

test: gold timed pytest

timed: environment
	$(SAY) "tests that measure how fast, with nothing beside them"
	@$(BIN)/python -m pytest -m timed

pytest: environment postgres browser
	$(SAY) "every other test, on all cores"
	@$(BIN)/python -m pytest -m "not timed" --numprocesses auto --maxprocesses 4 --dist loadfile --durations 15

# Without it, or when not root, the tests that need it say so and are skipped; in CI that is a failure.
postgres:
	@if command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  printf '== %s\n' "installing PostgreSQL for the tests"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null \
	    || echo "PostgreSQL could not be installed; its tests will be skipped" >&2; \
	else echo "no PostgreSQL here and not root; its tests will be skipped" >&2; fi

# As above.
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  printf '== %s\n' "installing chromium for the tests"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null \
	    || echo "chromium could not be installed; the tests in a browser will be skipped" >&2; \
	else echo "no chromium here and not root; the tests in a browser will be skipped" >&2; fi

fuzz: environment
	$(SAY) "fuzzing what reads from outside"
	@$(BIN)/python benchmarks/fuzz.py --runs 120000

# Whether its index is there is no matter of this project: where it can't be reached, that is recorded and no failure.
bench: environment
	$(SAY) "measuring words a second, memory, processes, workers and dates"
	@$(BIN)/python -m benchmarks.bench $(BENCH) --write

audit: environment
	$(SAY) "known weaknesses of the pinned packages"
	@test -x build/audit/bin/pip-audit || { $(PYTHON) -m venv build/audit && build/audit/bin/python -m pip install --quiet pip-audit==2.10.1; } \
	  || { echo "not audited: pip-audit can't be installed here"; exit 0; }; \
	$(BIN)/python -c 'import socket; socket.create_connection(("api.osv.dev", 443), 5)' 2>/dev/null \
	  || { echo "not audited: the index of weaknesses (OSV) can't be reached from here"; exit 0; }; \
	build/audit/bin/pip-audit --vulnerability-service osv --requirement requirements.lock --disable-pip --progress-spinner off

# Not in the lock: it needs a compiler, and nothing but one test needs it. Without it that test is skipped with its reason.
ftm: environment
	@test -x build/ftm/bin/ready || { printf '== %s\n' "followthemoney in an environment of its own"; \
	  $(PYTHON) -m venv build/ftm && build/ftm/bin/python -m pip install --quiet --disable-pip-version-check followthemoney==4.11.2 \
	  && ln -s python build/ftm/bin/ready; } \
	  || { rm -rf build/ftm; echo "its entities are not validated: followthemoney can't be installed here"; }

# In this order, so that pytest's closing line comes last.
check: lint types fresh site audit fuzz release ftm test

lint: environment
	$(SAY) "lint and format"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .

types: environment
	$(SAY) "types"
	@$(BIN)/mypy

fresh: environment
	$(SAY) "generated pages up to date"
	@$(BIN)/python docs/generate.py --check

gold: environment
	$(SAY) "scores on the hand-coded articles, held to their floors"
	@$(BIN)/python -m gold.gate

train: environment
	$(SAY) "training the $(LANGUAGE) pipeline on $(DATA)"
	@$(BIN)/python -m training $(LANGUAGE) --data $(DATA)

docs: environment
	$(SAY) "writing docs/commands.md, docs/codebook.md and docs/exports.md"
	@$(BIN)/python docs/generate.py

shots: environment browser
	$(SAY) "screenshots of the pages into docs/screenshots"
	@$(BIN)/python docs/screenshots.py

release: environment
	$(SAY) "building the release in build/dist"
	@$(BIN)/python -m release.build --try

# A warning (a link that leads nowhere, a name that is gone) fails it: strict in mkdocs.yml.
site: environment
	$(SAY) "building the site in build/site"
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --clean

# Pinned here and not in the lock: nothing else needs it. Rules of the machine's own pip (mirrors, folders) stay out of the file.
lock:
	$(SAY) "pinning every dependency in requirements.lock"
	@test -x build/lock/bin/pip-compile || { $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet pip-tools==7.6.2; }
	@head -n 2 requirements.lock > build/lock/head
	@cp requirements.lock build/lock/pinned
	@build/lock/bin/pip-compile --quiet --extra dev --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --strip-extras --allow-unsafe --no-header --no-annotate --output-file build/lock/pinned pyproject.toml
	@{ cat build/lock/head; grep -v '^#' build/lock/pinned | cat -s; } > requirements.lock

clean:
	$(SAY) "removing the environment and what was made"
	@rm -rf .venv build dossier.html .mypy_cache .ruff_cache .pytest_cache .hypothesis

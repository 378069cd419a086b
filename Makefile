# `make` alone lists what can be done here.

PYTHON ?= python3
VENV   := .venv
PIP    := $(VENV)/bin/python -m pip --disable-pip-version-check
BIN    := $(VENV)/bin

# An empty file for each lock that is installed; newer than its lock, there is nothing to do.
RUNTIME := $(VENV)/.runtime-installed
DEV     := $(VENV)/.dev-installed
ARCHIVE := $(VENV)/.archive-installed

# Lints, formats and type-checks the page's JavaScript, and goes nowhere for it.
PAGE    := service/web
DENO    := DENO_DIR=$(VENV)/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno
# Debian's names; the fonts are for the eye, no test looks at them.
BROWSER := chromium fonts-noto-core
SUDO    := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# A hundred threads of which one computes need no heaps and no hoards of freed memory of their own.
ONE_HEAP := MALLOC_ARENA_MAX=1 GLIBC_TUNABLES=glibc.malloc.tcache_count=0
# The scorer and its gold live beside the project and are not part of it.
SHARED  := ../shared

.DEFAULT_GOAL := help
.PHONY: help run test bench profile check-tests check-style check-types check-imports browser screenshots format examples score confidence archive archive-scale image-test lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUNTIME) ## serve on 127.0.0.1:8000 (HOST, PORT and WEB_CONCURRENCY from the environment)
	@exec env $(ONE_HEAP) $(BIN)/python -m gunicorn --config service/gunicorn.conf.py

# The tests come last, so that their count is the last thing on the screen.
test: check-style check-types check-imports check-tests ## set up, then run everything that guards the project

check-style: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(DENO) lint --quiet --config $(PAGE)/deno.json
	$(DENO) fmt --quiet --check --config $(PAGE)/deno.json

# The page's JavaScript says its types in JSDoc.
check-types: $(DEV)
	$(BIN)/mypy --strict
	$(DENO) check --quiet --config $(PAGE)/deno.json $(PAGE)/static/*.js

check-imports: $(DEV)
	$(BIN)/lint-imports

# The page is tested in a real browser, archives on real workers. CI gets both; at a desk nothing is installed unasked, and without them these
# tests are skipped and say so.
check-tests: $(DEV) $(if $(filter true,$(CI)),browser $(ARCHIVE))
	$(BIN)/pytest

browser: $(DEV) ## install Chromium and Arabic fonts with apt, unless a browser is there
	@$(BIN)/python -m tools.browser || { \
	  command -v apt-get > /dev/null || { echo "There is no apt here: install Chromium or Chrome by hand." >&2; exit 1; }; \
	  set -x; $(SUDO) apt-get update -qq; $(SUDO) apt-get install -qq --yes --no-install-recommends $(BROWSER); }

screenshots: $(DEV) ## take the pictures of the page that README.md shows
	$(BIN)/python -m tools.screenshots

format: $(DEV) ## lay out the code, and mend what can be mended by machine
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(DENO) fmt --quiet --config $(PAGE)/deno.json

examples: $(DEV) ## refresh the answers shown in openapi.yaml, README.md and docs/contributing.md
	$(BIN)/python -m tools.examples

score: $(DEV) ## score the engine against the gold beside the project, if it is there (ERRORS=1 lists the errors)
	@test -f $(SHARED)/score.py || { echo "No scorer at $(SHARED)/score.py: nothing to score against." >&2; exit 1; }
	@set -e; for gold in $(SHARED)/gold/*/; do \
	  out=$(VENV)/score/$$(basename $$gold); \
	  $(BIN)/python -m tools.predict $$gold $$out; \
	  echo "$$gold"; \
	  $(BIN)/python $(SHARED)/score.py --gold $$gold --pred $$out $(if $(ERRORS),--errors); \
	done

bench: $(DEV) ## time the engine and the service (ONLY=engine, growth or service for a part)
	$(BIN)/python -m tools.bench $(ONLY)

profile: $(DEV) ## show which functions of the engine take the time, over all articles at hand
	$(BIN)/python -m tools.profile

confidence: $(DEV) ## fit the weights of confidence to the gold beside the project
	$(BIN)/python -m tools.fit_confidence $(SHARED)/gold/dev

archive: $(ARCHIVE) ## install what archives of millions need (docs/archives.md)

archive-scale: $(DEV) $(ARCHIVE) ## measure archives on 100,000 articles, a worker killed (CORPUS=… a file of JSON lines)
	@$(BIN)/python -m tools.archive_scale $(CORPUS) $(VENV)/scale

image-test: $(DEV) ## build the image without Docker, run it and score it (root, Debian; installs what it needs)
	@$(BIN)/python -m tools.image

lock: $(VENV)/bin/python ## compile the locks from pyproject.toml (needs a package index)
	@$(PIP) install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --output-file requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --constraint requirements.txt --group dev --output-file requirements-dev.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --constraint requirements-dev.txt --extra archive --output-file requirements-archive.txt pyproject.toml

clean: ## remove the environment and everything generated
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not: try  make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu:  apt install python3-venv" >&2; exit 1; }

$(RUNTIME): requirements.txt | $(VENV)/bin/python
	@echo "Installing what the service runs on into $(VENV) …"
	@$(PIP) install --quiet --require-hashes -r requirements.txt
	@touch $@

# The development lock holds the runtime one, version for version.
$(DEV): requirements-dev.txt $(RUNTIME) | $(VENV)/bin/python
	@echo "Installing what checks the service into $(VENV) …"
	@$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# It agrees with the development lock on every package they share, and holds the runtime one.
$(ARCHIVE): requirements-archive.txt $(RUNTIME) | $(VENV)/bin/python
	@echo "Installing what archives need into $(VENV) …"
	@$(PIP) install --quiet --require-hashes -r requirements-archive.txt
	@touch $@

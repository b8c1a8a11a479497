# make site    set everything up and build the site from seeds/; BRIEFING_SITE_URL=https://… says where it will live
# make test    set everything up and pass the tests
# make check   lint, types and layers
# make serve   live preview
# make bench   speed and size into benchmarks/speed.md; BENCH='site --articles news.jsonl --first 5000' for one of them
# make lock    renew requirements/*.txt
# make audit   look the locked libraries up among known vulnerabilities
# make fuzz    give made-up bytes to readers and extractors; FUZZ="dates quotes --inputs 100000" says what
# make walk    do at random what editors and accidents do to a project, and end builds; WALK=200 WALK_SEED=9 say how often and
#              what, MOMENTS=all that builds end at every operation
# make figures how large and how branched the code is
# make catalogues  put new messages of the interface into the catalogues of all languages, to be translated
# make mutants break rules of language, one at a time, and see which the tests notice, into benchmarks/mutants.md
# make golden  rewrite the golden site of the tests, and the page of what templates can rely on; read the result as a diff

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$python && break; done)

.PHONY: site test check serve bench figures mutants catalogues lock audit fuzz walk golden setup clean
.DEFAULT_GOAL := site

site: $(VENV)/.base
	$(BIN)/briefing build $${BRIEFING_SITE_URL:+--site-url "$$BRIEFING_SITE_URL"}

serve: $(VENV)/.base
	$(BIN)/briefing serve

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m benchmarks.figures --check
	$(BIN)/zizmor --offline --quiet .github

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks.speed --write $(BENCH)

figures: $(VENV)/.dev
	$(BIN)/python -m benchmarks.figures

mutants: $(VENV)/.dev
	$(BIN)/python -m benchmarks.mutants --write

catalogues: $(VENV)/.dev
	$(BIN)/pybabel -q extract -F pyproject.toml -k marked -k amount:2,3 -k amounts:2,3 \
		--no-wrap --add-location=file --omit-header -o $(VENV)/messages.pot .
	for catalogue in generator/catalogue/*.po; do \
		$(BIN)/pybabel -q update --no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date \
			-i $(VENV)/messages.pot -l $$(basename $$catalogue .po) -o $$catalogue || exit 1; \
	done

golden: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_golden.py tests/site/test_contract.py --rewrite-golden

lock: $(VENV)/.dev
	for part in base dev fuzz audit others; do \
		$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
			requirements/$$part.in --output-file requirements/$$part.txt || exit 1; \
	done

audit: $(VENV)/.audit
	$(VENV)/audit/bin/pip-audit --disable-pip --require-hashes --strict --progress-spinner off \
		--requirement requirements/base.txt --requirement requirements/dev.txt \
		--requirement requirements/fuzz.txt --requirement requirements/audit.txt --requirement requirements/others.txt

fuzz: $(VENV)/.fuzz
	$(BIN)/python -m fuzz $(FUZZ)

walk: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_walk.py tests/faults/test_any_moment.py

setup: $(VENV)/.dev

clean:
	rm -rf $(VENV) .cache site

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed and was not found; install one, or run make PYTHON=/path/to/it." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "The venv module failed; on Debian and Ubuntu: apt-get install python3-venv." >&2; rm -rf $(VENV); exit 1; }

$(VENV)/.base: requirements/base.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/base.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/.fuzz: requirements/fuzz.txt $(VENV)/.base
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/fuzz.txt
	@touch $@

$(VENV)/.audit: requirements/audit.txt | $(VENV)/bin/python
	$(BIN)/python -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/audit.txt
	@touch $@

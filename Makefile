# The commands of this project. On a fresh machine with Python 3.11 or newer and make:
#   make run     the site at http://127.0.0.1:8000, as in production
#   make test    every check and test
.DEFAULT_GOAL := help
PORT ?= 8000
SERVER ?= gunicorn
SERVE_gunicorn = $(BIN)/gunicorn --config config/gunicorn.py
SERVE_granian = scripts/granian.sh
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement

.PHONY: help
help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: build .venv/ready-$(SERVER) ## serve the site as in production; SERVER=granian: on a faster server
	@echo "Off Switch / Aus-Schalter: http://127.0.0.1:$(PORT)"
	@MALLOC_ARENA_MAX=1 PORT=$(PORT) $(SERVE_$(SERVER))

.PHONY: dev
dev: .venv/ready-dev messages ## serve the site with debug pages and reloading
	DEBUG=1 $(BIN)/python manage.py runserver $(PORT)

.PHONY: test
test: lint check types unit html server pdf browser ## run every check and test

.PHONY: lint
lint: .venv/ready-dev ## ruff, mypy, and djlint for the templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/djlint templates --lint --quiet

.PHONY: types
types: .venv/ready-dev ## the types of the scripts
	@scripts/install-npm.sh test
	$(BIN)/node .venv/npm/node_modules/typescript/bin/tsc --project tsconfig.json

.PHONY: check
check: .venv/ready-dev build ## Django's and the content's own checks
	$(BIN)/python manage.py check --fail-level WARNING
	HTTPS=1 $(BIN)/python manage.py check --deploy --fail-level WARNING

.PHONY: unit
unit: .venv/ready-dev build ## the fast tests
	$(BIN)/pytest tests $(foreach slow,browser deploy engines faults html pdf real_wordpress server,--ignore tests/$(slow)) --numprocesses 2

.PHONY: html
html: .venv/ready-dev build ## the W3C's checker over every page
	@scripts/ensure-vnu.sh
	$(BIN)/pytest tests/html

.PHONY: server
server: .venv/ready-dev build ## the tests of the served site that need no browser
	$(BIN)/pytest tests/server

.PHONY: pdf
pdf: .venv/ready-dev build ## the tests of the printed sheets
	@scripts/ensure-verapdf.sh
	$(BIN)/pytest tests/pdf --numprocesses 2 --dist worksteal

.PHONY: bench
bench: .venv/ready-dev build ## how fast kept answers are, against bare gunicorn in the same run
	@command -v wrk >/dev/null || scripts/install-packages.sh wrk
	$(BIN)/python -m scripts.bench_rendering
	$(BIN)/python -m scripts.bench

.PHONY: capacity
capacity: .venv/ready-deploy build ## what requests cost, and how many machines they need
	@scripts/ensure-nginx.sh
	$(BIN)/python -m scripts.capacity

.PHONY: lighthouse
lighthouse: .venv/ready-dev build ## Lighthouse's marks for each kind of page, on phones and on computers
	@scripts/ensure-browser.sh
	@scripts/install-npm.sh lighthouse
	$(BIN)/python -m scripts.lighthouse

.PHONY: bench-pdf
bench-pdf: .venv/ready-dev messages ## how long a sheet takes, against another engine in the same run
	$(BIN)/python -m scripts.bench_pdf

.PHONY: bench-paper
bench-paper: .venv/ready-dev build ## how long people wait for sheets in a rush, and what pages cost meanwhile
	$(BIN)/python scripts/bench_paper.py

.PHONY: browser
browser: .venv/ready-dev build ## the tests in a real browser
	@scripts/ensure-browser.sh
	$(BIN)/pytest tests/browser --numprocesses 2 --dist worksteal

.PHONY: test-browsers
test-browsers: .venv/ready-engines build ## the journeys of the checklist in Firefox and in WebKit
	@scripts/ensure-engines.sh
	xvfb-run --auto-servernum $(BIN)/pytest tests/engines

.PHONY: test-deploy
test-deploy: .venv/ready-deploy build ## what stands in front: Debian's nginx, and the files for containers
	@scripts/ensure-nginx.sh
	@scripts/ensure-kubectl.sh
	$(BIN)/pytest tests/deploy
	$(BIN)/python -m scripts.bench_deploy

.PHONY: test-faults
test-faults: .venv/ready-dev build ## real gunicorn under load, and what goes wrong at night
	@scripts/ensure-nginx.sh
	$(BIN)/pytest tests/faults

.PHONY: test-wordpress
test-wordpress: .venv/ready-dev build ## pasted addresses and our plugin in a real WordPress, Debian's
	@scripts/ensure-browser.sh
	@scripts/ensure-wordpress.sh
	$(BIN)/pytest tests/real_wordpress -vv

.PHONY: build
build: .venv/ready messages ## translations and static files
	@scripts/bundle.sh
	@$(BIN)/python manage.py collectstatic --noinput --clear --verbosity 0

.PHONY: messages
messages: .venv/ready ## make the translations usable
	@scripts/messages.sh compile

.PHONY: update-messages
update-messages: .venv/ready ## collect interface strings from code and templates into locale/
	@scripts/messages.sh update

.PHONY: update-heights
update-heights: .venv/ready-dev build ## measure how high the widget is
	@scripts/ensure-browser.sh
	$(BIN)/python scripts/update_embed_heights.py

.PHONY: glossary
glossary: .venv/ready ## write docs/glossary.md from the facts
	$(BIN)/python scripts/write_glossary.py

.PHONY: release-loader
release-loader: .venv/ready ## release embed.js as VERSION, for ever
	$(BIN)/python scripts/release_loader.py $(VERSION)

.venv/ready: requirements/build.txt scripts/ensure-venv.sh
	@scripts/ensure-venv.sh
	@$(PIP) requirements/build.txt
	@touch $@

.venv/ready-gunicorn: .venv/ready
	@touch $@

.venv/ready-granian: .venv/ready requirements/granian.txt
	@$(PIP) requirements/granian.txt
	@touch $@

.venv/ready-dev: .venv/ready requirements/dev.txt
	@$(PIP) requirements/dev.txt
	@touch $@

.venv/ready-deploy: .venv/ready-dev requirements/deploy.txt
	@$(PIP) requirements/deploy.txt
	@touch $@

.venv/ready-engines: .venv/ready-dev requirements/engines.txt
	@$(PIP) requirements/engines.txt
	@touch $@

.PHONY: requirements
requirements: .venv/ready-dev ## pin what requirements/*.in ask for, with hashes
	@scripts/compile-requirements.sh

.PHONY: keep-answers
keep-answers: .venv/ready-dev build ## keep every answer of the site in the folder INTO, to compare it after a change
	$(BIN)/python -m scripts.keep_answers $(INTO)

.PHONY: clean
clean: ## remove what the commands have made
	rm -rf .venv build staticfiles test-results locale/*/LC_MESSAGES/*.mo

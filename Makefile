# 电子报阅读机. `make run` and `make test` need nothing done before them.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
ROOT := $(CURDIR)
BIN := $(ROOT)/.venv/bin
ARGS ?=

.PHONY: help
help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' "$(ROOT)/Makefile" | expand -t 28

.PHONY: run
run: ready ## open the window (ARGS="FILE…" is passed on)
	@"$(ROOT)/packaging/run.sh" $(ARGS)

.PHONY: test
test: ready-dev ## all tests (ARGS="-k NAME" is passed on)
	@cd "$(ROOT)" && "$(BIN)/python" -m pytest $(ARGS)

.PHONY: lint
lint: ready-dev ## formatting, mistakes, types, import contracts
	@cd "$(ROOT)" && "$(BIN)/ruff" format --check .
	@cd "$(ROOT)" && "$(BIN)/ruff" check .
	@cd "$(ROOT)" && "$(BIN)/mypy"
	@cd "$(ROOT)" && PATH="$(BIN):$$PATH" "$(BIN)/lint-imports"

.PHONY: accuracy
accuracy: ready-dev ## how well records are found: precision, recall, F1 for each field
	@cd "$(ROOT)" && "$(BIN)/python" -m tests.accuracy $(ARGS)

.PHONY: train
train: ready-dev ## learn anew what is learned from the open texts with gold (ARGS="mentions")
	@cd "$(ROOT)" && "$(BIN)/python" -m tests.training $(ARGS)

.PHONY: fuzz
fuzz: ready-fuzz ## look for texts that break a promise, MINUTES=5 long; they go to build/fuzz
	@cd "$(ROOT)" && "$(BIN)/python" -m tests.fuzz --minutes $(or $(MINUTES),5) $(ARGS)

.PHONY: kills
kills: ready-dev ## processes killed at any moment, KILLS=600 times, leave a sound library
	@cd "$(ROOT)" && READER_KILLS=$(or $(KILLS),600) "$(BIN)/python" -m pytest -q tests/kills $(ARGS)

.PHONY: bench
bench: ready-bench ## how fast and how small all parts are, beside other programs (SIZE=10k, 100k, 1m; ARGS="start search")
	@cd "$(ROOT)" && SIZE="$(or $(SIZE),10k)" "$(BIN)/python" -m tests.benchmarks $(ARGS)

.PHONY: screenshot
screenshot: ready ## the five seeds in both themes, into build/screenshots
	@"$(ROOT)/packaging/screenshots.sh"

.PHONY: app
app: ready-bundle ## a folder in dist that starts without Python
	@"$(ROOT)/packaging/bundle.sh"

.PHONY: install-desktop uninstall-desktop
install-desktop: ready ## icon and entry into the user's menu
	@"$(BIN)/python" "$(ROOT)/packaging/install_desktop.py" $(ARGS)
uninstall-desktop: ## take icon and entry out of the user's menu again
	@python3 "$(ROOT)/packaging/install_desktop.py" --remove

.PHONY: ocr
ocr: ## the recognition of scans (RapidOCR, some 360 MB, works without a network)
	@"$(ROOT)/packaging/system_packages.sh" python
	@"$(ROOT)/packaging/setup_venv.sh" ocr

.PHONY: fonts
fonts: ready-dev ## cut the typeface anew (needs npm)
	@"$(ROOT)/packaging/fonts.sh"

.PHONY: translations
translations: ready-dev ## gather the texts of the interface, compile what is translated
	@"$(BIN)/python" "$(ROOT)/packaging/translations.py"

.PHONY: constraints
constraints: ## pin the newest dependencies that pyproject.toml allows
	@"$(ROOT)/packaging/pin.sh"

.PHONY: clean
clean: ## what was built; the environment .venv stays
	@cd "$(ROOT)" && rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		.import_linter_cache .coverage coverage.xml
	@find "$(ROOT)" -name __pycache__ -not -path "*/.venv/*" -prune -exec rm -rf {} +

.PHONY: ready ready-dev ready-bench ready-fuzz ready-bundle
ready:
	@"$(ROOT)/packaging/system_packages.sh" python window
	@"$(ROOT)/packaging/setup_venv.sh" run
ready-dev:
	@"$(ROOT)/packaging/system_packages.sh" python window test
	@"$(ROOT)/packaging/setup_venv.sh" dev
ready-bundle:
	@"$(ROOT)/packaging/system_packages.sh" python window
	@"$(ROOT)/packaging/setup_venv.sh" bundle
ready-bench: ready-dev
	@"$(ROOT)/packaging/setup_venv.sh" bench || echo "那就少比一个 (without tantivy, then)" >&2
ready-fuzz: ready-dev
	@"$(ROOT)/packaging/setup_venv.sh" fuzz

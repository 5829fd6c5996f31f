# What a contributor does, in one word each. `make check` is what is run before a change is kept.

SWIFT ?= swift
BUILD = $(SWIFT) build --explicit-target-dependency-import-check error

.PHONY: demo check test docs record gate format clean bench bench-read bench-assess bench-report \
  bench-backup bench-log kills sanitize fuzz calibrate

# Everything from a fresh machine to the pages of the fixtures.
demo:
	scripts/setup
	$(BUILD) -c release --product finloom-audit
	rm -f finloom.sqlite finloom.sqlite-wal finloom.sqlite-shm finloom.sqlite.lock
	.build/release/finloom-audit ingest fixtures/filings
	.build/release/finloom-audit assess --full
	.build/release/finloom-audit report

# Everything from a fresh machine to the tests.
test:
	scripts/setup
	$(BUILD)
	$(SWIFT) test

# Format, undeclared imports, rules and gate.
check:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(BUILD)
	$(SWIFT) test

# Writes the pages that are generated from code.
docs:
	RECORD=docs $(SWIFT) test --filter RepositoryTests || true
	git diff --stat

# Writes golden files anew; review the difference before keeping it.
record:
	RECORD=1 $(SWIFT) test --skip DataQualityGate || true
	git diff --stat

# Is the data in FINLOOM_STORE good?
gate:
	@test -n "$(FINLOOM_STORE)" || { echo "set FINLOOM_STORE to the store to be judged"; exit 64; }
	$(SWIFT) test --filter DataQualityGate

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

# Ratios against libxml2's empty parse of the same bytes, in the same run.
bench:
	$(SWIFT) build -c release --product finloom-bench
	.build/release/finloom-bench $(or $(FINLOOM_CORPUS),fixtures/filings)

# The same beside lxml where it is installed, with memory and cold start.
bench-read:
	$(SWIFT) build -c release --product finloom-bench
	$(SWIFT) build -c release --product finloom-audit
	scripts/bench-read $(or $(FINLOOM_CORPUS),fixtures/filings)

# What stores of 100 thousand and a million generated facts cost to ingest and assess, beside peers.
bench-assess:
	$(SWIFT) build -c release --product finloom-bench
	$(SWIFT) build -c release --product finloom-audit
	scripts/bench-assess $(or $(FACTS),100000 1000000)

# What writing the pages of a store costs, and of 10,000 findings.
bench-report:
	$(SWIFT) build -c release --product finloom-bench
	.build/release/finloom-bench report $(or $(FILINGS),1000)

# What backups of a generated store cost, beside restic, Litestream and sqlite3.
bench-backup:
	$(SWIFT) build -c release --product finloom-bench
	$(SWIFT) build -c release --product finloom-audit
	scripts/bench-backup $(or $(FACTS),1500000)

# What an audit log of a million entries costs.
bench-log:
	$(SWIFT) build -c release --product finloom-audit
	scripts/bench-log $(or $(ENTRIES),1000000)

# A thousand times killed at a random moment; nothing may be lost.
kills:
	$(SWIFT) build -c release --product finloom-audit
	scripts/kill-loop .build/release/finloom-audit $(or $(KILLS),1000)

# The reader's tests under AddressSanitizer; what XCTest itself leaks is left out.
sanitize:
	$(SWIFT) build --build-tests --scratch-path .build/sanitized --sanitize=address -Xswiftc -use-ld=lld
	printf 'leak:libXCTest\n' > .build/sanitized/leaks
	LSAN_OPTIONS=suppressions=.build/sanitized/leaks $(SWIFT) test --skip-build \
	  --scratch-path .build/sanitized --sanitize=address --filter 'XBRLReaderTests|SourceFilesTests'

# A million damaged documents; none may crash the reader, hang it or make it grow.
fuzz:
	$(SWIFT) build -c release --product finloom-fuzz
	.build/release/finloom-fuzz fixtures 1000000

# Which share of planted mistakes the rules find, and what they say of clean filings.
calibrate:
	$(SWIFT) build -c release --product finloom-calibrate
	.build/release/finloom-calibrate fixtures/filings $(FINLOOM_CORPUS)

clean:
	rm -rf .build

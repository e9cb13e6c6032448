#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the single tests of one run of "meson test" and ends with "N passed, N failed, N skipped"."""

import argparse
import json
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b[ \t]*\d*[ \t]*(?:- )?(.*)$")
DIRECTIVE = re.compile(r"#\s*(skip|todo)\b", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}


def count_tap(output):
    """The passed, failed (by name) and skipped points of TAP output."""
    passed, failed, skipped = 0, [], 0
    for line in output.splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        directive = DIRECTIVE.search(match[2])
        kind = directive[1].lower() if directive else ""
        if kind == "skip":
            skipped += 1
        elif match[1] and kind != "todo":
            failed.append(match[2].strip() or "unnamed")
        else:
            passed += 1
    return passed, failed, skipped


def count_program(entry):
    """The same for one test program, which counts as one test when it tells no single ones."""
    result = entry["result"]
    passed, failed, skipped = count_tap(entry.get("stdout") or "")
    if passed + len(failed) + skipped == 0:
        if result in GOOD:
            return 1, [], 0
        if result == "SKIP":
            return 0, [], 1
        return 0, [result.lower()], 0
    if result not in GOOD and result != "SKIP" and not failed:
        # Every point was fine, but the program crashed, leaked, hung or stopped too early.
        failed = [f"{result.lower()}, exit status {entry.get('returncode')}"]
    return passed, failed, skipped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--status", type=int, default=0, help="exit status of meson itself")
    parser.add_argument("log", help="meson-logs/testlog.json")
    arguments = parser.parse_args()

    passed, skipped, failures, seconds = 0, 0, [], []
    try:
        with open(arguments.log, encoding="utf-8") as log:
            entries = [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        entries = []
    for entry in entries:
        good, bad, left_out = count_program(entry)
        passed += good
        skipped += left_out
        failures += [f"{entry['name']}: {name}" for name in bad]
        seconds.append((entry.get("duration") or 0, entry["name"]))

    for duration, name in sorted(seconds, reverse=True)[:5]:
        print(f"slowest: {duration:6.1f} s  {name}")
    for failure in failures:
        print(f"FAILED: {failure}")
    nothing = passed + len(failures) == 0
    if nothing:
        print("no test was run")
    elif arguments.status != 0 and not failures:
        failures.append("meson test")
        print(f"FAILED: meson test ended with status {arguments.status}")
    print(f"{passed} passed, {len(failures)} failed, {skipped} skipped")
    return 1 if failures or nothing else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the single tests of one run of "meson test" and ends with "N passed, N failed, N skipped".

Journeys through the real window share a machine with whatever else it does. A few that failed are walked again, alone
(--failed-journeys names them, --again gives the log of that run): what fails twice has failed, what passes then is
counted as passed, and told as unsteady.
"""

import argparse
import json
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b[ \t]*\d*[ \t]*(?:- )?(.*)$")
DIRECTIVE = re.compile(r"#\s*(skip|todo)\b", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL"}
JOURNEY = re.compile(r":e2e / (.+)$")
# More than so many at once is no accident.
JOURNEYS_AGAIN = 3


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


def read_log(path):
    try:
        with open(path, encoding="utf-8") as log:
            return [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        return []


def failed_journeys(entries):
    """The names of the journeys to walk again; none if anything else failed, or too many of them."""
    failed = [entry["name"] for entry in entries if count_program(entry)[1]]
    journeys = [match[1] for match in map(JOURNEY.search, failed) if match]
    return journeys if len(journeys) == len(failed) <= JOURNEYS_AGAIN else []


def take_again(entries, again):
    """The entries with those of the second run in place of the first."""
    second = {entry["name"]: entry for entry in again}
    for entry in entries:
        if entry["name"] in second:
            for name in count_program(entry)[1]:
                print(f"unsteady: {entry['name']}: {name} failed at first; walked again, alone")
    return [second.get(entry["name"], entry) for entry in entries]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--status", type=int, default=0, help="exit status of meson itself")
    parser.add_argument("--failed-journeys", action="store_true", help="only name the journeys to walk again")
    parser.add_argument("--again", help="the log of the journeys that were walked again")
    parser.add_argument("log", help="meson-logs/testlog.json")
    arguments = parser.parse_args()

    passed, skipped, failures, seconds = 0, 0, [], []
    entries = read_log(arguments.log)
    if arguments.failed_journeys:
        print("\n".join(failed_journeys(entries)))
        return 0
    if arguments.again:
        entries = take_again(entries, read_log(arguments.again))
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

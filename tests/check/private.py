#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that nothing of one machine is committed: no folders of its users, no package mirrors, no keys.

Reads file names, ended by NUL, from standard input.
"""

import re
import sys

PATTERNS = {
    "a path of one machine": r"(?<![\w.@-])/(?:work|farm|workspace|builds|Users)/\w|(?<![\w.@$}-])/home/[a-z]\w*/|(?<![\w.@$}-])/root/\w",
    "a package mirror": r"\b(?:deb|ftp|security|snapshot|archive|mirror|packages)\.[\w.]*(?:debian|ubuntu)\.(?:org|com)\b"
                        r"|\bregistry\.npmjs\b|\bpypi\.org\b|\bpythonhosted\b|\bproxy\.golang\b|\.pkg\.dev\b|\bcrates\.io\b",
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    "a mark of unfinished work": r"\b(?:FIXME|XXX|HACK)\b",
}
SKIPPED = ("tests/check/private.py", "LICENSE")


def main():
    faults = 0
    for path in filter(None, sys.stdin.read().split("\0")):
        if path in SKIPPED:
            continue
        with open(path, "rb") as file:
            data = file.read()
        if b"\0" in data[:8000]:
            continue
        for number, line in enumerate(data.decode("utf-8", errors="replace").split("\n"), 1):
            for what, pattern in PATTERNS.items():
                match = re.search(pattern, line)
                if match:
                    print(f"{path}:{number}: {what}: {match[0]}")
                    faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

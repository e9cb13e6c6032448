#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the length of files and tells which functions are long.

Reads file names, ended by NUL, from standard input. Fails for files over the limit; long functions are only told.
"""

import re
import sys

LIMITS = {".c": 600, ".h": 600, ".ui": 300}
FUNCTION_LINES = 60
PARAMETERS = 6
NAME = re.compile(r"^(\w+) \((.*)", re.DOTALL)


def functions(lines):
    """Name, first line, length and number of parameters of each function in C written in the GNU way."""
    start, head, in_body = None, [], False
    for number, line in enumerate(lines, 1):
        if in_body:
            if line.startswith("}"):
                match = NAME.match("".join(head))
                yield match[1], start, number - start + 1, match[2].count(",") + 1
                start, in_body = None, False
        elif re.match(r"^\w+ \(", line):
            start, head = number, [line]
        elif start and line.startswith("{"):
            in_body = True
        elif start and line.startswith((" ", "\t")):
            head.append(line)
        else:
            start = None


def main():
    faults, long_ones, seen = 0, [], 0
    for path in filter(None, sys.stdin.read().split("\0")):
        seen += 1
        with open(path, encoding="utf-8") as file:
            lines = file.readlines()
        limit = LIMITS["." + path.rsplit(".", 1)[1]]
        if len(lines) > limit:
            print(f"{path}: {len(lines)} lines, over {limit}: split it")
            faults += 1
        if path.endswith(".c"):
            for name, line, length, parameters in functions(lines):
                if length > FUNCTION_LINES or parameters > PARAMETERS:
                    long_ones.append((length, f"{path}:{line}: {name} has {length} lines, {parameters} parameters"))
    for _, text in sorted(long_ones, reverse=True):
        print("note: " + text)
    if not seen:
        print("nothing to check: no files")
    return 1 if faults or not seen else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compiled.py BUILD: filters the file names on standard input (ended by NUL) to those that BUILD compiles."""

import json
import os
import sys

with open(os.path.join(sys.argv[1], "compile_commands.json"), encoding="utf-8") as commands:
    compiled = {os.path.realpath(os.path.join(entry["directory"], entry["file"])) for entry in json.load(commands)}
for name in sys.stdin.read().split("\0"):
    if name and os.path.realpath(name) in compiled:
        sys.stdout.write(name + "\0")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters the file names on standard input (ended by NUL) to the shell scripts."""

import re
import sys

for name in sys.stdin.buffer.read().split(b"\0"):
    if name:
        with open(name, "rb") as file:
            if re.match(rb"#!.*\b(ba|da)?sh\b", file.readline(200)):
                sys.stdout.buffer.write(name + b"\0")

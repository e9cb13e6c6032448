#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""own_includes.py BUILD OUTPUT: the compile commands of BUILD without the folders of the system's headers.

cppcheck reads those headers slowly and stumbles over some; what it must know of GLib and GTK it has in a library file.
"""

import json
import os
import shlex
import sys

with open(os.path.join(sys.argv[1], "compile_commands.json"), encoding="utf-8") as file:
    commands = json.load(file)
for entry in commands:
    words = [word for word in shlex.split(entry["command"]) if not word.startswith(("-I/usr/", "-isystem"))]
    # Quotes inside of definitions are only understood this way.
    entry["command"] = " ".join(word.replace('"', '\\"') for word in words)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(commands, file)

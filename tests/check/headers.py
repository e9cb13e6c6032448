#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""headers.py BUILD: checks that each header compiles alone, with the flags of the sources beside it.

Reads file names, ended by NUL, from standard input.
"""

import concurrent.futures
import json
import os
import shlex
import subprocess
import sys


def flags_by_folder(build):
    """The compiler call, without its file names, for each folder with sources."""
    calls = {}
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        for entry in json.load(commands):
            source = os.path.realpath(os.path.join(entry["directory"], entry["file"]))
            words, call = iter(shlex.split(entry["command"])), []
            for word in words:
                if word in ("-o", "-MF", "-MQ", "-MT"):
                    next(words)
                elif word not in ("-c", "-MD", entry["file"]) and os.path.basename(word) != "ccache":
                    call.append(word)
            calls.setdefault(os.path.dirname(source), (call, entry["directory"]))
    return calls


def compile_alone(path, calls):
    folder = os.path.realpath(os.path.dirname(path))
    while folder not in calls:
        if folder == os.path.dirname(folder):
            return f"{path}: no source beside this header is compiled"
        folder = os.path.dirname(folder)
    call, directory = calls[folder]
    # Through a file that includes it, since "#pragma once" in a main file is itself a warning.
    run = subprocess.run(
        [*call, "-fsyntax-only", "-x", "c", "-"], cwd=directory, capture_output=True, text=True, check=False,
        input=f'#include "{os.path.realpath(path)}"\n')
    return run.stderr if run.returncode else ""


def main():
    paths = [name for name in sys.stdin.read().split("\0") if name]
    calls = flags_by_folder(sys.argv[1])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for fault in pool.map(lambda path: compile_alone(path, calls), paths) if fault]
    print("\n".join(faults))
    if not paths:
        print("nothing to check: no headers")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES lists every file with something to translate, each once, sorted, and no other.

Reads file names, ended by NUL, from standard input.
"""

import os
import re
import sys

CALL = re.compile(r'\b(?:_|N_|C_|NC_|Q_|gettext|ngettext|d?p?n?gettext|g_dp?n?gettext2?)\s*\(\s*"')
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')
KEYS = re.compile(r"^(?:Name|GenericName|Comment|Keywords)=", re.MULTILINE)


def needs_translation(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    if path.endswith((".c", ".h")):
        return bool(CALL.search(COMMENT.sub("", text)))
    if path.endswith(".ui"):
        return bool(TRANSLATABLE.search(text))
    if ".desktop" in os.path.basename(path):
        return bool(KEYS.search(text))
    return ".metainfo.xml" in path


def main():
    name = next((name for name in ("po/POTFILES", "po/POTFILES.in") if os.path.exists(name)), None)
    if name is None:
        print("there is no po/POTFILES")
        return 1
    with open(name, encoding="utf-8") as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    faults = [f"{name}: {path} is listed twice" for path in sorted({p for p in listed if listed.count(p) > 1})]
    faults += [f"{name}: {path} does not exist" for path in listed if not os.path.exists(path)]
    present = [path for path in listed if os.path.exists(path)]
    paths = [path for path in sys.stdin.read().split("\0") if path]
    needed = {path for path in paths if needs_translation(path)}
    faults += [f"{name}: {path} has something to translate and is missing" for path in sorted(needed - set(listed))]
    faults += [f"{name}: {path} has nothing to translate" for path in sorted(set(present) & set(paths) - needed)]
    if listed != sorted(listed):
        faults.append(f"{name}: is not sorted (LC_ALL=C sort)")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

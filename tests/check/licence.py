#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each file we wrote says its licence in one of its first lines.

Reads file names, ended by NUL, from standard input.
"""

import os
import re
import sys

MARK = {
    ".c": r"// SPDX-License-Identifier: GPL-3\.0-or-later\n",
    ".h": r"// SPDX-License-Identifier: GPL-3\.0-or-later\n",
    ".py": r"(#!.*\n)?# SPDX-License-Identifier: GPL-3\.0-or-later\n",
    ".sh": r"(#!.*\n)?# SPDX-License-Identifier: GPL-3\.0-or-later\n",
    ".build": r"# SPDX-License-Identifier: GPL-3\.0-or-later\n",
    ".css": r"/\* SPDX-License-Identifier: GPL-3\.0-or-later \*/\n",
    ".sql": r"-- SPDX-License-Identifier: GPL-3\.0-or-later\n",
}
ANYWHERE_EARLY = {".ui", ".xml", ".in", ".yml", ".yaml"}


def main():
    faults = 0
    for path in filter(None, sys.stdin.read().split("\0")):
        if path.startswith("tests/data/"):
            continue
        extension = os.path.splitext(path)[1]
        with open(path, encoding="utf-8", errors="replace") as file:
            head = file.read(600)
        if head.startswith("#!") and not extension:
            extension = ".sh"
        good = True
        if extension in MARK:
            good = re.match(MARK[extension], head)
        elif extension in ANYWHERE_EARLY and head.startswith("<?xml"):
            good = "SPDX-License-Identifier:" in head or "<metadata_license>" in head or "_license>" in head
        if not good:
            print(f"{path}: no SPDX-License-Identifier where it belongs")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

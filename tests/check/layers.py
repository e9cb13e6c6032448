#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every module includes only what the table of modules lets it include.

Reads file names, ended by NUL, from standard input. A test may include what the module it tests may, and that module.
"""

import os
import re
import sys

ABOVE = {
    "base": "",
    "model": "base",
    "store": "model base",
    "exchange": "model base",
    "report": "model base",
    # Programs of their own, which know no other module: their libraries bring a second SQLite.
    "publish": "",
    "vcard": "",
    "sync": "store model base",
    "keyring": "store model base",
    "session": "keyring sync report exchange store model base",
    "app": "session model base",
    "cli": "keyring sync report exchange store model base",
}
ALLOWED = {module: set(names.split()) | {module} for module, names in ABOVE.items()}

# Headers of libraries that only some modules may see. Tests may see those of the module they test.
LIBRARIES = {
    r"sqlite3|sqlcipher/": {"store"},
    r"sodium": {"store", "sync"},
    r"gtk/|adwaita|gdk/|gsk/|graphene|pango/": {"app"},
    r"libpq": {"sync"},
    r"gexiv2/": {"exchange"},
    r"gdk-pixbuf/": {"app"},
    r"libecal/": {"publish"},
    r"libebook": {"vcard"},
    r"libical/|ical": {"model", "exchange"},
    r"json-glib/": {"exchange", "cli"},
    r"cairo|pango/|pangocairo": {"report", "app"},
    r"igraph": {"report"},
    r"libsecret/": {"keyring"},
    r"zstd": {"store", "sync"},
    r"qrencode": {"report", "app"},
}
# Tests of the whole program, which may look at everything.
WHOLE = {"e2e", "perf", "fuzz"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def module_of(path):
    """The module a file belongs to and whether it is a test; (None, _) for what stands outside of the modules."""
    parts = path.split("/")
    name = parts[1] if len(parts) > 2 else None
    return (name if name in ALLOWED else None), parts[0] == "tests", name


def target_module(header, path, homes):
    """The module that a header in quotes comes from, or None when it is no header of a module."""
    first = header.split("/")[0]
    if "/" in header and first in ALLOWED:
        return first
    beside = os.path.normpath(os.path.join(os.path.dirname(path), header))
    if os.path.exists(beside):
        return module_of(beside)[0] if not beside.startswith("tests/") else None
    return homes.get(os.path.basename(header))


def faults_of(path, homes):
    module, is_test, folder = module_of(path)
    if is_test and (folder in WHOLE or module is None):
        return
    if not is_test and module is None:
        if path.count("/") > 1:
            yield 1, f"src/{folder} is no module of the table"
        return
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        header = match[2]
        if match[1] == '"':
            target = target_module(header, path, homes)
            if target and target not in ALLOWED[module]:
                yield line, f"{module} may not include {target} ({header})"
        allowed = [modules for pattern, modules in LIBRARIES.items() if re.match(pattern, header)]
        if match[1] == "<" and allowed and not any(module in modules for modules in allowed):
            yield line, f"{module} may not include <{header}>"


def main():
    paths = [name for name in sys.stdin.read().split("\0") if name]
    homes = {os.path.basename(path): module_of(path)[0] for path in paths if path.startswith("src/") and path.endswith(".h")}
    count = 0
    for path in paths:
        for line, fault in faults_of(path, homes):
            print(f"{path}:{line}: {fault}")
            count += 1
    if not paths:
        print("nothing to check: no C files")
    return 1 if count or not paths else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""translation.py PO SCRATCH: checks that each language in PO/LINGUAS is well-formed, complete and up to date.

The template is made anew from the sources, so a string that was never merged into the .po files is found as well.
"""

import os
import subprocess
import sys

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def extract(po, template):
    listed = "POTFILES" if os.path.exists(os.path.join(po, "POTFILES")) else "POTFILES.in"
    command = ["xgettext", f"--files-from={po}/{listed}", f"--output={template}", "--from-code=UTF-8", "--add-comments"]
    command += [f"--keyword={keyword}" for keyword in KEYWORDS]
    result = run(*command)
    return result.stderr if result.returncode or "warning:" in result.stderr else ""


def entries(text):
    """Number of messages in a .po file, the header aside."""
    return max(0, sum(line.startswith("msgid ") for line in text.splitlines()) - 1)


def faults_of(po, language, template, scratch):
    path = os.path.join(po, language + ".po")
    if not os.path.exists(path):
        yield f"{path}: is missing"
        return
    result = run("msgfmt", "--check", "--check-accelerators=_", "-o", os.devnull, path)
    if result.returncode or "warning" in result.stderr:
        yield result.stderr
    merged = os.path.join(scratch, language + ".po")
    result = run("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, path, template)
    if result.returncode:
        yield result.stderr
        return
    for what, option in (("untranslated", "--untranslated"), ("fuzzy", "--only-fuzzy")):
        for text in (run("msgattrib", option, "--no-obsolete", "--no-wrap", name).stdout for name in {merged, path}):
            if entries(text):
                yield f"{path}: {entries(text)} {what}\n{text}"
                break


def main():
    po, scratch = sys.argv[1:]
    template = os.path.join(scratch, "fresh.pot")
    faults = [fault for fault in [extract(po, template)] if fault]
    try:
        with open(os.path.join(po, "LINGUAS"), encoding="utf-8") as file:
            languages = [word for line in file if not line.startswith("#") for word in line.split()]
    except FileNotFoundError:
        languages = []
    for language in languages:
        faults += faults_of(po, language, template, scratch)
    if "fr" not in languages:
        faults.append(f"{po}/LINGUAS: French is missing")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

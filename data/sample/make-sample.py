#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sample.json from the files in content/. The same content always makes the same file.

    make-sample.py           writes sample.json beside this script
    make-sample.py --check   says whether sample.json is what would be written
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

# Loading them fills the list of records; later ones may name what earlier ones made.
from content import office, defenders, defenders_more, civil_society, civil_society_more, united_nations, regional, states, others
from content import united_nations_more, states_more, others_more, relations  # noqa: E402,F401
from content import meetings, meetings_past, meetings_next, casework, visits, shared  # noqa: E402,F401
from content.build import RECORDS  # noqa: E402

ORDER = "staff tag partner relation meeting matter visit objective commitment task saved_list letter_template custom_field"


def document():
    """Return the text of sample.json."""
    left = set(RECORDS) - set(ORDER.split())
    if left:
        raise SystemExit(f"in no order: {left}")
    records = {entity: RECORDS[entity] for entity in ORDER.split() if entity in RECORDS}
    return json.dumps({"liaison": 1, "sample": 1, "records": records}, ensure_ascii=False, indent=1) + "\n"


def main():
    path = HERE / "sample.json"
    text = document()
    if sys.argv[1:] == ["--check"]:
        same = path.read_text(encoding="utf-8") == text
        print("sample.json is up to date" if same else "sample.json is not what make-sample.py writes")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

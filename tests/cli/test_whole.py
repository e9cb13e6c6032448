#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole register as one document: into an empty one and out again, byte for byte."""

import json
import os
import re

from kit import DONE, FAILED, REFUSED, USAGE, Office, main, test

SCHEMA = os.path.join(os.path.dirname(__file__), "..", "..", "data", "schema", "liaison-export.schema.json")
CARD = ("BEGIN:VCARD\nVERSION:3.0\nFN:Ann O'Neil\nN:O'Neil;Ann\nORG:Hope\nTITLE:Head\n"
        "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\nEND:VCARD\n")
DOCUMENT = """{"liaison": 1, "records": {
  "partner": [{"id": "0190a0a0-0000-7000-8000-000000000001", "kind": "organization", "family": "other", "status": "active"}],
  "attachment": [{"about_entity": "partner", "about": "0190a0a0-0000-7000-8000-000000000001", "name": "a.txt",
                  "media_type": "text/plain", "size": 5, "hash": "x"}]},
  "files": [{"hash": "x", "media_type": "text/plain", "part": 0, "data": "aGVsbG8="}]}"""


def _fill(office):
    """Records of many kinds, edits, the trash, an undone import, sealed notes, a file."""
    office.run("import", office.write("card.vcf", CARD)).expect(DONE)
    office.run("import", office.write("list.csv", "name;email\nÉlan;a@example.org\nأمل;b@example.org\n")).expect(DONE)
    office.run("undo").expect(DONE)
    first = office.add("partner", "name=Réseau Espoir", "sealed_notes=kept under seal", "countries=FRA,TGO")
    office.run("set", "partner", first, "summary=Two\nlines", "countries=FRA").expect(DONE)
    second = office.add("partner", "name=Gone")
    office.run("trash", "partner", second).expect(DONE)


def _read(path):
    with open(path, "rb") as file:
        return file.read()


def _copy(office, other):
    out, back = office.path("whole.json"), other.path("back.json")
    told = office.run("export", "--all", "-o", out).expect(DONE)
    assert "not encrypted" in told.err, "who writes it is told what it is"
    answer = other.ask("import", out)
    assert answer["history"] > 0 and answer["files"] == 1, answer
    other.run("export", "--all", "-o", back).expect(DONE)
    assert _read(out) == _read(back), "the copy differs"
    return out


@test
def there_and_back_byte_for_byte():
    with Office("--empty") as office, Office("--empty") as other:
        _fill(office)
        with open(_copy(office, other), encoding="utf-8") as file:
            last = [item["change_set"] for item in json.load(file)["history"] if "change_set" in item][-1]
        assert other.names() == office.names()
        other.run("check").expect(DONE)
        assert office.run("list", "partner", "--trash").expect(DONE).out == other.run("list", "partner",
                                                                                     "--trash").expect(DONE).out
        other.run("undo", last).expect(DONE)
        assert "Gone" in other.names(), "what was done in the first register is undone in the second"


@test
def a_register_with_something_in_it_gets_the_records():
    with Office("--empty") as office, Office("--empty") as other:
        _fill(office)
        out = _copy(office, other)
        answer = other.ask("import", out)
        assert answer["added"] == 0 and answer["unchanged"] > 5 and answer["bad"] == 0, answer
    with Office("--empty") as another:
        another.add("partner", "name=Already here")
        path = another.write("whole.json", DOCUMENT)
        assert another.ask("import", path)["added"] == 2
        again = another.path("again.json")
        another.run("export", "--all", "-o", again).expect(DONE)
        with open(again, encoding="utf-8") as file:
            assert json.load(file)["files"][0]["data"] == "aGVsbG8=", "a file comes with its attachment"


@test
def damage_is_named_and_leaves_nothing():
    with Office("--empty") as office:
        _fill(office)
        out = office.path("whole.json")
        office.run("export", "--all", "-o", out).expect(DONE)
        text = _read(out).decode()
        for name, pattern, becomes in (("entry", r'"edit":"insert"', '"edit":"burn"'),
                                       ("body", r'"body":"[^"]{20}', '"body":"AAAAAAAAAAAAAAAAAAAA'),
                                       ("file", r'"data":"R0lG', '"data":"AAAA'),
                                       ("time", r'"time":"0', '"time":"x')):
            with Office("--empty") as other:
                damaged, count = re.subn(pattern, becomes, text, count=1)
                assert count == 1, name
                other.run("import", other.write("damaged.json", damaged)).expect(FAILED)
                assert other.count("partner") == 0, name
                assert other.run("import", out).expect(DONE), "the register is still empty"


@test
def code_names_are_kept():
    with Office("--empty") as office:
        office.add("partner", "name=Ann O'Neil", "code_name=Heron", "kind=person")
        office.run("export", "--all").expect(REFUSED, "--show-identities")
        whole = office.run("--show-identities", "export", "--all").expect(DONE)
        assert "O'Neil" in whole.out


@test
def wrong_usage():
    with Office("--empty") as office:
        office.run("export", "--all", "partner").expect(USAGE, "--all")
        office.run("export", "--all", "--audience", "un").expect(USAGE, "--all")
        office.run("export").expect(USAGE, "--all")


def _check(schema, value, root, where="document"):
    """As much of JSON Schema as the schema uses."""
    if "$ref" in schema:
        _check(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, root, where)
        return
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    if "type" in schema:
        assert isinstance(value, kinds[schema["type"]]), f"{where} is no {schema['type']}"
    if "const" in schema:
        assert value == schema["const"], where
    if "enum" in schema:
        assert value in schema["enum"], f"{where}: {value}"
    if "pattern" in schema:
        assert re.search(schema["pattern"], value), f"{where}: {value}"
    if "oneOf" in schema:
        fits = 0
        for each in schema["oneOf"]:
            try:
                _check(each, value, root, where)
                fits += 1
            except AssertionError:
                pass
        assert fits == 1, f"{where} fits {fits} forms"
    if isinstance(value, dict):
        for name in schema.get("required", []):
            assert name in value, f"{where} has no {name}"
        for name, member in value.items():
            known = schema.get("properties", {}).get(name, schema.get("additionalProperties", {}))
            assert known is not False, f"{where} has an unknown {name}"
            if isinstance(known, dict):
                _check(known, member, root, f"{where}.{name}")
    for number, item in enumerate(value if isinstance(value, list) else []):
        _check(schema.get("items", {}), item, root, f"{where}[{number}]")


@test
def the_schema_describes_it():
    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)
    with Office("--sample") as office:
        out = office.path("whole.json")
        office.run("--show-identities", "export", "--all", "-o", out).expect(DONE)
        with open(out, encoding="utf-8") as file:
            document = json.load(file)
        _check(schema, document, schema)
        assert set(document["records"]) <= set(schema["properties"]["records"]["properties"]), "an entity is not described"
        document["records"]["partner"][0]["horn"] = 1
        try:
            _check(schema, document, schema)
        except AssertionError:
            return
        raise AssertionError("the schema lets everything pass")


if __name__ == "__main__":
    main()

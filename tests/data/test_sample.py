#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample register against the sources: what can be told of it without running Liaison."""

import csv
import json
import re
import subprocess
import sys
import unittest
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODEL, SAMPLE, REFERENCE = ROOT / "src/model", ROOT / "data/sample", ROOT / "data/reference"
NO_BREAK = "\u00a0"
SPACES = {
    "mandate": ("mandates.csv", "partner"), "mechanism": ("mechanisms.csv", "partner"),
    "un_entity": ("un_entities.csv", "partner"), "un_office": ("un_offices.csv", "partner"),
    "instrument": ("instruments.csv", "instrument"), "post": ("posts.csv", "post"),
    "relation_type": ("relation_types.csv", "relation_type"),
}
DATE = re.compile(r"@[+-][0-9]{1,4}[dbwmy](T[0-2][0-9]:[0-5][0-9](\[[A-Za-z_/-]+\])?|~month|~year)?\Z")
PLAIN_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")
UNITS = {"d": 1, "b": 1.4, "w": 7, "m": 30.44, "y": 365.25}

# Texts that are names, or the same in every language.
ONE_LANGUAGE = {
    "text@partner_name", "given_name", "family_name", "value", "name", "initials", "code", "code_name", "label_en", "label_fr",
    "title_en", "title_fr_m", "title_fr_f", "colour", "start_zone", "end_zone", "zone", "report_symbol", "country_code", "paragraph",
    "target", "place", "seat", "group_name", "kinds", "label@contact_point",
}


def read_model():
    """Return {entity: ({field: (type, required, open, vocabulary, target)}, owner field)}."""
    model = {}
    for path in MODEL.glob("*.c"):
        text = path.read_text(encoding="utf-8")
        tables = {}
        for name, table in re.findall(r"static const LiaisonField (\w+)\[\] = \{(.*?)\n\};", text, re.S):
            fields = tables[name] = {"classification": ("CODE", False, False, "classification", None)}
            for row in re.split(r"\{\s*(?=\.name = )", table)[1:]:
                vocabulary = re.search(r"liaison_vocabulary_(\w+)", row)
                target = re.search(r'\.target = "(\w+)"', row)
                fields[re.search(r'\.name = "(\w+)"', row)[1]] = (
                    re.search(r"\.type = LIAISON_FIELD_(\w+)", row)[1], "LIAISON_FIELD_REQUIRED" in row,
                    "LIAISON_FIELD_OPEN" in row, vocabulary and vocabulary[1], target and target[1])
        for body in re.findall(r"const LiaisonEntity \w+ = \{(.*?)\n\};", text, re.S):
            owner = re.search(r'\.owner_field = "(\w+)"', body)
            model[re.search(r'\.name = "(\w+)"', body)[1]] = (
                tables[re.search(r"\.fields = (\w+)", body)[1]], owner and owner[1])
    return model


def column(name, key="code"):
    with open(REFERENCE / name, encoding="utf-8", newline="") as file:
        return {row[key] for row in csv.DictReader(file)}


def read_vocabularies(model):
    text = (MODEL / "liaison-vocabularies.c").read_text(encoding="utf-8")
    terms = {name: set(re.findall(r'\{ "([^"]+)",', table))
             for name, table in re.findall(r"LiaisonTermLabel (\w+)_terms\[\] = \{(.*?)\n\};", text, re.S)}
    return {**terms, "country": column("countries.csv", "iso3"), "theme": column("themes.csv"), "entity": set(model)}


def walk(entity, record, whole=None):
    """Yield (entity, record, what it is a part of), parts after their whole."""
    yield entity, record, whole
    for name, value in record.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for part in value:
                yield from walk(name, part, (entity, record))


def days(date):
    match = re.match(r"@([+-]\d+)([dbwmy])", date)
    return int(match[1]) * UNITS[match[2]] if match else -9999


class SampleTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.model = read_model()
        cls.vocabularies = read_vocabularies(cls.model)
        document = json.loads((SAMPLE / "sample.json").read_text(encoding="utf-8"))
        cls.records = [item for entity, list_ in document["records"].items() for record in list_
                       for item in walk(entity, record)]
        cls.by_entity = {}
        for entity, record, _ in cls.records:
            cls.by_entity.setdefault(entity, []).append(record)

    def texts(self):
        """Yield (entity, field, language, text) of all that somebody reads; no language where there is one text."""
        for entity, record, _ in self.records:
            for name, value in record.items():
                if isinstance(value, dict):
                    for language, text in value.items():
                        yield entity, name, language, text
                elif isinstance(value, str) and self.model[entity][0].get(name, [""])[0] in ("TEXT", "NOTE"):
                    yield entity, name, {"label_fr": "fr", "title_fr_m": "fr", "title_fr_f": "fr"}.get(name), value


class FormTests(SampleTest):
    def test_file_is_what_the_script_writes(self):
        done = subprocess.run([sys.executable, SAMPLE / "make-sample.py", "--check"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_model_was_understood(self):
        self.assertGreaterEqual(len(self.model), 45)
        self.assertEqual(self.model["partner"][0]["kind"], ("CODE", True, False, "partner_kind", None))
        self.assertEqual(self.model["attendee"][0]["represents"][4], "partner")
        self.assertGreaterEqual(len(self.vocabularies["partner_kind"]), 10)

    def test_fields_and_values(self):
        for entity, record, _ in self.records:
            fields = self.model[entity][0]
            for name, value in record.items():
                if name == "id" or (name in self.model and name not in fields):
                    continue
                self.assertIn(name, fields, f"{entity}: {record}")
                kind, _, open_, vocabulary, _ = fields[name]
                where = f"{entity}.{name}: {value}"
                if kind == "CODE":
                    self.assertTrue(open_ or value in self.vocabularies[vocabulary], where)
                elif kind == "CODES":
                    self.assertTrue(value, where)
                    self.assertEqual(value, sorted(set(value)), where)
                    self.assertLessEqual(set(value), self.vocabularies[vocabulary], where)
                elif kind == "BOOLEAN":
                    self.assertIs(value, True, where)
                elif kind == "INTEGER":
                    self.assertTrue(type(value) is int or (name == "year" and DATE.match(value)), where)
                elif kind in ("DATE", "MOMENT"):
                    self.assertTrue(DATE.match(value) or PLAIN_DATE.match(value), where)
                    self.assertTrue("T" not in value or kind == "MOMENT", where)
                elif kind == "REF":
                    self.assertTrue(value.startswith("@"), where)
                else:
                    self.assertTrue(value, where)

    def test_required_fields(self):
        for entity, record, whole in self.records:
            fields, owner = self.model[entity]
            filled = {owner, "about", "about_entity"} if whole else set()
            for name, field in fields.items():
                if field[1] and name not in filled:
                    self.assertIn(name, record, f"{entity}: {record}")

    def test_parts_are_in_their_whole(self):
        for entity, _, whole in self.records:
            if whole:
                fields, owner = self.model[entity]
                target = fields[owner][4] if owner else None
                self.assertTrue(target == whole[0] or "about" in fields, f"{entity} in {whole[0]}")

    def test_references(self):
        named = Counter(record["id"] for _, record, _ in self.records if "id" in record)
        self.assertEqual([name for name, count in named.items() if count > 1], [])
        codes = {space: column(file) for space, (file, _) in SPACES.items()}
        for entity, record, _ in self.records:
            if "id" in record:
                self.assertRegex(record["id"], rf"\A@{entity}:[a-z0-9-]{{1,60}}\Z")
            for name, (kind, _, _, _, target) in self.model[entity][0].items():
                value = record.get(name)
                if kind != "REF" or value is None:
                    continue
                where = f"{entity}.{name}: {value}"
                if value.startswith("@reference:"):
                    space, code = value.split(":")[1:]
                    self.assertIn(code, codes[space], where)
                    self.assertIn(target, (None, SPACES[space][1]), where)
                else:
                    self.assertIn(value, named, where)
                    self.assertIn(target, (None, value[1:].split(":")[0]), where)


class LanguageTests(SampleTest):
    def test_both_languages(self):
        for entity, record, _ in self.records:
            for name, value in record.items():
                kind = self.model[entity][0].get(name, [""])[0]
                if isinstance(value, dict):
                    self.assertEqual(set(value), {"en", "fr"}, f"{entity}.{name}")
                    self.assertTrue(all(value.values()), f"{entity}.{name}")
                elif kind in ("TEXT", "NOTE") and name not in ONE_LANGUAGE and f"{name}@{entity}" not in ONE_LANGUAGE:
                    self.fail(f"{entity}.{name} in one language: {value}")

    def test_bodies_have_names_in_both(self):
        for partner in self.by_entity["partner"]:
            languages = {name.get("language") for name in partner["partner_name"] if name["type"] == "official"}
            if partner["kind"] != "person":
                self.assertTrue(languages >= {"en", "fr"} or None in languages, partner["id"])

    def test_typography(self):
        for entity, name, language, text in self.texts():
            where = f"{entity}.{name}: {text}"
            if entity == "contact_point" and name == "value":
                continue
            self.assertNotRegex(text, r"['\"]|\.\.\.|  |\A\s|\s\Z| [,.]", where)
            if language == "fr":
                self.assertNotRegex(text, r"(?<!\u00a0)[;!?»]|«(?!\u00a0)|[“”]", where)
                self.assertNotRegex(text, r"(?<!\u00a0):(?!//|\d)", where)
                self.assertNotRegex(text, r"\b(1ère|1er?e|oeuvre|soeur|coeur|crypté)\b", where)
                self.assertNotRegex(text, r"\d \d", where)
            elif language == "en":
                self.assertNotIn(NO_BREAK, text, where)
                self.assertNotRegex(text, r"[«»]", where)

    def test_french_is_not_english(self):
        same = [record[name]["en"] for _, record, _ in self.records for name in record
                if isinstance(record[name], dict) and record[name]["en"] == record[name]["fr"]]
        self.assertLess(len(set(same)), 15, set(same))


class SafetyTests(SampleTest):
    """Nothing in it may reach anybody."""

    def test_addresses_lead_nowhere(self):
        for point in self.by_entity["contact_point"]:
            value, where = point["value"], str(point)
            if point["type"] == "email":
                self.assertRegex(value, r"\A[a-z0-9.-]+@example\.(org|com)\Z", where)
            elif point["type"] == "web":
                self.assertRegex(value, r"\Ahttps://[a-z0-9-]+\.example\.(org|com)\Z", where)
            elif point["type"] in ("phone", "signal"):
                # Ranges that the numbering authorities keep for fiction.
                self.assertRegex(value, r"\A(\+1 202 555 01\d\d|\+44 20 7946 0\d{3}|\+44 7700 900\d{3}|\+33 1 99 00 \d\d \d\d"
                                        r"|\+33 6 39 98 \d\d \d\d)\Z", where)

    def test_code_named_have_no_other_name(self):
        for partner in self.by_entity["partner"]:
            if "code_name" in partner:
                self.assertNotEqual(partner.get("classification", "unclassified"), "unclassified")
                self.assertEqual([name["text"] for name in partner["partner_name"]], [partner["code_name"]])
                self.assertEqual(partner["kind"], "person")

    def test_who_must_not_be_contacted_is_invited_to_nothing(self):
        silent = {partner["id"] for partner in self.by_entity["partner"] if "do_not_contact" in partner}
        for meeting in self.by_entity["meeting"]:
            if meeting["status"] == "planned":
                self.assertFalse(silent & {attendee.get("partner") for attendee in meeting.get("attendee", ())}, meeting["id"])


class ContentTests(SampleTest):
    def test_counts(self):
        least = {
            "partner": 150, "meeting": 130, "matter": 6, "communication": 18, "visit": 3, "objective": 4, "commitment": 12, "task": 18,
            "relation": 50, "need": 20, "exchange": 14, "consent": 40, "tenure": 30, "post": 12, "signatory": 40, "reply": 10,
            "recommendation": 12, "programme_item": 20, "visit_event": 15, "staff": 6, "tag": 6, "note": 8, "source": 10,
        }
        for entity, count in least.items():
            self.assertGreaterEqual(len(self.by_entity[entity]), count, entity)

    def test_every_family_and_kind(self):
        families = Counter(partner["family"] for partner in self.by_entity["partner"])
        self.assertEqual(set(families), self.vocabularies["family"])
        self.assertTrue(all(count >= 10 for count in families.values()), families)
        kinds = {partner["kind"] for partner in self.by_entity["partner"]}
        self.assertEqual(self.vocabularies["partner_kind"] - kinds, {"mandate"})  # those are in the reference data
        people = [partner for partner in self.by_entity["partner"] if partner["kind"] == "person"]
        self.assertGreaterEqual(len({partner["countries"][0] for partner in people if partner["family"] == "defenders"}), 20)
        self.assertGreaterEqual(sum("code_name" in partner for partner in people), 5)

    def test_every_value_is_shown(self):
        for entity, field, vocabulary in (
            ("partner", "protection_risk", "risk"), ("partner", "engagement_now", None), ("partner", "engagement_desired", None),
            ("partner", "ecosoc_status", "ecosoc_status"), ("partner", "status", "partner_status"), ("partner", "scope", "scope"),
            ("partner", "organization_type", "organization_type"), ("partner", "branch", "branch"), ("partner", "level", "level"),
            ("partner_name", "type", "name_type"), ("contact_point", "safety", "contact_safety"),
            ("consent", "level", "consent_level"), ("meeting", "kind", "meeting_kind"), ("meeting", "status", "meeting_status"),
            ("meeting", "modality", "modality"), ("meeting", "openness", "openness"), ("attendee", "role", "attendee_role"),
            ("attendee", "presence", "presence"), ("need", "status", "need_status"), ("commitment", "status", "commitment_status"),
            ("objective", "status", "objective_status"), ("reply", "kind", "reply_kind"), ("reply", "assessment", "assessment"),
            ("recommendation", "status", "recommendation_status"), ("visit_term", "state", "term_state"),
            ("visit_term", "term", "visit_term"), ("exchange", "kind", "exchange_kind"), ("exchange", "direction", "direction"),
            ("programme_item", "side", "programme_side"), ("party", "side", "party_side"),
        ):
            used = {record[field] for record in self.by_entity[entity] if field in record}
            if vocabulary:
                self.assertEqual(self.vocabularies[vocabulary] - used - {"union" if field == "scope" else ""}, set(),
                                 f"{entity}.{field}")
            else:
                self.assertGreaterEqual(len(used), 4, f"{entity}.{field}")

    def test_scripts_of_second_names(self):
        scripts = {name.get("script") for name in self.by_entity["partner_name"]}
        self.assertGreaterEqual(len(scripts - {None}), 9, scripts)
        self.assertLessEqual({"Latn", "Arab", "Cyrl", "Deva"}, scripts)
        former = [name for name in self.by_entity["partner_name"] if name["type"] == "former"]
        self.assertTrue(former and all("to" in name for name in former))

    def test_the_four_meetings_of_2015(self):
        meetings = {meeting["title"]["en"]: meeting for meeting in self.by_entity["meeting"]}
        for title, month in (
            ("Meeting with Guatemalan women defenders", "2015-09"), ("Meeting of experts", "2015-07"),
            ("Meeting on cooperation between protection mechanisms", "2015-06"),
            ("Public meeting with representatives of States", "2015-07"),
        ):
            self.assertEqual(meetings[title]["starts"], month)

    def test_meetings_are_around_today(self):
        starts = [days(meeting["starts"]) for meeting in self.by_entity["meeting"]]
        for first, last, count in ((0, 0, 3), (-7, 7, 12), (1, 40, 15), (-365, -1, 60), (-760, -366, 18)):
            self.assertGreaterEqual(sum(first <= start <= last for start in starts), count, f"{first} to {last}")
        zones = {meeting.get("start_zone") for meeting in self.by_entity["meeting"]}
        self.assertLessEqual({"Europe/Paris", "America/Guatemala", "Africa/Conakry", "Asia/Kathmandu"}, zones)
        for meeting in self.by_entity["meeting"]:
            if meeting["status"] == "held":
                self.assertLess(days(meeting["starts"]), 0, meeting["id"])
            elif meeting["status"] == "planned":
                self.assertGreaterEqual(days(meeting["starts"]), 0, meeting["id"])

    def test_posts_are_held_that_day(self):
        tenures = {}
        for partner in self.by_entity["partner"]:
            for tenure in partner.get("tenure", ()):
                start, end = tenure.get("from", "0"), tenure.get("to")
                tenures.setdefault((partner["id"], tenure["post"]), []).append((days(start), days(end) if end else 99999))
        shown = 0
        for meeting in self.by_entity["meeting"]:
            for attendee in meeting.get("attendee", ()):
                if "post" in attendee:
                    shown += 1
                    on = days(meeting["starts"])
                    self.assertTrue(any(start <= on <= end for start, end in tenures[(attendee["partner"], attendee["post"])]),
                                    meeting["id"])
        self.assertGreaterEqual(shown, 25)
        holders = Counter(post for _, post in tenures)
        self.assertGreaterEqual(sum(count > 1 for count in holders.values()), 4, "posts with a succession")

    def test_quiet_partners_and_reviews(self):
        last = {}
        for meeting in self.by_entity["meeting"]:
            if meeting["status"] == "held":
                for attendee in meeting.get("attendee", ()):
                    if attendee["presence"] == "attended" and "partner" in attendee:
                        last[attendee["partner"]] = max(last.get(attendee["partner"], -9999), days(meeting["starts"]))
        quiet = [partner["id"] for partner in self.by_entity["partner"]
                 if partner["status"] == "active" and -last.get(partner["id"], -9999) > partner.get("cadence_days", 99999)]
        met = [partner for partner in self.by_entity["partner"] if partner["id"] in last]
        self.assertGreaterEqual(len(quiet), 10)
        self.assertLess(len([name for name in quiet if name in last]), len(met), "somebody is in touch")
        reviews = [days(partner["review_on"]) for partner in self.by_entity["partner"] if "review_on" in partner]
        self.assertGreaterEqual(sum(0 <= review <= 30 for review in reviews), 20)
        self.assertGreaterEqual(sum(review < 0 for review in reviews), 5)

    def test_letters(self):
        letters = self.by_entity["communication"]
        keys = Counter((letter["country_code"], letter["number"]) for letter in letters if "number" in letter)
        self.assertEqual([key for key, count in keys.items() if count > 1], [])
        for letter in letters:
            leads = [signatory for signatory in letter["signatory"] if "lead" in signatory]
            self.assertEqual(len(leads), 1, letter["id"])
            self.assertEqual(letter["type"].startswith("J"), len(letter["signatory"]) > 1, letter["id"])
            self.assertLessEqual(letter.get("victims_women", 0), letter.get("victims", letter.get("victims_women", 0)))
            if "number" in letter:
                self.assertEqual(letter["year"], letter["sent_on"] + "~year", letter["id"])
        overdue = [letter for letter in letters if letter["status"] == "sent" and days(letter["reply_due"]) < 0
                   and not any(reply["kind"] == "substantive" for reply in letter.get("reply", ()))]
        self.assertGreaterEqual(len(overdue), 4)
        self.assertTrue(any("follow_up_of" in letter for letter in letters))
        self.assertTrue(any("victims" not in letter for letter in letters))

    def test_consents_that_ended(self):
        consents = self.by_entity["consent"]
        self.assertTrue(any("withdrawn_on" in consent for consent in consents))
        self.assertGreaterEqual(sum(days(consent.get("expires_on", "@+1d")) < 0 for consent in consents), 3)

    def test_visits_last_said(self):
        last = {visit["country"]: visit["visit_event"][-1]["kind"] for visit in self.by_entity["visit"]}
        self.assertEqual(last, {"GTM": "dates_agreed", "GIN": "report_published", "NPL": "reminder"})
        for visit in self.by_entity["visit"]:
            order = [days(event["on"]) for event in visit["visit_event"]]
            self.assertEqual(order, sorted(order), visit["id"])
            self.assertEqual(len(visit["visit_term"]), 7)


if __name__ == "__main__":
    unittest.main()

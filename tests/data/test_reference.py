#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency of the reference data offered when a register is created."""

import csv
import re
import unittest
from collections import Counter
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"

# The columns the loader relies on; a file may only gain columns, at the end or between.
COLUMNS = {
    "countries.csv": "iso3 iso2 m49 name_en name_fr article_en article_fr region region_en region_fr "
    "subregion_en subregion_fr un_group un_member un_status",
    "relation_types.csv": "code forward_en backward_en forward_fr_m forward_fr_f backward_fr_m backward_fr_f symmetric "
    "forward_fr_mp forward_fr_fp backward_fr_mp backward_fr_fp",
    "themes.csv": "code name_en name_fr",
    "mandates.csv": "code kind type db_short_name short_en short_fr full_en full_fr_m full_fr_f themes "
    "country active instrument_code",
    "un_offices.csv": "code kind name_en name_fr city city_fr host_country countries_covered as_of until "
    "source_note",
    "mechanisms.csv": "code kind type region name_en name_fr acronym_en acronym_fr parent_code "
    "instrument_code year seat_city seat_city_fr seat_country",
    "instruments.csv": "code name_en name_fr short_en short_fr year body_code reference",
    "posts.csv": "code body_code title_en title_fr_m title_fr_f",
    "un_entities.csv": "code type name_en name_fr acronym_en acronym_fr parent_code seat_city "
    "seat_city_fr seat_country",
}

# Regional groups as the United Nations lists them, Türkiye counted once (Western European and others).
GROUPS = {"african": 54, "asia_pacific": 54, "eastern_european": 23, "grulac": 33, "weog": 29}

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
NO_BREAK = "\u00a0\u202f"


def read(name):
    with open(REFERENCE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def key_column(name):
    return "iso3" if name == "countries.csv" else "code"


def codes(name):
    return {row[key_column(name)] for row in read(name)}


def is_french(column):
    return re.search(r"_fr(_|\Z)", column) is not None


def typography_faults(text):
    """Return what a French proofreader would mark in @text."""
    faults = []
    if "'" in text:
        faults.append("straight apostrophe")
    if '"' in text:
        faults.append("straight quotation mark")
    for match in re.finditer(r"[:;?!»]", text):
        before = text[match.start() - 1] if match.start() else ""
        if before not in NO_BREAK or not before:
            faults.append(f"no no-break space before {match.group()}")
    for match in re.finditer("«", text):
        after = text[match.end() : match.end() + 1]
        if after not in NO_BREAK or not after:
            faults.append("no no-break space after «")
    if text != text.strip() or "  " in text:
        faults.append("stray space")
    if text.count("(") != text.count(")"):
        faults.append("unbalanced parenthesis")
    if re.search(r"\b(1ère|1ere|1ier|oeuvre|soeur)\b", text):
        faults.append("1re/1er or a missing ligature")
    return faults


class FileTests(unittest.TestCase):
    def test_bytes(self):
        for name in COLUMNS:
            with self.subTest(name):
                data = (REFERENCE / name).read_bytes()
                text = data.decode("utf-8")
                self.assertFalse(text.startswith("\ufeff"), "byte order mark")
                self.assertNotIn("\r", text)
                self.assertNotIn("\0", text)
                self.assertTrue(text.endswith("\n"))

    def test_columns(self):
        for name, columns in COLUMNS.items():
            with self.subTest(name):
                with open(REFERENCE / name, encoding="utf-8", newline="") as file:
                    rows = list(csv.reader(file, strict=True))
                self.assertLessEqual(set(columns.split()), set(rows[0]))
                self.assertEqual(len(rows[0]), len(set(rows[0])))
                for number, row in enumerate(rows[1:], 2):
                    self.assertEqual(len(row), len(rows[0]), f"row {number}")

    def test_every_file_is_tested(self):
        self.assertEqual({path.name for path in REFERENCE.glob("*.csv")}, set(COLUMNS))

    def test_codes_are_unique_ascii(self):
        for name in COLUMNS:
            keys = [row[key_column(name)] for row in read(name)]
            with self.subTest(name):
                self.assertEqual([key for key, count in Counter(keys).items() if count > 1], [])
                self.assertEqual([key for key in keys if not CODE.match(key)], [])
                folded = Counter(key.casefold() for key in keys)
                self.assertEqual([key for key, count in folded.items() if count > 1], [])


class LanguageTests(unittest.TestCase):
    def test_english_and_french_come_together(self):
        for name in COLUMNS:
            for row in read(name):
                for column, value in row.items():
                    if column.startswith("article_"):
                        continue
                    if column.endswith("_en"):
                        stem = column[: -len("_en")]
                        pairs = [c for c in row if c in (f"{stem}_fr", f"{stem}_fr_m", f"{stem}_fr_f")]
                        self.assertTrue(pairs, f"{name}: {column}")
                    elif f"{column}_fr" in row:
                        pairs = [f"{column}_fr"]
                    else:
                        continue
                    for pair in pairs:
                        self.assertEqual(bool(value), bool(row[pair]), f"{name}: {pair} of {row}")

    def test_names_are_never_empty(self):
        for name in COLUMNS:
            for row in read(name):
                for column in row:
                    if column.startswith(("name_", "title_", "full_")):
                        self.assertTrue(row[column], f"{name}: {column} of {row}")

    def test_french_typography(self):
        for name in COLUMNS:
            for row in read(name):
                for column, value in row.items():
                    if is_french(column):
                        self.assertEqual(typography_faults(value), [], f"{name}: {value}")

    def test_the_typography_check_sees_faults(self):
        self.assertTrue(typography_faults("l'homme"))
        self.assertTrue(typography_faults("droits : devoirs"))
        self.assertTrue(typography_faults("droits: devoirs"))
        self.assertTrue(typography_faults("«\u00a0droits »"))
        self.assertTrue(typography_faults("« droits\u00a0»"))
        self.assertEqual(typography_faults("droits de l’homme\u00a0: «\u00a0appui\u00a0»"), [])

    def test_feminine_titles_are_feminine(self):
        for name, masculine, feminine in (
            ("mandates.csv", "full_fr_m", "full_fr_f"),
            ("posts.csv", "title_fr_m", "title_fr_f"),
        ):
            for row in read(name):
                for word, other in (
                    ("Rapporteur spécial", "Rapporteuse spéciale"),
                    ("Expert indépendant", "Experte indépendante"),
                    ("Président-Rapporteur", "Présidente-Rapporteuse"),
                ):
                    if row[masculine].startswith(word + " "):
                        self.assertTrue(row[feminine].startswith(other + " "), row[feminine])
                self.assertNotRegex(row[feminine], r"\A\S+ \S+ chargé ")


class CountryTests(unittest.TestCase):
    def setUp(self):
        self.countries = read("countries.csv")

    def test_forms_of_codes(self):
        for row in self.countries:
            self.assertRegex(row["iso3"], r"\A[A-Z]{3}\Z")
            self.assertRegex(row["iso2"], r"\A[A-Z]{2}\Z")
            self.assertRegex(row["m49"], r"\A[0-9]{3}\Z")
        for column in ("iso2", "m49", "name_en", "name_fr"):
            values = [row[column] for row in self.countries]
            self.assertEqual(len(values), len(set(values)), column)

    def test_members_observers_and_groups(self):
        members = [row for row in self.countries if row["un_status"] == "member"]
        self.assertEqual(len(members), 193)
        self.assertEqual(Counter(row["un_group"] for row in members), GROUPS)
        self.assertEqual(sum(GROUPS.values()), 193)
        observers = {row["iso3"] for row in self.countries if row["un_status"] == "observer"}
        self.assertEqual(observers, {"VAT", "PSE"})
        for row in self.countries:
            self.assertIn(row["un_status"], ("member", "observer", "none"))
            self.assertEqual(row["un_member"], "1" if row["un_status"] == "member" else "0")
            self.assertEqual(row["un_group"] == "none", row["un_status"] != "member", row["iso3"])

    def test_groups_that_differ_from_geography(self):
        group = {row["iso3"]: row["un_group"] for row in self.countries}
        for code, expected in {
            "TUR": "weog", "ISR": "weog", "USA": "weog", "CAN": "weog", "AUS": "weog", "NZL": "weog",
            "MLT": "weog", "CYP": "asia_pacific", "KIR": "asia_pacific", "EST": "eastern_european",
            "ARM": "eastern_european", "GEO": "eastern_european", "AZE": "eastern_european",
        }.items():
            self.assertEqual(group[code], expected, code)

    def test_regions(self):
        regions = {"africa", "americas", "asia", "europe", "oceania", ""}
        names = {}
        for row in self.countries:
            self.assertIn(row["region"], regions)
            self.assertEqual(row["region"] == "", row["iso3"] == "ATA")
            for key, value in (
                (row["region"], (row["region_en"], row["region_fr"])),
                (row["subregion_en"], row["subregion_fr"]),
            ):
                if key:
                    self.assertEqual(names.setdefault(key, value), value)
                else:
                    self.assertFalse(any(value))

    def test_names_carry_no_article(self):
        for row in self.countries:
            self.assertNotRegex(row["name_en"], r"\(the\)|\*")
            self.assertNotRegex(row["name_fr"], r"\((le|la|les|l’)\)|\*")
            self.assertIn(row["article_fr"], ("", "le", "la", "l’", "les"))
            self.assertIn(row["article_en"], ("", "the"))
            if row["article_fr"] in ("le", "la"):
                self.assertNotRegex(row["name_fr"], r"\A[AÂEÉÈIÎOÔUÛ]")
            if row["article_fr"] == "l’":
                self.assertRegex(row["name_fr"], r"\A[AÂEÉÈIÎOÔUÛ]")


class ReferenceTests(unittest.TestCase):
    def check(self, name, column, known):
        for row in read(name):
            for code in row[column].split(" ") if row[column] else []:
                self.assertIn(code, known, f"{name}: {column} of {row}")

    def test_country_codes(self):
        countries = codes("countries.csv")
        for name, column in (
            ("mandates.csv", "country"), ("un_offices.csv", "host_country"),
            ("un_offices.csv", "countries_covered"), ("mechanisms.csv", "seat_country"),
            ("un_entities.csv", "seat_country"),
        ):
            self.check(name, column, countries)

    def test_other_codes(self):
        bodies = codes("mechanisms.csv") | codes("un_entities.csv")
        self.check("mandates.csv", "themes", codes("themes.csv"))
        self.check("mechanisms.csv", "parent_code", codes("mechanisms.csv"))
        self.check("mechanisms.csv", "instrument_code", codes("instruments.csv"))
        self.check("mandates.csv", "instrument_code", codes("instruments.csv"))
        self.check("instruments.csv", "body_code", bodies)
        self.check("un_entities.csv", "parent_code", codes("un_entities.csv"))
        self.check("posts.csv", "body_code", bodies | codes("mandates.csv"))
        for row in read("posts.csv"):
            self.assertTrue(row["body_code"], row)

    def test_a_body_code_means_one_body(self):
        files = ("mandates.csv", "mechanisms.csv", "un_entities.csv", "un_offices.csv")
        seen = Counter(code.casefold() for name in files for code in codes(name))
        self.assertEqual([code for code, count in seen.items() if count > 1], [])

    def test_no_parent_is_its_own_ancestor(self):
        for name in ("mechanisms.csv", "un_entities.csv"):
            parent = {row["code"]: row["parent_code"] for row in read(name)}
            for code in parent:
                path = []
                while code:
                    self.assertNotIn(code, path)
                    path.append(code)
                    code = parent[code]

    def test_years(self):
        for name, columns in (
            ("mechanisms.csv", ("year",)), ("instruments.csv", ("year",)),
            ("un_offices.csv", ("as_of", "until")),
        ):
            for row in read(name):
                for column in columns:
                    if row[column]:
                        self.assertRegex(row[column], r"\A(19|20)[0-9]{2}\Z")


class MandateTests(unittest.TestCase):
    def setUp(self):
        self.mandates = read("mandates.csv")

    def test_kinds(self):
        kinds = Counter(row["kind"] for row in self.mandates)
        self.assertEqual(kinds, {"thematic": 46, "country": 14})
        for row in self.mandates:
            self.assertIn(row["type"], ("SR", "IE", "WG"))
            self.assertIn(row["active"], ("0", "1"))
            self.assertEqual(row["kind"] == "country", bool(row["country"]), row["code"])
            if row["kind"] == "thematic":
                self.assertTrue(row["themes"], row["code"])

    def test_type_agrees_with_the_titles(self):
        beginnings = {
            "SR": ("Special Rapporteur ", "Rapporteur spécial ", "Rapporteuse spéciale "),
            "IE": ("Independent Expert ", "Expert indépendant ", "Experte indépendante "),
            "WG": ("Working Group ", "Groupe de travail ", "Groupe de travail "),
        }
        for row in self.mandates:
            for column, start in zip(("full_en", "full_fr_m", "full_fr_f"), beginnings[row["type"]]):
                self.assertTrue(row[column].startswith(start), row[column])

    def test_database_names_tell_mandates_apart(self):
        names = [row["db_short_name"].casefold() for row in self.mandates]
        self.assertEqual(len(names), len(set(names)))
        self.assertNotIn("", names)
        for name in names:
            self.assertNotIn(";", name)

    def test_every_mandate_has_a_post(self):
        held = {row["body_code"] for row in read("posts.csv")}
        self.assertEqual({row["code"] for row in self.mandates} - held, set())


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draft letters and the report of communications: who is named, for whom, in every form, always the same bytes."""

import csv
import io
import os
import re
import xml.dom.minidom
import zipfile

from kit import DONE, FAILED, USAGE, Office, main, test

DAY = {"SOURCE_DATE_EPOCH": "1795600000"}


def _person(office, name, gender="female", consent=None, **fields):
    person = office.add("partner", "kind=person", "family=defenders", "status=active", f"gender={gender}", f"name={name}",
                        *[f"{key}={value}" for key, value in fields.items()])
    if consent is not None:
        office.add("consent", f"partner={person}", f"level={consent}", "given_on=2020-01-01")
    return person


def _mandate(office, code):
    listed = office.ask("list", "partner", "--where", f"reference_code=mandate:{code}")["records"]
    return listed[0]["id"]


def _matter(office, *parties, situation="Officers came at night. Amina Diallo was beaten. Nobody was charged."):
    matter = office.add("matter", "title=Arrests before the march", f"situation={situation}", "state=in_work",
                        "themes=assembly detention")
    for party in parties:
        office.add("party", f"matter={matter}", "side=victim", *party)
    office.add("matter_event", f"matter={matter}", "on=2026-03", "text=The march was forbidden")
    return matter


def _letter(office, matter, *fields, mandates=("HRD",)):
    letter = office.add("communication", "type=AL", "country_code=FRA", "number=9", "year=2026", f"matter={matter}",
                        "status=draft", *fields)
    for number, code in enumerate(mandates):
        office.add("signatory", f"communication={letter}", f"mandate={_mandate(office, code)}",
                   *(["lead=true"] if number == 0 else []))
    return letter


def _page(office, letter, language="en"):
    result = office.run("report", "letter", letter, "--format", "html", "--language", language, environment=DAY)
    return re.sub(r"<style>.*?</style>", "", result.expect(DONE).out, flags=re.S)


@test
def only_who_agreed_is_named():
    with Office("--reference") as office:
        agreed = _person(office, "Fatou Sow", consent=3)
        silent = _person(office, "Amina Diallo")
        low = _person(office, "Jean Kouassi", gender="male", consent=2)
        matter = _matter(office, [f"partner={agreed}"], [f"partner={silent}"], [f"partner={low}"],
                         ["label=Moussa Traoré"], ["number=14", "women=3", "label=Organizers of marches"])
        page = _page(office, _letter(office, matter))
        assert "Ms. Fatou Sow" in page and "Organizers of marches" in page, page
        for name in ("Amina", "Diallo", "Kouassi", "Moussa", "Traoré"):
            assert name not in page, f"{name} is named:\n{page}"
        assert "Ms. X" in page and "Mr. Y" in page and "Z, a human rights defender" in page, page
        assert "Officers came at night." in page and "Nobody was charged." in page, "other sentences stay"
        assert "sentence left out" in page
        office.add("consent", f"partner={silent}", "level=3", "given_on=2026-01-01")
        assert "Ms. Amina Diallo" in _page(office, office.ask("list", "communication")["records"][0]["id"])


@test
def sources_and_code_names_never():
    with Office("--reference") as office:
        source = _person(office, "Koffi Mensah", consent=4)
        hidden = _person(office, "Awa Traoré", consent=4, code_name="FALCON")
        matter = _matter(office, [f"partner={hidden}"],
                         situation="Koffi Mensah told us of it. Awa Traoré was followed. It was a Monday.")
        office.add("source", f"matter={matter}", "code=S-1", f"partner={source}")
        page = _page(office, _letter(office, matter))
        for name in ("Koffi", "Mensah", "Awa", "Traoré", "FALCON"):
            assert name not in page, f"{name} is named:\n{page}"
        assert "summary of the facts" in page, "a text that tells who stands behind a code name is not read at all"


@test
def the_form_of_each_type():
    with Office("--reference") as office:
        matter = _matter(office)
        letter = _letter(office, matter, mandates=("HRD", "WGAD", "FOAA"))
        page = _page(office, letter)
        assert "We have the honour to address you in our capacities" in page, page
        assert "Human Rights Council resolutions 52/4, 60/8 and 59/4" in page, page
        order = [page.index(text) for text in ("on the situation of human rights defenders", "Working Group on Arbitrary",
                                               "peaceful assembly and of association")]
        assert order == sorted(order), "the lead, then working groups, then the others"
        assert "response within 60 days" in page and "March 2026: The march was forbidden" in page
        assert "Article 21" in page and "Article 9 " in page and "Permanent Mission of France" in page
        french = _page(office, letter, "fr")
        assert "Nous avons l’honneur" in french and "Excellence" in french and "60\u00a0jours" in french.replace(" jours", "\u00a0jours")
        office.ask("set", "communication", letter, "type=OL")
        assert "after 48 hours" in _page(office, letter)
        office.ask("set", "communication", letter, "type=UA")
        assert "as a matter of urgency" in _page(office, letter)


@test
def an_own_template_goes_first():
    with Office("--reference") as office:
        letter = _letter(office, _matter(office))
        template = office.add("letter_template", "name=Ours", "language=en", "type=AL",
                              "body=# Ours\n\n{{reference_line}}\n\nTo {{government}}: {{unknown}}.\n\n{{follow_up}}")
        page = _page(office, letter)
        assert "<h2>Ours</h2>" in page and "your Excellency’s Government: […]." in page, page
        assert "We have" not in page
        office.run("trash", "letter_template", template).expect(DONE)
        assert "I have the honour" in _page(office, letter)


@test
def every_form_and_the_same_bytes():
    with Office("--reference") as office:
        letter = _letter(office, _matter(office, ["label=A & B <C>", "number=2"]), mandates=("HRD", "WGAD"))
        for form in ("pdf", "odt", "html"):
            files = [office.path(f"{number}.{form}") for number in range(2)]
            for file in files:
                answer = office.ask("report", "letter", letter, "-o", file, environment=DAY)
                assert answer["format"] == form, answer
            first, second = (open(file, "rb").read() for file in files)
            assert first == second and len(first) > 1000
        with zipfile.ZipFile(office.path("0.odt")) as package:
            assert package.testzip() is None
            assert package.namelist()[0] == "mimetype" and package.infolist()[0].compress_type == zipfile.ZIP_STORED
            assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
            for name in package.namelist()[1:]:
                xml.dom.minidom.parseString(package.read(name))
            assert "A &amp; B &lt;C&gt;" in package.read("content.xml").decode()
        office.run("report", "letter", letter, "--format", "csv").expect(USAGE, "--format")
        office.run("report", "letter", letter, "--audience", "public", "-o", office.path("x.pdf")).expect(FAILED, "office")
        assert not os.path.exists(office.path("x.pdf"))


def _rows(office, *arguments):
    text = office.run("report", "communications", "--format", "csv", *arguments).expect(DONE).out
    return list(csv.DictReader(io.StringIO(text)))


@test
def letters_and_replies_of_their_own_days():
    with Office("--reference") as office:
        def add(number, country, sent, public, *replies):
            letter = office.add("communication", "type=AL", f"country_code={country}", f"number={number}", "year=2026",
                                "status=sent", f"sent_on={sent}", f"public_on={public}", "victims=3")
            office.add("signatory", f"communication={letter}", f"mandate={_mandate(office, 'HRD')}")
            for day, kind in replies:
                office.add("reply", f"communication={letter}", f"received_on={day}", f"kind={kind}", "publicity=public")

        add(1, "TGO", "2026-02-01", "2026-04-01", ("2026-02-09", "acknowledgement"), ("2026-06-01", "substantive"))
        add(2, "FRA", "2026-02-02", "2999-01-01", ("2026-03-01", "substantive"))
        add(3, "BEN", "2025-10-01", "2025-12-01", ("2026-03-05", "substantive"))
        add(4, "BEN", "2025-10-02", "2025-12-02", ("2025-11-05", "substantive"))
        rows = _rows(office, "--letters", "2026-01..2026-02", "--replies", "2026-02..2026-03")
        assert [(row["country"], row["reference"], row["replies"], row["sent_in_period"]) for row in rows] == [
            ("Benin", "BEN 3/2026", "5 March 2026", "0"), ("Togo", "TGO 1/2026", "9 February 2026\u00a0(A)", "1"),
            ("France", "FRA 2/2026", "1 March 2026", "1")], rows
        public = _rows(office, "--letters", "2026-01..2026-02", "--replies", "2026-02..2026-03", "--audience", "public")
        assert [row["reference"] for row in public] == ["BEN 3/2026", "TGO 1/2026"], "nothing of a letter before its day"
        page = office.run("report", "communications", "--letters", "2026", "--format", "html", "--language", "fr").expect(
            DONE, "Rapport sur les communications", "Groupe des États d’Afrique", "<th scope=\"col\">", "\u00a0(A)").out
        assert page.index("Groupe des États d’Afrique") < page.index("Togo") < page.index("France")
        office.run("report", "communications", "--letters", "2026-03..2026-01").expect(FAILED, "before")
        office.run("report", "month", "--letters", "2026").expect(USAGE, "--letters")


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Matters and what they lack; letters that may not name somebody; what of a matter leaves the office."""

from kit import DONE, FAILED, NOT_FOUND, REFUSED, Office, main, test

NAME, LABEL, CODE, SECRET = "Amina Diallo", "the neighbours of the mine", "S-14", "Fatou Camara"


def situation(office, **fields):
    """A matter about Amina, some neighbours and the police; its id and hers."""
    matter = office.add("matter", "title=Arrests at the mine", "countries=GIN", "themes=land", "state=received",
                        *(f"{name}={value}" for name, value in fields.items()))
    person = office.add("partner", "kind=person", "family=defenders", f"name={NAME}")
    source = office.add("partner", "kind=person", "family=defenders", f"name={SECRET}")
    office.add("party", f"matter={matter}", "side=victim", f"partner={person}")
    office.add("party", f"matter={matter}", "side=victim", f"label={LABEL}", "number=9", "women=4")
    office.add("party", f"matter={matter}", "side=perpetrator", "label=Gendarmerie")
    office.add("matter_event", f"matter={matter}", "on=2025-09", "text=They were arrested at night", "place=Boké")
    office.add("source", f"matter={matter}", f"code={CODE}", f"partner={source}", "reliability=usually_reliable")
    return matter, person


def letter(office, matter, number, *fields):
    return office.add("communication", f"matter={matter}", "type=AL", "country_code=GIN", f"number={number}", "year=2026",
                      "status=draft", *fields)


@test
def the_list():
    with Office() as office:
        matter, person = situation(office, credible="yes")
        office.add("matter", "title=Bill on associations", "countries=FRA", "state=closed", "within_mandate=yes",
                   "credible=yes", "source_reliable=yes")
        letter(office, matter, 1)
        assert office.ask("matters")["count"] == 2
        rows = office.ask("matters", "--state", "open")["matters"]
        assert len(rows) == 1, rows
        row = rows[0]
        assert (row["title"], row["state"], row["letters"], row["sent"]) == ("Arrests at the mine", "received", 1, 0), row
        assert (row["victims"], row["women"], row["sources"]) == (10, 4, 1), row
        assert row["missing"] == ["within_mandate", "source_reliable"], row
        for arguments, count in ((("--country", "GIN"), 1), (("--theme", "land"), 1),
                                 (("--state", "closed"), 1), (("--missing",), 1), (("--partner", person), 1),
                                 (("--search", "AMINA arrest"), 1), (("--search", "GIN 1/2026"), 1),
                                 (("--search", "neighbours nobody"), 0), (("--search", SECRET), 0)):
            assert office.ask("matters", *arguments)["count"] == count, arguments
        office.run("matters").expect(DONE, "Arrests at the mine", "Received", "Within the mandate, Source reliable")
        office.run("matters", "--lang", "fr").expect(DONE, "Reçue")
        office.run("matters", "--state", "lost").expect(FAILED, "lost")
        office.run("matters", "--country", "Atlantis").expect(FAILED, "Atlantis")
        office.run("matters", "--partner", "00000000").expect(NOT_FOUND)


@test
def shown_with_its_parts():
    with Office() as office:
        matter, _ = situation(office)
        office.run("show", "matter", matter).expect(DONE, NAME, LABEL, "Gendarmerie", "September 2025", CODE,
                                                    "Usually reliable")
        parts = office.ask("show", "matter", matter)["parts"]
        assert {name: len(parts[name]) for name in parts} == {"party": 3, "matter_event": 1, "source": 1}, parts
        source = parts["source"][0]["id"]
        office.run("set", "source", source, "reliability=reliable").expect(DONE)
        office.run("trash", "source", source).expect(DONE)
        assert "source" not in office.ask("show", "matter", matter)["parts"]
        office.run("undo").expect(DONE)
        assert office.ask("show", "matter", matter)["parts"]["source"][0]["reliability"] == "reliable"


@test
def everything_about_a_matter():
    with Office() as office:
        matter, person = situation(office)
        letter(office, matter, 1)
        office.add("note", "about_entity=matter", f"about={matter}", "text=Call again", "on=2026-01-01")
        for name in (matter, matter[-12:]):
            answer = office.ask("timeline", name, "--type", "event", "--type", "letter", "--type", "note")
            assert answer["matter"] == matter, answer
            assert [entry["title"] for entry in answer["entries"]] == ["Call again", "They were arrested at night",
                                                                       "AL GIN 1/2026"], answer
        answer = office.ask("timeline", person, "--type", "matter")
        assert [entry["title"] for entry in answer["entries"]] == ["Arrests at the mine"], answer
        office.run("timeline", matter).expect(DONE, "September 2025")
        assert CODE not in office.run("timeline", matter, "--type", "event").out


@test
def a_letter_waits_for_consent():
    with Office() as office:
        matter, person = situation(office)
        draft = letter(office, matter, 1)
        for fields in (["status=sent"], ["sent_on=2026-11-01"], ["status=sent", "sent_on=2026-11-01"]):
            office.run("set", "communication", draft, *fields).expect(REFUSED, NAME, "consent", "anonymous")
        office.run("set", "communication", draft, "status=sent", "--lang", "fr").expect(REFUSED, NAME,
                                                                                           "consentement")
        office.run("add", "communication", f"matter={matter}", "type=AL", "country_code=GIN", "number=2", "year=2026",
                   "status=sent").expect(REFUSED, NAME)
        assert office.ask("show", "communication", draft)["record"]["status"] == "draft"
        office.run("set", "communication", draft, "status=circulated").expect(DONE)
        consent = office.add("consent", f"partner={person}", "level=2", "given_on=2026-01-01")
        office.run("set", "communication", draft, "status=sent").expect(REFUSED, NAME)
        office.run("set", "consent", consent, "level=3").expect(DONE)
        office.run("set", "communication", draft, "status=sent", "sent_on=2025-06-01").expect(REFUSED, NAME)
        office.run("set", "communication", draft, "status=sent", "sent_on=2026-11-01").expect(DONE)
        # What was sent may be put right, whatever was taken back since, and what was undone may be done again.
        office.run("set", "consent", consent, "withdrawn_on=2026-11-10").expect(DONE)
        office.run("set", "communication", draft, "sent_on=2026-11-02").expect(DONE)
        office.run("undo").expect(DONE)


@test
def or_for_a_party_without_name():
    with Office() as office:
        matter, person = situation(office)
        draft = letter(office, matter, 1)
        party = [each for each in office.ask("show", "matter", matter)["parts"]["party"] if each.get("partner")][0]
        office.run("set", "communication", draft, "status=sent").expect(REFUSED, NAME)
        office.run("set", "party", party["id"], "anonymous=yes").expect(DONE)
        office.run("set", "communication", draft, "status=sent").expect(DONE)
        # Somebody who is no partner could not have agreed.
        other = office.add("matter", "title=Another", "state=in_work")
        office.add("party", f"matter={other}", "side=victim", "label=Mamadou B.")
        second = letter(office, other, 2)
        office.run("set", "communication", second, "status=sent").expect(REFUSED, "Mamadou B.")


def exported(office, entity, audience):
    """What the file for an audience holds of an entity, as text."""
    return office.run("export", entity, "--format", "json", "--audience", audience).expect(DONE).out


@test
def what_leaves_the_office():
    with Office() as office:
        matter, person = situation(office, situation="Kept here", sealed_notes="Sealed here")
        for audience in ("un", "state", "public"):
            for entity in ("matter", "party", "source"):
                text = exported(office, entity, audience)
                for secret in (NAME, SECRET, CODE, "Kept here", "Sealed here"):
                    assert secret not in text, (audience, entity, secret, text)
        assert "Arrests at the mine" in exported(office, "matter", "un")
        assert "Arrests at the mine" not in exported(office, "matter", "state")
        office.run("set", "matter", matter, "consent_state=given").expect(DONE)
        assert "Arrests at the mine" in exported(office, "matter", "state")
        assert matter in exported(office, "party", "state")
        office.add("consent", f"partner={person}", "level=3", "given_on=2026-01-01")
        assert person in exported(office, "party", "state")
        assert person not in exported(office, "party", "public")
        for audience in ("un", "state", "public"):
            assert "usually_reliable" not in exported(office, "source", audience)
        inside = exported(office, "source", "internal")
        assert CODE in inside and SECRET not in inside and "Sealed here" not in exported(office, "matter", "internal")
        office.run("set", "matter", matter, "classification=strictly_confidential").expect(DONE)
        for audience in ("un", "state", "public"):
            assert matter not in exported(office, "matter", audience) + exported(office, "party", audience)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding, listing, showing, changing, finding, undoing."""

from kit import DONE, FAILED, ID, NOT_FOUND, REFUSED, USAGE, Office, main, test


@test
def add_tells_the_id():
    with Office() as office:
        text = office.run("add", "partner", "name=Front Line").expect(DONE).out.strip()
        assert ID.fullmatch(text), text
        answer = office.ask("add", "partner", "name=Protection International")
        assert set(answer) == {"command", "entity", "id", "change_set"} and answer["entity"] == "partner", answer


@test
def a_partner_with_its_parts_is_one_change():
    with Office() as office:
        identity = office.add("partner", "name=African Commission", "name.fr=Commission africaine", "acronym.en=ACHPR",
                              "acronym.fr=CADHP", "family=regional_mechanisms", "kind=mechanism", "email=a@example.org",
                              "languages=en,fr", "do_not_contact=yes")
        shown = office.ask("show", "partner", identity)
        record, parts = shown["record"], shown["parts"]
        assert record["kind"] == "mechanism" and record["languages"] == ["en", "fr"], record
        assert record["do_not_contact"] is True and record["classification"] == "unclassified"
        assert {name["text"] for name in parts["partner_name"]} == {"African Commission", "Commission africaine", "ACHPR",
                                                                     "CADHP"}
        assert parts["contact_point"][0]["value"] == "a@example.org"
        assert office.names() == ["African Commission"]
        assert office.names("--lang", "fr") == ["Commission africaine"]
        office.run("undo").expect(DONE, "African Commission")
        assert office.count("partner") == 0


@test
def what_add_refuses():
    with Office() as office:
        office.run("add", "partner", "horn=1").expect(USAGE, "horn")
        office.run("add", "partner", "name").expect(USAGE, "name")
        office.run("add", "partner", "acronym=X").expect(USAGE, "name")
        office.run("add", "partner", "name=X", "kind=unicorn").expect(FAILED, "kind", "unicorn")
        office.run("add", "partner", "name=X", "review_on=2026-13-45").expect(FAILED, "review_on")
        office.run("add", "partner", "name=X", "ecosoc_year=soon").expect(FAILED, "ecosoc_year", "soon")
        office.run("add", "partner", "name=X", "do_not_contact=perhaps").expect(FAILED, "do_not_contact")
        office.run("add", "partner", "name=X", "parent=0198f3a2-1b2c-7abc-8def-0123456789ab").expect(FAILED, "parent")
        office.run("add", "partner", "name=X", "parent=123456789012").expect(NOT_FOUND, "123456789012")
        office.run("add", "partner", b"name=\xff\xfe").expect(USAGE)
        office.run("add", "partner", "name=bell\x07").expect(FAILED, "name")
        office.run("add", "meeting", "title=No kind").expect(FAILED, "must not be empty")
        assert office.count("partner") == 0 and office.count("meeting") == 0


@test
def countries_by_name():
    with Office("--reference") as office:
        identity = office.add("partner", "name=X", "countries=Togo; Côte d’Ivoire; FRA")
        assert office.ask("show", "partner", identity)["record"]["countries"] == ["CIV", "FRA", "TGO"]
        assert office.names("--where", "countries=Togo") == ["X"]
        assert office.names("--where", "countries=togo,fra", "--where", "family=civil_society") == ["X"]
        assert office.names("--where", "countries=Gabon") == []
        office.run("show", "partner", identity, "--lang", "fr").expect(DONE, "France, Togo")
        office.run("add", "partner", "name=Y", "countries=Atlantis").expect(FAILED, "Atlantis")
        office.run("list", "partner", "--where", "countries=Atlantis").expect(FAILED, "Atlantis")


@test
def letters_have_references():
    with Office() as office:
        identity = office.add("communication", "reference=JAL FRA\u00a03/2021", "status=sent", "sent_on=2021-05-03")
        record = office.ask("show", "communication", identity)["record"]
        assert (record["type"], record["country_code"], record["number"], record["year"]) == ("JAL", "FRA", 3, 2021), record
        office.run("set", "communication", identity, "reference=OTH 157/2025").expect(DONE)
        record = office.ask("show", "communication", identity)["record"]
        assert (record["type"], record["country_code"], record["number"]) == ("JAL", "OTH", 157), record
        office.run("add", "communication", "reference=FRA three/2021", "type=AL", "status=sent").expect(FAILED, "reference")
        office.run("set", "communication", identity, "reference=17").expect(FAILED, "17")


@test
def list_answers():
    with Office() as office:
        for number in range(5):
            office.add("partner", f"name=Partner {number}", f"ecosoc_year={2020 + number}",
                       f"family={'state_actors' if number % 2 else 'defenders'}")
        answer = office.ask("list", "partner", "--limit", "2", "--sort", "-ecosoc_year")
        assert set(answer) == {"command", "entity", "count", "records"} and answer["count"] == 2
        assert [record["ecosoc_year"] for record in answer["records"]] == [2024, 2023]
        assert office.names() == [f"Partner {number}" for number in range(5)]
        assert office.names("--sort", "-name")[0] == "Partner 4"
        assert office.names("--where", "family=state_actors") == ["Partner 1", "Partner 3"]
        assert office.names("--where", "family=state_actors", "--where", "ecosoc_year=2023") == ["Partner 3"]
        assert office.names("--where", "ecosoc_status=") == [f"Partner {number}" for number in range(5)]
        lines = office.run("list", "partner").expect(DONE).out.splitlines()
        assert len(lines) == 6 and lines[1].startswith(answer["records"][0]["id"][-12:]) is False
        assert office.run("list", "meeting").expect(DONE).out == ""


@test
def columns_are_aligned_whatever_the_script():
    with Office() as office:
        for name in ("Zoë", "東京の会", "Ана", "e\u0301tude"):
            office.add("partner", f"name={name}")
        lines = office.run("list", "partner").expect(DONE).out.splitlines()
        import unicodedata

        def width(text):
            return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
        starts = {width(line[:line.rindex("Civil society")]) for line in lines[1:]}
        assert len(starts) == 1, lines


@test
def a_short_id_will_do():
    with Office() as office:
        identity = office.add("partner", "name=X")
        for text in (identity, identity.upper(), identity[-12:], identity.replace("-", "")[-8:]):
            assert office.ask("show", "partner", text)["record"]["id"] == identity
        office.run("show", "partner", identity[-7:]).expect(USAGE)
        office.run("show", "partner", "0" * 12).expect(NOT_FOUND)
        office.run("show", "meeting", identity).expect(NOT_FOUND)
        parent = office.add("partner", "name=Child", f"parent={identity[-12:]}")
        assert office.ask("show", "partner", parent)["record"]["parent"] == identity
        assert office.names("--where", f"parent={identity[-12:]}") == ["Child"]


@test
def set_changes_fields_and_parts():
    with Office() as office:
        identity = office.add("partner", "name=Old name", "acronym=ON", "summary=Two\nlines", "countries=FRA TGO")
        answer = office.ask("set", "partner", identity, "status=dormant", "countries=TGO,GAB", "name=New name",
                            "email=x@example.org", "acronym=")
        assert answer["changed"] is True and "change_set" in answer
        shown = office.ask("show", "partner", identity)
        assert shown["record"]["status"] == "dormant" and shown["record"]["countries"] == ["GAB", "TGO"]
        assert [name["text"] for name in shown["parts"]["partner_name"]] == ["New name"]
        assert shown["parts"]["contact_point"][0]["value"] == "x@example.org"
        assert shown["record"]["summary"] == "Two\nlines"
        assert office.ask("set", "partner", identity, "status=dormant") == {
            "command": "set", "entity": "partner", "id": identity, "changed": False}
        office.run("set", "partner", identity, "summary=").expect(DONE)
        assert "summary" not in office.ask("show", "partner", identity)["record"]
        office.run("set", "partner", identity, "kind=").expect(FAILED, "kind")
        office.run("set", "partner", identity, "horn=1").expect(USAGE, "horn")
        office.run("set", "partner", identity, "kind=unicorn", "status=active").expect(FAILED, "unicorn")
        assert office.ask("show", "partner", identity)["record"]["status"] == "dormant"
        office.run("undo").expect(DONE)
        office.run("undo").expect(DONE)
        shown = office.ask("show", "partner", identity)
        assert {name["text"] for name in shown["parts"]["partner_name"]} == {"Old name", "ON"}
        assert shown["record"]["countries"] == ["FRA", "TGO"]


@test
def a_person_by_the_parts_of_the_name():
    with Office() as office:
        identity = office.add("partner", "given_name=Amina", "family_name=Diallo", "family=defenders")
        assert office.names() == ["Amina Diallo"]
        assert office.ask("show", "partner", identity)["record"]["kind"] == "person"
        office.run("set", "partner", identity, "given_name=Aminata", "name=Aminata Diallo").expect(DONE)
        name, = office.ask("show", "partner", identity)["parts"]["partner_name"]
        assert (name["given_name"], name["family_name"], name["text"]) == ("Aminata", "Diallo", "Aminata Diallo")


@test
def trash_and_restore():
    with Office() as office:
        identity = office.add("partner", "name=X", "email=x@example.org")
        answer = office.ask("trash", "partner", identity)
        assert answer["changed"] and answer["title"] == "X", answer
        assert office.names() == [] and office.names("--trash") == ["X"]
        assert office.ask("search", "x@example.org")["hits"] == []
        assert office.ask("trash", "partner", identity)["changed"] is False
        assert "trashed_at" in office.ask("show", "partner", identity)["record"]
        office.run("restore", "partner", identity).expect(DONE, "X")
        assert office.names() == ["X"]
        office.run("trash", "partner", "0" * 12).expect(NOT_FOUND)


@test
def what_undo_took_comes_back_with_its_parts():
    with Office() as office:
        identity = office.add("partner", "name=X", "email=x@example.org")
        office.run("undo").expect(DONE)
        assert office.names() == []
        office.run("restore", "partner", identity).expect(DONE)
        assert office.names() == ["X"]
        assert office.count("contact_point") == 1


@test
def search_ignores_case_and_accents():
    with Office() as office:
        office.add("partner", "name=Réseau des défenseurs", "acronym=RDD", "summary=Founded in Lomé", "email=rdd@example.org")
        for text in ("reseau", "RÉSEAU", "defens res", "rdd", "lome", "rdd@example.org"):
            answer = office.ask("search", text)
            assert [hit["title"] for hit in answer["hits"]] == ["Réseau des défenseurs"], text
            assert answer["count"] == 1 and answer["hits"][0]["entity"] == "partner"
        assert office.ask("search", "nothing")["hits"] == []
        assert office.ask("search", "")["hits"] == []
        assert office.ask("search", "\"' OR NEAR(*)")["hits"] == []
        office.run("search", "x", "--limit", "0").expect(USAGE)
        office.run("search", b"\xff").expect(USAGE)


@test
def history_tells_from_what_to_what():
    with Office() as office:
        identity = office.add("partner", "name=X", "status=active")
        office.run("set", "partner", identity, "status=dormant", "countries=FRA").expect(DONE)
        entries = office.ask("history", "partner", identity)["entries"]
        assert [entry["kind"] for entry in entries] == ["update", "insert"]
        changes = {change["field"]: change for change in entries[0]["changes"]}
        assert (changes["status"]["old"], changes["status"]["new"]) == ("active", "dormant"), changes
        assert changes["countries"]["element"] == "FRA" and changes["countries"]["new"] is True, changes
        text = office.run("history", "partner", identity).expect(DONE).out
        assert "Active → Dormant" in text and entries[0]["change_set"] in text, text


@test
def timeline_tells_everything_about_a_partner():
    with Office() as office:
        identity = office.add("partner", "name=X", "status=active")
        for number in range(3):
            office.add("note", "about_entity=partner", f"about={identity}", f"text=Note {number}", f"on=2026-0{number + 1}-01")
        office.add("need", f"partner={identity}", "text=A letter", "status=open", "urgency=high", "raised_on=2026-02")
        answer = office.ask("timeline", identity)
        assert [entry["title"] for entry in answer["entries"]][-4:] == ["Note 2", "Note 1", "A letter", "Note 0"], answer
        assert answer["entries"][0]["entity"] == "change_set" and answer["count"] == 5 + 0, answer
        answer = office.ask("timeline", identity[-12:], "--type", "note", "--type", "need", "--limit", "2")
        assert [(entry["type"], entry["on"]) for entry in answer["entries"]] == [
            ("note", "2026-03-01"), ("note", "2026-02-01")], answer
        text = office.run("timeline", identity, "--type", "need").expect(DONE).out
        assert "A letter" in text and "Urgency: High" in text and "February 2026" in text, text
        office.run("timeline", identity, "--type", "letters").expect(USAGE, "letters", "meeting, letter")
        office.run("timeline", identity, "--limit", "-1").expect(USAGE)
        office.run("timeline", "00000000-0000-4000-8000-000000000000").expect(NOT_FOUND)


@test
def undo_of_any_change_and_redo():
    with Office() as office:
        identity = office.add("partner", "name=X")
        first = office.ask("set", "partner", identity, "status=dormant")["change_set"]
        office.run("set", "partner", identity, "seat=Lomé").expect(DONE)
        answer = office.ask("undo", first)
        assert answer["undone"] == first
        record = office.ask("show", "partner", identity)["record"]
        assert record["status"] == "active" and record["seat"] == "Lomé"
        office.run("undo", first).expect(REFUSED)
        office.run("undo", answer["change_set"]).expect(DONE)
        assert office.ask("show", "partner", identity)["record"]["status"] == "dormant"
        office.run("undo", "no-id").expect(USAGE)
        office.run("undo", "0198f3a2-1b2c-7abc-8def-0123456789ab").expect(NOT_FOUND)


@test
def undo_does_not_overwrite_what_was_edited_since():
    with Office() as office:
        identity = office.add("partner", "name=X")
        first = office.ask("set", "partner", identity, "seat=Lomé")["change_set"]
        office.run("set", "partner", identity, "seat=Dakar").expect(DONE)
        office.run("undo", first).expect(REFUSED, "seat")
        assert office.ask("show", "partner", identity)["record"]["seat"] == "Dakar"


@test
def nothing_to_undo():
    with Office() as office:
        office.run("undo").expect(NOT_FOUND)


@test
def a_meeting_with_month_precision():
    with Office() as office:
        partner = office.add("partner", "name=Guatemalan women defenders", "family=defenders")
        meeting = office.add("meeting", "kind=consultation", "title=Meeting with Guatemalan women defenders", "starts=2015-09",
                             "status=held", "openness=closed", "modality=in_person")
        office.add("attendee", f"meeting={meeting}", f"partner={partner}", "presence=attended")
        shown = office.ask("show", "meeting", meeting)
        assert shown["record"]["starts"] == "2015-09"
        assert shown["parts"]["attendee"][0]["partner"] == partner
        office.run("show", "meeting", meeting).expect(DONE, "September 2015", "Guatemalan women defenders")


@test
def every_kind_of_record_can_be_listed():
    with Office() as office:
        entities = list(office.ask("info")["records"])
        assert len(entities) > 40
        for number, entity in enumerate(entities):
            office.run("list", entity, *(["--json"] if number % 2 else [])).expect(DONE)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Partners that are in the register twice: found, told apart, made one."""

from kit import DONE, FAILED, NOT_FOUND, REFUSED, USAGE, Office, main, test


def parts_of(office, partner):
    """What belongs to a partner, without the time of its last change."""
    parts = office.ask("show", "partner", partner)["parts"]
    for record in sum(parts.values(), []):
        del record["changed_at"]
    return parts


@test
def duplicates_say_why():
    with Office() as office:
        first = office.add("partner", "given_name=Ana", "family_name=Ruiz Cano", "name=Ana Ruiz Cano", "countries=GTM")
        second = office.add("partner", "given_name=Ana", "family_name=Ruiz Cano", "name=Ruiz Cano, Ana", "countries=GTM")
        office.add("partner", "name=Observatorio del agua")
        office.run("duplicates").expect(DONE, "Ruiz Cano, Ana", "Almost certainly the same", "another order")
        answer = office.ask("duplicates")
        assert answer["count"] == 1, answer
        pair = answer["pairs"][0]
        assert {pair["first"], pair["second"]} == {first, second} and 0.9 < pair["score"] <= 1, pair
        assert [reason["code"] for reason in pair["reasons"]] == ["other_order", "same_country"], pair
        assert office.ask("duplicates", "--min-score", "1")["count"] == 0
        office.run("duplicates", "--lang", "fr").expect(DONE, "Presque certainement")


@test
def what_duplicates_refuses():
    with Office() as office:
        office.run("duplicates", "--limit", "0").expect(USAGE, "limit")
        office.run("duplicates", "--min-score", "2").expect(USAGE, "min-score")
        office.run("duplicates", "extra").expect(USAGE)


@test
def not_a_duplicate_is_remembered_and_undone():
    with Office() as office:
        first, second = office.add("partner", "name=Réseau du fleuve"), office.add("partner", "name=Reseau du Fleuve")
        assert office.ask("not-duplicate", second, first)["changed"] is True
        assert office.ask("duplicates")["count"] == 0
        assert office.ask("not-duplicate", first, second)["changed"] is False
        office.run("undo").expect(DONE, "no duplicates")
        assert office.ask("duplicates")["count"] == 1
        office.run("not-duplicate", first, first).expect(FAILED, "the same partner")
        office.run("not-duplicate", first, "123456789012").expect(NOT_FOUND)


@test
def merging_moves_everything_and_undo_brings_it_back():
    with Office() as office:
        keep = office.add("partner", "name=Réseau du fleuve", "email=a@example.org", "scope=local")
        other = office.add("partner", "name=Reseau du Fleuve", "acronym=RDF", "email=A@example.org", "phone=+33 1 44 55 66 77",
                           "protection_risk=high", "scope=national")
        meeting = office.add("meeting", "kind=call", "title=First", "status=held", "starts=2024-05-03")
        office.add("attendee", f"meeting={meeting}", f"partner={other}", "presence=attended")
        office.add("note", "about_entity=partner", f"about={other}", "text=Heard at the border.")
        before = parts_of(office, other)
        dry = office.ask("merge-partners", keep, other, "--dry-run", "--take", "scope=keep")
        assert dry["dry_run"] is True and "change_set" not in dry, dry
        assert {move["entity"]: (move["moved"], move["doubled"]) for move in dry["moved"]} == {
            "partner_name": (1, 0), "contact_point": (1, 1), "attendee": (1, 0), "note": (1, 0)}, dry
        assert office.count("partner") == 2
        answer = office.ask("merge-partners", keep, other, "--take", "scope=keep")
        taken = {field["field"]: field for field in answer["fields"]}
        assert taken["scope"]["take"] == "keep" and taken["protection_risk"]["value"] == "High", taken
        assert office.count("partner") == 1
        shown = office.ask("show", "partner", keep)
        assert {name["text"] for name in shown["parts"]["partner_name"]} == {"Réseau du fleuve", "RDF"}, shown
        assert len(shown["parts"]["contact_point"]) == 2, shown
        assert shown["record"]["protection_risk"] == "high" and shown["record"]["scope"] == "local", shown
        assert office.ask("list", "attendee", "--where", f"partner={keep}")["count"] == 1
        assert office.ask("list", "note", "--where", f"about={keep}")["count"] == 1
        office.run("undo").expect(DONE, "Merged two partners")
        assert office.count("partner") == 2
        assert parts_of(office, other) == before


@test
def what_merge_refuses():
    with Office() as office:
        keep, other = office.add("partner", "name=A B C"), office.add("partner", "name=A B C")
        office.run("merge-partners", keep).expect(USAGE)
        office.run("merge-partners", keep, keep).expect(FAILED, "the same partner")
        office.run("merge-partners", keep, "123456789012").expect(NOT_FOUND)
        office.run("merge-partners", keep, other, "--take", "scope=mine").expect(FAILED, "scope=mine")
        office.run("merge-partners", keep, other, "--take", "horn=keep").expect(NOT_FOUND, "horn")
        office.run("merge-partners", keep, other, "--take", "classification=keep").expect(REFUSED, "classification")
        office.run("trash", "partner", other).expect(DONE)
        office.run("merge-partners", keep, other).expect(REFUSED, "trash")


@test
def a_code_name_stays_and_shows_nothing():
    with Office() as office:
        keep = office.add("partner", "name=Ana Ruiz", "kind=person", "family=defenders")
        other = office.add("partner", "name=Ana Ruiz", "kind=person", "family=defenders", "code_name=Heron",
                           "form_of_address=Dr Ruiz")
        assert office.ask("duplicates")["count"] == 0
        result = office.run("merge-partners", keep, other, "--take", "code_name=keep").expect(DONE)
        assert "Dr Ruiz" not in result.out, result
        assert office.names() == ["Heron"]


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards in and out on the command line, by audience."""

from kit import DONE, FAILED, USAGE, Office, main, test

CARDS = """BEGIN:VCARD\r
VERSION:3.0\r
UID:ann-1\r
FN:Ann O'Neil\r
N:O'Neil;Ann;;;\r
ORG:Hope Network;Legal\r
TITLE:Director\r
EMAIL;TYPE=WORK:ann@hope.example\r
TEL;TYPE=CELL:+33 6 12\r
CATEGORIES:Trial observers\r
BDAY:1980-01-01\r
PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Never ended\r
BEGIN:VCARD\r
VERSION:4.0\r
KIND:org\r
FN;LANGUAGE=fr:Réseau Espoir\r
FN;LANGUAGE=ar:شبكة الأمل\r
EMAIL:info@espoir.example\r
END:VCARD\r
"""

FIXED = ("--skip-bad", "--set", "family=defenders,classification=unclassified")


def _bring_in(office):
    path = office.write("cards.vcf", CARDS)
    office.run("import", path).expect(FAILED, "cards.vcf", "14")
    assert office.count("partner") == 0, "nothing of a file with a broken card stays"
    answer = office.ask("import", *FIXED, path)
    assert answer["added"] == 2 and answer["bad"] == 1 and answer["problems"][0]["line"] == 14, answer
    return path


@test
def cards_come_in_once():
    with Office() as office:
        path = _bring_in(office)
        assert office.names() == ["Ann O'Neil", "Hope Network", "Réseau Espoir"], office.names()
        assert office.count("post") == office.count("tenure") == office.count("attachment") == office.count("tag") == 1
        again = office.ask("import", *FIXED, path)
        assert again["added"] == 0 and again["unchanged"] == 1 and again["known"] == 1, again
        changed = office.write("changed.vcf", CARDS.replace("+33 6 12", "+33 6 13"))
        answer = office.ask("import", *FIXED, changed)
        assert answer["updated"] == 1 and office.count("contact_point") == 4, answer
        office.run("undo", answer["change_set"]).expect(DONE)
        assert office.count("contact_point") == 3


@test
def cards_go_out_and_come_back():
    for version in ("vcard", "vcard4"):
        with Office() as office, Office() as other:
            _bring_in(office)
            out = office.path("out.vcf")
            office.run("export", "--format", version, "-o", out, "partner").expect(DONE)
            assert office.ask("import", "--dry-run", out)["unchanged"] == 3, "the register knows its own cards"
            answer = other.ask("import", out)
            assert answer["added"] == 3 and other.names() == office.names(), answer
            for entity in ("post", "tenure", "contact_point", "attachment", "tagging"):
                assert other.count(entity) == office.count(entity), entity
            with open(out, encoding="utf-8") as file:
                assert "defenders" not in file.read(), "a card does not say who is a defender"


@test
def an_audience_gets_what_it_may():
    with Office() as office:
        _bring_in(office)
        told = office.run("export", "--format", "vcard", "--audience", "un", "partner").expect(DONE)
        assert "Ann O'Neil" in told.err and "O'Neil" not in told.out and "Hope Network" in told.out, told
        office.run("export", "--format", "vcard", "meeting").expect(USAGE, "partners")


@test
def what_is_no_card():
    with Office() as office:
        office.run("import", office.write("empty.vcf", "nothing\n")).expect(FAILED, "empty.vcf")
        office.run("import", "--map", "x=name", office.write("cards.vcf", CARDS)).expect(FAILED, "cards")
        old = office.write("old.vcf", b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:\xc9lise\r\nEND:VCARD\r\n")
        assert office.ask("import", old)["added"] == 1 and office.names() == ["Élise"]


if __name__ == "__main__":
    main()

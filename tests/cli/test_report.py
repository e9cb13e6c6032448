#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as PDF: what stands on them for whom, in which language, on how many pages, tagged, always the same."""

import json
import os
import re
import stat
import subprocess
import uuid

from kit import DONE, FAILED, NOT_FOUND, REFUSED, USAGE, Office, main, test

ARABIC, CYRILLIC = "نور الدين الحسن", "Ганна Шевченко-Ковальська"
LONG = "Coordination internationale des réseaux de protection des défenseures et défenseurs des droits humains du Sahel"
SECRET = "The guard at the north gate is our source"
# GLib's SOURCE_DATE_EPOCH: 24 November 2026
FIXED = {"SOURCE_DATE_EPOCH": "1795478400"}


def pdf_text(path, *options):
    """The text as it is read, with plain spaces, without the marks that set the direction of writing."""
    done = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True)
    text = re.sub("[\u202a-\u202e\u200e\u200f]", "", done.stdout.decode("utf-8"))
    return re.sub("[ \u00a0\u202f\n]+", " ", text)


def pdf_info(path, *options):
    return subprocess.run(["pdfinfo", *options, path], capture_output=True, check=True).stdout.decode("utf-8")


def pages(path):
    return int(re.search(r"^Pages: +(\d+)", pdf_info(path), re.MULTILINE)[1])


def report(office, name, *arguments, **options):
    """Writes a document; its path and the answer."""
    path = office.path(name + ".pdf")
    return path, office.ask("report", *arguments, "-o", path, environment={**FIXED, **options})


def fill(office):
    """A meeting with everything; its id."""
    body = office.add("partner", "name=Ministry of Justice", "name.fr=Ministère de la justice", "kind=state_body",
                      "family=state_actors")
    minister = office.add("partner", "name=Awa Ndiaye", "kind=person", "gender=female", "family=state_actors")
    network = office.add("partner", f"name={LONG}", "kind=organization", "family=civil_society")
    nour = office.add("partner", f"name={ARABIC}", "kind=person", "family=defenders")
    hanna = office.add("partner", f"name={CYRILLIC}", "kind=person", "family=defenders")
    coded = office.add("partner", "name=Jane Realname", "kind=person", "family=defenders")
    office.run("set", "partner", coded, "code_name=BLUE HERON").expect(DONE)
    post = office.add("post", f"body={body}", "title_en=Minister", "title_fr_m=Ministre", "title_fr_f=Ministre")
    staff = office.add("staff", "name=Ilse Moran", "function=Human rights officer")
    meeting = office.add("meeting", "kind=consultation", "title=Consultation on the draft law",
                         "starts=2026-11-24T09:00Z", "ends=2026-11-24T10:30Z", "place=Palais Wilson", "status=held",
                         "openness=closed", "modality=in_person", "information_shared=Three arrests since May.\n\nNo "
                         "charges.", f"issues_raised=Reprisals against {ARABIC}", "outcome=A joint letter",
                         f"sealed_notes={SECRET}")
    for person in (nour, hanna, coded):
        office.add("attendee", f"meeting={meeting}", f"partner={person}", "presence=attended", f"represents={network}")
    office.add("attendee", f"meeting={meeting}", f"partner={minister}", f"post={post}", "presence=attended",
               "role=chair")
    office.add("attendee", f"meeting={meeting}", "group_name=12 Guatemalan women defenders", "group_size=12",
               "presence=attended")
    office.add("attendee", f"meeting={meeting}", f"staff={staff}", "presence=absent")
    office.add("need", f"partner={network}", "text=A safe house", f"raised_in={meeting}", "urgency=critical",
               "status=open")
    office.add("commitment", "text=Send the letter", f"by_staff={staff}", f"meeting={meeting}", "due=2026-12-01",
               "status=open")
    office.add("task", "text=Book the interpreter", f"owner={staff}", "about_entity=meeting", f"about={meeting}")
    return meeting


def add_meetings(office, meetings):
    """Adds many at once, by title and start."""
    office.add("meeting", "kind=call", "title=Pattern", "starts=2020", "status=planned")
    document = json.loads(office.run("export", "--format", "json", "meeting").expect(DONE).out)
    (pattern,) = document["records"]["meeting"]
    document["records"]["meeting"] = [
        {**pattern, "id": str(uuid.UUID(int=(7 << 76) + (2 << 62) + number)), "title": title, "starts": starts}
        for number, (title, starts) in enumerate(meetings)]
    office.run("import", office.write("many.json", json.dumps(document))).expect(DONE)


def fill_visit(office):
    """A visit with both sides of its programme; its id. Everybody agreed to be named in public: what is told of the own
    side in the tests below is kept back because of its side alone."""
    visit = office.add("visit", "country=GTM", "type=official", "title=Visit to Guatemala", "starts=2027-02-24",
                       "ends=2027-03-09", "observations=Road to Xolchay unsafe")
    body = office.add("partner", "name=Ministry of the Interior", "kind=state_body", "family=state_actors")
    minister = office.add("partner", "name=Julio Argueta", "kind=person", "family=state_actors")
    post = office.add("post", f"body={body}", "title_en=Minister of the Interior", "title_fr_m=Ministre de l’intérieur")
    office.add("tenure", f"post={post}", f"holder={minister}", "from=2025-01-01")
    defender = office.add("partner", "name=Ixchel Tzoc", "kind=person", "family=defenders",
                          "summary=Speaks for the villages")
    network = office.add("partner", "name=Xolchay Memory House", "kind=organization", "family=civil_society")
    for person in (minister, defender):
        office.add("consent", f"partner={person}", "level=4", "given_on=2026-01-01", "how=written")
    held = office.add("meeting", "kind=appointment", "title=Talks on the protection of witnesses",
                      "starts=2026-06-23T09:00Z", "status=held", "openness=public", "outcome=A list was promised")
    # As bad as it gets: a public meeting made from a line of the own side, which the minister attended as well.
    secret = office.add("meeting", "kind=consultation", "title=Assembly behind the church",
                        "starts=2026-06-24T09:00Z", "status=held", "openness=public", "outcome=Hidden ledgers")
    for meeting, people in ((held, [minister]), (secret, [minister, defender])):
        for person in people:
            office.add("attendee", f"meeting={meeting}", f"partner={person}", "presence=attended")
    official = office.add("programme_item", f"visit={visit}", "starts=2027-02-25T15:00Z", "zone=America/Guatemala",
                          "place=National Palace", "title=Minister of the Interior", "side=official")
    own = office.add("programme_item", f"visit={visit}", "starts=2027-02-25T20:00Z", "zone=America/Guatemala",
                     "place=Parish of Cobán", "title=Women defenders apart", "side=own", "note=Use the back door",
                     f"meeting={secret}")
    for item, people in ((official, [minister, body]), (own, [defender, network])):
        for person in people:
            office.add("interlocutor", f"programme_item={item}", f"partner={person}")
    office.add("commitment", "text=Send the list of guards", f"by_partner={minister}", f"visit={visit}", "status=open",
               "due=2026-11-01")
    office.add("commitment", "text=Lawyer for the hearing", f"to_partner={defender}", f"visit={visit}", "status=open")
    office.add("need", f"partner={defender}", "text=A witness at the trial", "status=open")
    office.add("communication", "type=JAL", "country_code=GTM", "number=6", "year=2026", "status=sent",
               "sent_on=2026-05-08", "reply_due=2026-07-07", "public_on=2026-07-07", "summary=Evictions in Petén")
    return visit


OFFICIAL = ("Visit to Guatemala", "National Palace", "Ministry of the Interior", "Julio Argueta",
            "Send the list of guards", "JAL GTM 6/2026", "Overdue since 7 July 2026")
OWN = ("Women defenders apart", "Parish", "Cobán", "back door", "Ixchel", "Tzoc", "Xolchay", "Speaks for the villages",
       "behind the church", "Hidden ledgers", "Lawyer for the hearing", "A witness at the trial", "Own programme")


@test
def a_briefing_for_the_office_has_both_sides():
    with Office() as office:
        visit = fill_visit(office)
        path, answer = report(office, "briefing", "briefing", visit, "--language", "en")
        text = pdf_text(path)
        for words in OFFICIAL + OWN + ("Talks on the protection of witnesses", "Minister of the Interior",
                                       "Map of relations", "14:00"):
            assert words in text, (words, text)
        path, _ = report(office, "french", "briefing", visit, "--language", "fr")
        for words in ("Dossier d’information", "Programme propre", "Ministre de l’intérieur",
                      "En retard depuis le 7 juillet 2026"):
            assert words in pdf_text(path), (words, pdf_text(path))


@test
def a_briefing_for_others_has_nothing_of_the_own_side():
    with Office() as office:
        visit = fill_visit(office)
        for audience in ("state", "un", "public"):
            path, answer = report(office, audience, "briefing", visit, "--language", "en", "--audience", audience)
            text = pdf_text(path)
            for words in OFFICIAL:
                assert words in text, (audience, words, text)
            for words in OWN:
                assert words not in text, (audience, words, text)
            with open(path, "rb") as file:
                bytes_ = file.read()
            assert not any(words.encode() in bytes_ for words in OWN), audience
            # What is kept back is told to whoever prints it.
            kept = [group for group in answer["withheld"] if group["entity"] == "programme_item"]
            assert sum(group["count"] for group in kept) >= 1, answer["withheld"]


@test
def the_record_of_a_meeting():
    with Office() as office:
        meeting = fill(office)
        path, answer = report(office, "meeting", "meeting", meeting, "--language", "en")
        assert answer["document"] == "meeting" and answer["pages"] == pages(path) == 2, answer
        text = pdf_text(path, "-layout")
        for words in ("Record of the meeting", "Consultation on the draft law",
                      "Tuesday 24 November 2026, 09:00–10:30", "Palais Wilson", CYRILLIC.split("-")[0], "BLUE HERON",
                      "Minister, Ministry of Justice", "Chair", "Three arrests since May.", "No charges.",
                      "Issues raised", "A safe house", "A joint letter", "Send the letter", "1 December 2026",
                      "Book the interpreter", "Ilse Moran", "For the office only", "Page 2 of 2"):
            assert words in text, (words, text)
        assert "(12)" not in text and SECRET not in text and "Realname" not in text, text
        assert any(group["field"] == "sealed_notes" for group in answer["withheld"]), answer["withheld"]
        # Arabic comes out in the order it is read in, letters as they are written
        assert ARABIC in text.replace("\u00a0", " "), text


@test
def sealed_notes_when_asked_for():
    with Office() as office:
        meeting = fill(office)
        path, answer = report(office, "sealed", "meeting", meeting, "--sealed", "--language", "en")
        assert SECRET in pdf_text(path) and "Sealed notes" in pdf_text(path)
        assert not any(group.get("field") == "sealed_notes" for group in answer["withheld"]), answer["withheld"]
        partner = office.add("partner", "name=Amina", "kind=person", "family=defenders", f"sealed_notes={SECRET}")
        assert SECRET not in pdf_text(report(office, "card", "partner", partner)[0])
        assert SECRET in pdf_text(report(office, "sealed-card", "partner", partner, "--sealed")[0])
        for audience in ("un", "state", "public"):
            office.run("report", "meeting", meeting, "--sealed", "--audience", audience, "--dry-run").expect(
                USAGE, "--sealed")
        office.run("report", "month", "--sealed", "--dry-run").expect(USAGE, "--sealed")
        office.run("report", "attendance", meeting, "--sealed", "--dry-run").expect(USAGE, "--sealed")


@test
def narrowed_calendars_say_so():
    with Office("--reference") as office:
        fill(office)
        visit = office.add("visit", "country=GTM", "type=official", "title=Visit to Guatemala")
        office.add("meeting", "kind=call", "title=Call about the visit", "starts=2026-11-25T08:00Z", "status=planned",
                   "country=Guatemala", f"visit={visit}")
        for kind, day in (("month", "2026-11"), ("week", "2026-11-25"), ("agenda", "2026-11")):
            narrowed = ("--kind", "call", "--country", "Guatemala", "--visit", visit)
            path, answer = report(office, kind, kind, day, *narrowed, "--language", "fr")
            text = pdf_text(path)
            assert answer["meetings"] == 1 and "Call about" in text and "draft law" not in text, (kind, text)
            assert "Uniquement : Appel · Guatemala · Visit to Guatemala" in text, (kind, text)
            text = pdf_text(report(office, kind + "-un", kind, day, *narrowed, "--audience", "un", "--language", "en")[0])
            assert "Only: Call · Guatemala · a country visit" in text, (kind, text)
            assert "Only" not in pdf_text(report(office, kind + "-all", kind, day, "--language", "en")[0])
        text = pdf_text(report(office, "family", "month", "2026-11", "--family", "defenders", "--language", "en")[0])
        assert "Only: Human rights defenders" in text and "Consultation on" in text and "Call about" not in text, text
        office.run("report", "partner", visit, "--kind", "call", "--dry-run").expect(USAGE)


@test
def french_from_an_english_interface():
    with Office() as office:
        meeting = fill(office)
        path, answer = report(office, "fr", "meeting", meeting, "--language", "fr", "--lang", "en")
        text = pdf_text(path, "-layout")
        assert answer["language"] == "fr"
        for words in ("Compte rendu de la rencontre", "Mardi 24 novembre 2026, 9 h 00–10 h 30", "À huis clos",
                      "Ministre, Ministère de la justice", "Suites à donner", "1er décembre", "Réservé au bureau",
                      "Page 1 sur 2"):
            assert words in text, (words, text)
        assert not re.search(r"\b(Where|Attendees|Outcome|Status|Held|Open)\b", text), text
        path, _ = report(office, "en", "meeting", meeting, "--language", "en", "--lang", "fr", LANG="fr_FR.UTF-8",
                         LANGUAGE="fr")
        assert "Record of the meeting" in pdf_text(path) and "Participant" not in pdf_text(path)


@test
def others_read_less():
    with Office() as office:
        meeting = fill(office)
        for audience in ("un", "state", "public"):
            path, answer = report(office, audience, "meeting", meeting, "--audience", audience, "--language", "en")
            text = pdf_text(path)
            for words in ("arrests", ARABIC, CYRILLIC.split("-")[0], "Realname", "Book the interpreter", SECRET, "Awa", "Reprisals"):
                assert words not in text, (audience, words, text)
            if audience == "un":
                assert "Consultation on the draft law" in text and "12 Guatemalan women" in text, text
                assert answer["withheld_records"]["consent"] >= 4, answer
            else:
                assert "draft law" not in text and "Nothing of it may go to this audience" in text, text
                assert answer["withheld_records"]["not_public"] >= 1, answer
        told = office.run("report", "meeting", meeting, "--audience", "state", "--dry-run").expect(DONE, "1 page")
        assert "Not public" in told.err, told


@test
def a_list_to_sign():
    with Office() as office:
        meeting = fill(office)
        for number in range(40):
            office.add("attendee", f"meeting={meeting}", f"group_name=Guest {number:02} {LONG[:60]}", "presence=invited")
        path, answer = report(office, "attendance", "attendance", meeting, "--language", "en")
        assert answer["pages"] == pages(path) >= 3
        text = pdf_text(path, "-layout")
        assert all(f"Guest {number:02}" in text for number in range(40)) and "Ilse Moran" not in text
        for page in range(1, pages(path) + 1):
            text = pdf_text(path, "-layout", "-f", str(page), "-l", str(page))
            assert "Signature" in text and f"Page {page} of" in text, (page, text)


@test
def months_weeks_agendas():
    with Office() as office:
        fill(office)
        office.add("meeting", "kind=conference", "title=Meeting of experts", "starts=2026-11", "status=planned")
        office.add("meeting", "kind=call", "title=Cancelled call", "starts=2026-11-25T08:00Z", "status=cancelled")
        office.add("meeting", "kind=training", "title=Three days of training", "starts=2026-11-25", "ends=2026-11-27",
                   "status=planned")
        office.add("meeting", "kind=call", "title=In another month", "starts=2027-03-05T08:00Z", "status=planned")
        for kind, day, title in (("month", "2026-11", "Novembre 2026"), ("week", "2026-11-25", "Du 23 au 29 novembre"),
                                 ("agenda", "2026-11", "Novembre 2026")):
            path, answer = report(office, kind, kind, day, "--language", "fr")
            text = pdf_text(path, "-layout")
            assert title in text and "9 h 00" in text and "In another month" not in text, (kind, text)
            assert answer["meetings"] == 4, answer
            # narrow columns cut titles between words
            words = pdf_text(path)
            for name in ("Consultation on the", "Meeting of experts", "Cancelled call (annulée)", "Three days of"):
                assert name in words, (kind, name, words)
        assert pages(office.path("month.pdf")) == pages(office.path("week.pdf")) == 1
        text = pdf_text(report(office, "whole", "agenda", "2026-11", "2027-03", "--language", "en")[0])
        assert "November 2026 – March 2027" in text and "In another month" in text and "Friday 5 March 2027" in text
        text = pdf_text(report(office, "none", "agenda", "2031", "--language", "en")[0])
        assert "There are no meetings in this period." in text and "2031" in text
        assert pages(report(office, "empty", "month", "2031-02")[0]) == 1


@test
def a_busy_month_goes_on():
    with Office() as office:
        calls = [(f"Call {day:02}-{hour:02} on a rather long subject", f"2026-11-{day:02}T{hour:02}:00Z")
                 for day in range(1, 31) for hour in range(8, 18 if day == 11 else 12)]
        crowd = [(f"Crowd {number:03}", f"2026-11-12T09:{number % 60:02}Z") for number in range(120)]
        add_meetings(office, calls + crowd)
        path, answer = report(office, "busy", "month", "2026-11", "--language", "en")
        text = pdf_text(path)
        assert answer["meetings"] == len(calls) + len(crowd) and pages(path) > 2, answer
        assert all(f"Crowd {number:03}" in text for number in range(120))
        assert len(re.findall(r"Call \d\d-\d\d on", text)) == len(calls)
        for page in range(1, pages(path) + 1):
            assert "Monday" in pdf_text(path, "-f", str(page), "-l", str(page))


@test
def occurrences_of_a_series():
    with Office() as office:
        meeting = office.add("meeting", "kind=call", "title=Weekly call", "starts=2026-11-03T09:00Z",
                             "ends=2026-11-03T09:30Z", "start_zone=Europe/Paris", "end_zone=Europe/Paris",
                             "status=planned", "recurrence=FREQ=WEEKLY;COUNT=6")
        path, answer = report(office, "series", "agenda", "2026-11", "--language", "en")
        assert answer["meetings"] == 4 and pdf_text(path).count("Weekly call") == 4, answer
        path, _ = report(office, "one", "meeting", f"{meeting}/2026-11-17T09:00Z", "--language", "en")
        assert "Tuesday 17 November 2026, 10:00–10:30 (Paris)" in pdf_text(path), pdf_text(path)
        office.run("report", "meeting", f"{meeting}/2026-11-18T09:00Z", "-o", office.path("no.pdf")).expect(NOT_FOUND)
        assert not os.path.exists(office.path("no.pdf"))


@test
def a_card_warns():
    with Office() as office:
        person = office.add("partner", "name=Amina Diallo", "kind=person", "family=defenders",
                            "protection_risk=critical", "never_channels=phone", "summary=Known since 2019")
        office.add("partner_name", f"partner={person}", f"text={ARABIC}", "type=alias", "language=ar")
        office.add("contact_point", f"partner={person}", "type=phone", "value=+224 600 00 00 01", "safety=safe")
        office.add("contact_point", f"partner={person}", "type=signal", "value=+224 600 00 00 02", "safety=safe")
        office.add("consent", f"partner={person}", "level=2", "given_on=2025-01-01", "purpose=Joint letters")
        office.add("consent", f"partner={person}", "level=4", "given_on=2020-01-01", "expires_on=2021", "purpose=Film")
        body = office.add("partner", "name=League of rights", "kind=organization", "family=civil_society")
        post = office.add("post", f"body={body}", "title_en=President", "title_fr_m=Président", "title_fr_f=Présidente")
        office.add("tenure", f"post={post}", f"holder={person}", "from=2024-02-01")
        path, answer = report(office, "card", "partner", person, "--language", "en")
        text = pdf_text(path, "-layout")
        for words in ("Amina Diallo", "Critical", "+224 600 00 00 01 Do not use", "+224 600 00 00 02 Safe",
                      "Named to mandates and", "Joint letters", "President, League of rights",
                      "since 1 February 2024", "Known since 2019", ARABIC):
            assert words in text, (words, text)
        assert "Film" not in text and answer["unusable_contact_points"] == 1, text
        path, answer = report(office, "un", "partner", person, "--audience", "un", "--language", "en")
        text = pdf_text(path)
        assert "+224 600 00 00 02" in text, text
        for words in ("+224 600 00 00 01", "Consent in force", "Critical", "Phone"):
            assert words not in text, (words, text)
        path, answer = report(office, "state", "partner", person, "--audience", "state", "--language", "en")
        text = pdf_text(path)
        for words in ("+224", "Amina", "Diallo", "Known since", ARABIC):
            assert words not in text, (words, text)
        coded = office.add("partner", "name=Jane Realname", "kind=person", "family=defenders")
        office.add("contact_point", f"partner={coded}", "type=email", "value=jane@example.org", "safety=safe")
        office.run("set", "partner", coded, "code_name=BLUE HERON").expect(DONE)
        path, answer = report(office, "coded", "partner", coded, "--language", "en")
        text = pdf_text(path)
        assert "BLUE HERON" in text and "Jane" not in text and "jane@" not in text, text
        assert answer["withheld_records"]["anonymous"] == 2, answer


@test
def tagged_and_always_the_same():
    with Office() as office:
        meeting = fill(office)
        path, _ = report(office, "one", "meeting", meeting, "--language", "fr")
        tags = pdf_info(path, "-struct-text")
        for tag in ("Document", "H1 ", "H2 ", "Table ", "TR", "TH", "TD", "P "):
            assert tag in tags, (tag, tags)
        assert "Page 1" not in tags and "Réservé" not in tags, tags
        info = pdf_info(path)
        assert "Consultation on the draft law" in info and re.search(r"Tagged: +yes", info), info
        assert "fr" in pdf_info(path, "-custom"), pdf_info(path, "-custom")
        other, _ = report(office, "other", "meeting", meeting, "--language", "fr", TZ="UTC", LANG="fr_FR.UTF-8")
        with open(path, "rb") as first, open(other, "rb") as second:
            assert first.read() == second.read()
        assert re.search(r"612 x 792", pdf_info(report(office, "us", "meeting", meeting, "--paper", "letter")[0]))
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600


@test
def what_it_refuses():
    with Office() as office:
        meeting = fill(office)
        target = office.path("x.pdf")
        office.run("report", "poem", "-o", target).expect(USAGE, "poem")
        office.run("report", "month", "2026", "-o", target).expect(USAGE, "2026-09")
        office.run("report", "month", "2026-11", "2026-12", "-o", target).expect(USAGE, "last day")
        office.run("report", "week", "never", "-o", target).expect(FAILED, "never")
        office.run("report", "agenda", "2026-12", "2026-11", "-o", target).expect(FAILED, "before")
        office.run("report", "agenda", "1900", "2026", "-o", target).expect(FAILED, "ten years")
        office.run("report", "meeting", "-o", target).expect(USAGE, "id")
        office.run("report", "meeting", "00000000-0000-7000-8000-000000000000", "-o", target).expect(NOT_FOUND)
        office.run("report", "month", "--language", "de", "-o", target).expect(USAGE, "en or fr")
        office.run("report", "month", "--paper", "a3", "-o", target).expect(USAGE, "a4")
        office.run("report", "month", "--audience", "all", "-o", target).expect(USAGE, "state")
        office.run("--json", "report", "month").expect(USAGE, "--output")
        assert not os.path.exists(target)
        office.run("report", "meeting", meeting, "-o", target).expect(DONE)
        office.run("report", "meeting", meeting, "-o", target).expect(REFUSED, "--force")
        office.run("report", "meeting", meeting, "-o", target, "--force").expect(DONE)
        assert [name for name in os.listdir(office.folder) if "x.pdf" in name] == ["x.pdf"]


if __name__ == "__main__":
    main()

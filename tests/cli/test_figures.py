#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of a period and the coverage: of the sample, counted here anew from its source; of a register made by hand."""

import calendar
import csv
import datetime
import io
import json
import re
from pathlib import Path

from kit import DONE, USAGE, Office, main, test

SAMPLE = Path(__file__).resolve().parents[2] / "data/sample/sample.json"
TODAY = datetime.datetime.now(datetime.timezone.utc).date()


def months_later(day, months):
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def working_days_later(day, count):
    while day.weekday() > 4:
        day += datetime.timedelta(1)
    step = datetime.timedelta(1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def span(text):
    """The first and the last day of a date of the sample."""
    moving = re.match(r"@([+-]\d+)([dbwmy])(.*)\Z", text)
    if not moving:
        parts = [int(part) for part in text[:10].split("-")]
        precision = len(parts)
        day = datetime.date(*(parts + [1, 1])[:3])
    else:
        count, unit, rest = int(moving[1]), moving[2], moving[3]
        day = {"d": lambda: TODAY + datetime.timedelta(count), "w": lambda: TODAY + datetime.timedelta(7 * count),
               "b": lambda: working_days_later(TODAY, count), "m": lambda: months_later(TODAY, count),
               "y": lambda: months_later(TODAY, 12 * count)}[unit]()
        precision = {"~year": 1, "~month": 2}.get(rest, 3)
    if precision == 1:
        return datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31)
    if precision == 2:
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day


def within(text, first, last):
    begin, end = span(text)
    return first <= begin and end <= last


def count_sample(first, last):
    """What the definitions at the head of src/store/liaison-figures.h say, counted another way."""
    records = json.loads(SAMPLE.read_text(encoding="utf-8"))["records"]
    letters = [letter for matter in records["matter"] for letter in matter.get("communication", [])
               if letter["status"] == "sent" and within(letter["sent_on"], first, last)]
    answered = [letter for letter in letters
                if any(reply["kind"] == "substantive" and span(reply["received_on"])[1] <= TODAY
                       for reply in letter.get("reply", []))]
    silent = [letter for letter in letters if not letter.get("reply")]
    meetings = [meeting for meeting in records["meeting"] if meeting["status"] == "held"
                and within(meeting["starts"], first, last) and span(meeting["starts"])[0] <= TODAY]
    partners = {attendee["partner"] for meeting in meetings for attendee in meeting.get("attendee", [])
                if attendee.get("partner") and attendee["presence"] == "attended"}
    visits = [visit for visit in records["visit"] if visit["type"] == "official"]

    def visits_with(*kinds):
        return sum(any(event["kind"] in kinds and within(event["on"], first, last) for event in visit["visit_event"])
                   for visit in visits)

    return {
        "letters/letters": len(letters),
        "letters/joint": sum(letter["type"][0] == "J" or len(letter["signatory"]) > 1 for letter in letters),
        "letters/follow_ups": sum("follow_up_of" in letter for letter in letters),
        "letters/states": len({letter["country_code"] for letter in letters} - {"OTH"}),
        "letters/others": len({letter["addressee"] for letter in letters if letter["country_code"] == "OTH"}),
        "letters/individuals": sum(letter.get("victims", 0) for letter in letters),
        "letters/women": sum(letter.get("victims_women", 0) for letter in letters),
        "letters/individuals_unknown": sum("victims" not in letter for letter in letters),
        "types/JAL": sum(letter["type"] == "JAL" for letter in letters),
        "types/JUA": sum(letter["type"] == "JUA" for letter in letters),
        "types/OL": sum(letter["type"] == "OL" for letter in letters),
        "replies/answered": len(answered),
        "replies/silent": len(silent),
        "visits/made": visits_with("completed"),
        "visits/agreed": visits_with("accepted", "dates_agreed"),
        "visits/requested": visits_with("requested"),
        "meetings/held": len(meetings),
        "meetings/partners": len(partners),
        "meetings/kind:call": sum(meeting["kind"] == "call" for meeting in meetings),
    }


def figures_of(answer):
    return {f"{figure['section']}/{figure['code']}": figure for figure in answer["figures"]}


def numbers(office, *arguments):
    return {name: figure.get("number") for name, figure in figures_of(office.ask("figures", *arguments)).items()}


@test
def the_sample_counts_what_its_source_says():
    with Office("--sample") as office:
        for year in (TODAY.year, TODAY.year - 1, TODAY.year - 2):
            first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
            found = numbers(office, "--from", str(year), "--to", str(year))
            for name, number in count_sample(first, last).items():
                assert found[name] == number, f"{year} {name}: {found[name]} and not {number}"
        first = TODAY - datetime.timedelta(700)
        found = numbers(office, "--from", str(first), "--to", str(TODAY))
        for name, number in count_sample(first, TODAY).items():
            assert found[name] == number, f"700 days, {name}: {found[name]} and not {number}"
        # What it is compared with is what the year before has of its own, but for replies: those had a year less time.
        now, before = figures_of(office.ask("figures")), numbers(office, "--from", str(TODAY.year - 1))
        for name in ("letters/letters", "letters/individuals", "types/JAL", "meetings/held"):
            assert now[name]["year_before"] == before[name], name


def add_letter(office, number, *more):
    return office.add("communication", "type=JAL", "status=sent", "country_code=GTM", f"number={number}", "year=2024", *more)


def add_reply(office, letter, *more):
    return office.add("reply", f"communication={letter}", *more)


@test
def a_register_made_by_hand():
    with Office("--reference") as office:
        # Of 2024 by its reference, sent in January 2025: a letter of 2025.
        late = add_letter(office, 1, "sent_on=2025-01-03", "victims=3", "victims_women=1", "reply_due=2025-03-04")
        nobody = add_letter(office, 2, "sent_on=2025-02-01", "reply_due=2025-04-01")
        none = add_letter(office, 3, "sent_on=2025-03-01", "victims=0", "reply_due=2025-05-01", "public_on=2025-05-01")
        mentioned = add_letter(office, 4, "sent_on=2025-04-01", "victims=2", "type=AL", f"follow_up_of={late}")
        add_letter(office, 5, "sent_on=2025", "victims=7")
        trashed = add_letter(office, 6, "sent_on=2025-04-01", "victims=100")
        add_letter(office, 7, "sent_on=2025-04-01", "victims=100", "status=draft")
        add_letter(office, 8, "sent_on=2024-12-31", "victims=11")
        office.run("trash", "communication", trashed).expect(DONE)
        add_reply(office, late, "kind=substantive", "publicity=withheld", "received_on=2025-02-20")
        add_reply(office, nobody, "kind=acknowledgement", "received_on=2025-02-10")
        gone = add_reply(office, none, "kind=substantive", "received_on=2025-04-10")
        office.run("trash", "reply", gone).expect(DONE)
        add_reply(office, mentioned, "kind=substantive", "received_on=2025-12-01")
        found = figures_of(office.ask("figures", "--from", "2025", "--as-of", "2025-06-30"))
        wanted = {
            # Numbers 1 to 5; of the last only the year is known, which is the period.
            "letters/letters": 5, "letters/follow_ups": 1, "letters/states": 1, "letters/joint": 4, "types/AL": 1,
            # 3 + 0 + 2 + 7; without a number: 2. Women: 1 in number 1; not told in 4 and 5, and 3 has nobody.
            "letters/individuals": 12, "letters/individuals_unknown": 1, "letters/women": 1, "letters/women_unknown": 2,
            # Until June: number 1, withheld. The reply to 4 comes later, that to 3 is in the trash.
            "replies/answered": 1, "replies/withheld": 1, "replies/acknowledged": 1, "replies/silent": 3,
            "replies/overdue": 2, "replies/received": 2, "regions/grulac": 5, "states/GTM": 5, "months/2025-01": 1,
            "visits/never_visited": 195,
        }
        for name, number in wanted.items():
            assert found[name]["number"] == number, f"{name}: {found[name]} and not {number}"
        assert found["letters/letters"]["year_before"] == 1 and found["replies/answered"]["of"] == 5, found
        assert late in found["replies/answered"]["records"] and found["replies/answered"]["entity"] == "communication"
        assert numbers(office, "--from", "2025", "--as-of", "2026-01-01")["replies/answered"] == 2
        # Nobody wrote down how many are women: that is not none.
        add_letter(office, 20, "sent_on=2022-05-01", "victims=4")
        assert numbers(office, "--from", "2022")["letters/women"] is None
        # Half a year: where only the year is known nobody can tell.
        half = office.ask("figures", "--from", "2025-01-01", "--to", "2025-06-30")
        assert half["undated"] == 1 and figures_of(half)["letters/letters"]["number"] == 4, half
        # Outside only what is public already is counted, and no record is named.
        public = office.ask("figures", "--from", "2025", "--audience", "public")
        assert figures_of(public)["letters/letters"] | {"records": []} == figures_of(public)["letters/letters"], public
        assert figures_of(public)["letters/letters"]["number"] == 1 and public["withheld"] == 4, public


@test
def figures_as_text_and_table():
    with Office("--sample") as office:
        office.run("figures").expect(DONE, "Letters sent", "States never visited", str(TODAY.year), str(TODAY.year - 1))
        office.run("figures", "--lang", "fr").expect(DONE, "Lettres envoyées", "États jamais visités")
        rows = list(csv.reader(io.StringIO(office.run("figures", "--csv").expect(DONE).out.lstrip("\ufeff"))))
        assert rows[0][:3] == ["Section", "Figure", "Code"], rows[0]
        assert [row[5] for row in rows if row[0] == "Letters" and row[2] == "letters"] == \
            [str(numbers(office)["letters/letters"])], rows
        told = office.ask("report", "-o", office.path("figures.pdf"), "figures", str(TODAY.year))
        assert told["document"] == "figures" and told["pages"] > 1, told
        with open(office.path("figures.pdf"), "rb") as file:
            assert file.read(5) == b"%PDF-"
        office.run("figures", "--from", "2025-05-01", "--to", "2025-04-01").expect(USAGE, "ends before")
        office.run("figures", "--from", "soon").expect(USAGE, "--from")
        office.run("figures", "--csv", "--json").expect(USAGE, "--csv")
        office.run("figures", "--audience", "press").expect(USAGE, "--audience")


def meet(office, partner, starts, *more, status="held", presence="attended"):
    meeting = office.add("meeting", "kind=call", "title=Talk", f"status={status}", f"starts={starts}", *more)
    office.add("attendee", f"meeting={meeting}", f"partner={partner}", f"presence={presence}")
    return meeting


@test
def coverage_counts_real_contacts_once():
    with Office() as office:
        for code, group, region in (("GTM", "grulac", "americas"), ("GIN", "african", "africa"), ("SEN", "african", "africa")):
            office.add("country", f"iso3={code}", f"name_en={code}", f"name_fr={code}", f"un_group={group}", f"region={region}")

        def partner(name, family, countries, *more):
            return office.add("partner", f"name={name}", "kind=person", f"family={family}", "status=active",
                              *([f"countries={countries}"] if countries else []), *more)

        ana = partner("Ana", "defenders", "GTM")
        partner("Bea", "defenders", "GTM")
        both = partner("Coumba", "defenders", "GIN SEN")
        old = partner("Dia", "civil_society", "GIN", "status=former")
        partner("Eva", "civil_society", "GIN", "status=former")
        planned, absent = partner("Fatou", "state_actors", "SEN"), partner("Guy", "state_actors", "SEN")
        partner("Hugo", "other", None)
        meet(office, ana, "2025-03-01")
        meet(office, ana, "2025-04-01T10:00Z")
        meet(office, both, "2025-05")
        meet(office, old, "2025-06-01")
        meet(office, planned, "2025-06-01", status="planned")
        meet(office, absent, "2025-06-01", presence="absent")
        answer = office.ask("coverage", "--from", "2025", "--by", "country")
        regions = {row["code"]: row for row in answer["regions"]}
        countries = {row["code"]: row for row in answer["countries"]}
        assert regions["grulac"]["defenders"] == {"met": 1, "known": 2}, regions
        # In two countries of one region, once in it.
        assert regions["african"]["defenders"] == {"met": 1, "known": 1}, regions
        assert countries["GIN"]["defenders"] == countries["SEN"]["defenders"] == {"met": 1, "known": 1}, countries
        # A former partner counts if it was met.
        assert regions["african"]["civil_society"] == {"met": 1, "known": 1}, regions
        assert regions["african"]["state_actors"] == {"met": 0, "known": 2}, regions
        assert regions["nowhere"]["other"] == {"met": 0, "known": 1} and regions["weog"]["all"]["known"] == 0, regions
        assert answer["total"]["all"] == {"met": 3, "known": 7}, answer["total"]
        world = {row["code"]: row for row in office.ask("coverage", "--from", "2025", "--regions", "world")["regions"]}
        assert world["americas"]["defenders"] == {"met": 1, "known": 2}, world
        # Of a month it is not known on which side of its middle somebody was met.
        short = office.ask("coverage", "--from", "2025-05-10", "--to", "2025-06-30")
        assert {row["code"]: row for row in short["regions"]}["african"]["defenders"]["met"] == 0, short
        text = office.run("coverage", "--from", "2025", "--by", "country").expect(DONE, "African Group", "  GIN", "0/2 !").out
        assert "Partners" not in text.splitlines()[1]
        office.run("coverage", "--from", "2025", "--lang", "fr").expect(DONE, "Groupe des États d’Afrique", "Partout")
        rows = list(csv.reader(io.StringIO(office.run("coverage", "--from", "2025", "--csv").expect(DONE).out.lstrip("\ufeff"))))
        assert ["African Group", "", "State actors", "0", "2"] in rows, rows
        office.run("coverage", "--by", "town").expect(USAGE, "--by")
        office.run("coverage", "--regions", "moon").expect(USAGE, "--regions")


main()

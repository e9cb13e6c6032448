#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who held a post when, relations by both their sides, bodies in bodies."""

import json

from kit import DONE, FAILED, NOT_FOUND, USAGE, Office, main, test


def ministry(office):
    """A post that Omar held until 2 May 2021 and Awa holds; its id, theirs."""
    body = office.add("partner", "name=Ministry of Justice", "name.fr=Ministère de la justice", "kind=state_body",
                      "family=state_actors")
    awa = office.add("partner", "name=Awa Ndiaye", "kind=person", "gender=female", "family=state_actors")
    omar = office.add("partner", "name=Omar Sy", "kind=person", "gender=male", "family=state_actors")
    post = office.add("post", f"body={body}", "title_en=Minister", "title_fr_m=Ministre délégué",
                      "title_fr_f=Ministre déléguée")
    office.add("tenure", f"post={post}", f"holder={omar}", "from=2018", "to=2021-05-02")
    office.add("tenure", f"post={post}", f"holder={awa}", "from=2021-05-03")
    return post, awa, omar


def holders(answer):
    return [(tenure["holder_name"], tenure.get("held", tenure.get("current"))) for tenure in answer["tenures"]]


@test
def who_held_a_post():
    with Office() as office:
        post, awa, omar = ministry(office)
        answer = office.ask("holder", post)
        assert set(answer) == {"command", "post", "title", "tenures"} and answer["post"] == post, answer
        assert holders(answer) == [("Awa Ndiaye", True), ("Omar Sy", False)], answer
        assert holders(office.ask("holder", post, "--on", "2021-05-03")) == [("Awa Ndiaye", "yes")]
        assert holders(office.ask("holder", post, "--on", "3 May 2021")) == [("Awa Ndiaye", "yes")]
        assert holders(office.ask("holder", post, "--on", "2021-05-02")) == [("Omar Sy", "yes")]
        assert holders(office.ask("holder", post, "--on", "2021")) == [("Awa Ndiaye", "partly"), ("Omar Sy", "partly")]
        assert holders(office.ask("holder", post, "--on", "2018-06-01")) == [("Omar Sy", "perhaps")]
        assert office.ask("holder", post, "--on", "2010")["tenures"] == []
        office.run("holder", post, "--on", "2018-06-01").expect(DONE, "Omar Sy", "Perhaps")
        office.run("holder", post, "--on", "2010").expect(DONE, "Nobody is known")
        answer = office.ask("posts", omar, "--lang", "fr", "--on", "2020")
        assert [tenure["post_title"] for tenure in answer["tenures"]] == ["Ministre délégué, Ministère de la justice"]
        office.run("posts", awa, "--lang", "fr").expect(DONE, "Ministre déléguée, Ministère de la justice")


@test
def what_it_refuses():
    with Office() as office:
        post, awa, _ = ministry(office)
        office.run("holder").expect(USAGE)
        office.run("holder", post, "--on", "31/02/2021").expect(USAGE, "--on", "31/02/2021")
        office.run("holder", post, "--on", "").expect(USAGE, "--on")
        office.run("holder", awa).expect(NOT_FOUND)
        office.run("posts", post).expect(NOT_FOUND)
        office.run("add", "tenure", f"post={post}", f"holder={awa}", "from=2022", "to=2021").expect(FAILED, "end before")
        office.run("add", "post", f"body={awa}").expect(FAILED, "title")


@test
def a_meeting_keeps_the_post_of_its_day():
    with Office() as office:
        post, awa, _ = ministry(office)
        meeting = office.add("meeting", "kind=appointment", "title=Talk", "starts=2022-03-01", "status=held")
        attendee = office.add("attendee", f"meeting={meeting}", f"partner={awa}", "presence=attended", f"post={post}")
        office.run("set", "post", post, "title_en=Keeper of the Seals").expect(DONE)
        record = office.ask("show", "attendee", attendee)["record"]
        assert record["post_en"] == "Minister, Ministry of Justice", record
        assert record["post_fr"] == "Ministre déléguée, Ministère de la justice", record


@test
def a_relation_names_both_sides():
    with Office("--reference") as office:
        awa = office.add("partner", "name=Awa Ndiaye", "kind=person", "gender=female")
        network = office.add("partner", "name=Network of the Lakes")
        kind = next(record["id"] for record in office.ask("list", "relation_type")["records"]
                    if record["code"] == "lawyer_of")
        relation = office.add("relation", f"type={kind}", f"subject={awa}", f"object={network}", "from=2019")
        office.run("list", "relation").expect(DONE, "Awa Ndiaye is the lawyer of Network of the Lakes")
        office.run("show", "relation", relation, "--lang", "fr").expect(
            DONE, "Awa Ndiaye est l’avocate de Network of the Lakes")
        office.run("show", "partner", network).expect(DONE, "has as a lawyer Awa Ndiaye · since 2019")
        assert [(line["label"], line["partner"]) for line in office.ask("show", "partner", awa)["relations"]] == [
            ("is the lawyer of", network)]
        office.run("add", "relation", f"type={kind}", f"subject={awa}", f"object={awa}").expect(FAILED, "themselves")
        office.run("add", "relation_type", "code=x", "forward_en=helps").expect(FAILED, "each of its sides")


@test
def nothing_is_part_of_itself():
    with Office() as office:
        government = office.add("partner", "name=Government", "kind=state_body")
        body = office.add("partner", "name=Ministry", "kind=state_body", f"parent={government}")
        office.run("set", "partner", government, f"parent={body}").expect(FAILED, "Government", "part of itself")
        one, two = "0198f3a2-1b2c-7abc-8def-0123456789a1", "0198f3a2-1b2c-7abc-8def-0123456789a2"
        bodies = [{"id": first, "kind": "state_body", "family": "state_actors", "status": "active", "parent": second}
                  for first, second in ((one, two), (two, one))]
        rows = office.write("rows.json", json.dumps({"liaison": 1, "records": {"partner": bodies}}))
        office.run("import", rows).expect(FAILED, "part of itself")
        assert office.count("partner") == 2


main()

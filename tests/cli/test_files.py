#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files into the register and out of it again."""

import os
import stat

from kit import DONE, FAILED, NOT_FOUND, REFUSED, USAGE, Office, main, test

CONTENT = b"A testimony, word for word.\n" * 20000


def _write(office, name, content=CONTENT):
    path = office.path(name)
    with open(path, "wb") as file:
        file.write(content)
    return path


def _names(office, partner):
    return [file["name"] for file in office.ask("files", "partner", partner)["files"]]


@test
def what_goes_in_comes_out():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        answer = office.ask("attach", "partner", partner, _write(office, "one.txt"), _write(office, "Été n° 2.pdf", b"%PDF-"))
        assert [file["name"] for file in answer["files"]] == ["one.txt", "Été n° 2.pdf"], answer
        assert answer["files"][0]["size"] == len(CONTENT) and answer["files"][0]["location_removed"] is False
        target = office.path("out.txt")
        document = office.ask("extract", answer["files"][0]["id"], "-o", target)
        assert document["file"] == target and document["name"] == "one.txt"
        with open(target, "rb") as file:
            assert file.read() == CONTENT
        assert stat.S_IMODE(os.stat(target).st_mode) == 0o600
        assert office.run("extract", answer["files"][0]["id"], "-o", "-").expect(DONE).out.encode() == CONTENT


@test
def one_call_is_one_change():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        office.ask("attach", "partner", partner, _write(office, "one.txt"), _write(office, "two.txt"))
        taken_back = office.ask("undo")["change_set"]
        assert _names(office, partner) == []
        office.run("undo", taken_back).expect(DONE)
        assert _names(office, partner) == ["one.txt", "two.txt"]


@test
def the_same_content_is_stored_once():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        before = office.ask("info")["bytes"]
        for name in ("one.txt", "two.txt", "three.txt"):
            office.ask("attach", "partner", partner, _write(office, name))
        files = office.ask("files", "partner", partner)["files"]
        assert len(files) == 3 and len({file["hash"] for file in files}) == 1, files
        assert office.ask("info")["bytes"] - before < 2 * len(CONTENT)


@test
def nothing_is_overwritten():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        answer = office.ask("attach", "partner", partner, _write(office, "one.txt"))
        target = _write(office, "there", b"mine")
        office.run("extract", answer["files"][0]["id"], "-o", target).expect(REFUSED)
        with open(target, "rb") as file:
            assert file.read() == b"mine"
        office.run("extract", answer["files"][0]["id"], "-o", office.path("no/such/folder")).expect(FAILED)
        office.run("extract", "ffffffffffff").expect(NOT_FOUND)
        office.run("--json", "extract", answer["files"][0]["id"], "-o", "-").expect(USAGE)


@test
def what_cannot_be_checked_is_refused_whole():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        good, film = _write(office, "one.txt"), _write(office, "film.mp4", b"\0\0\0\x18ftypmp42 moov")
        result = office.run("attach", "partner", partner, good, film).expect(REFUSED)
        assert "film.mp4" in result.err and "--keep-location" in result.err, result.err
        assert _names(office, partner) == []
        office.run("attach", "partner", partner, good, film, "--keep-location").expect(DONE)
        assert _names(office, partner) == ["one.txt", "film.mp4"]


@test
def what_is_no_file_is_refused():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        os.mkfifo(office.path("pipe"))
        for name, status in ((".", FAILED), ("pipe", FAILED), ("none", NOT_FOUND)):
            office.run("attach", "partner", partner, office.path(name), timeout=20).expect(status)
        with open(office.path("big"), "wb") as file:
            file.truncate(2_000_000_001)
        result = office.run("attach", "partner", partner, office.path("big")).expect(FAILED)
        assert "2.0\u00a0GB" in result.err, result.err
        assert _names(office, partner) == []


@test
def names_lead_nowhere():
    with Office() as office:
        partner = office.add("partner", "name=Alpha")
        answer = office.ask("attach", "partner", partner, _write(office, ".hidden\n\u202egpj.exe"))
        name = answer["files"][0]["name"]
        assert name == "_hiddengpj.exe", ascii(name)
        identity = answer["files"][0]["id"]
        office.run("set", "attachment", identity, "name=../../escape").expect(DONE)
        answer = office.ask("extract", identity, cwd=os.path.dirname(_write(office, "x", b"")))
        assert os.path.basename(answer["file"]) == answer["file"], answer
        assert "/" not in answer["file"] and not answer["file"].startswith(".")


@test
def a_file_is_a_record():
    with Office() as office:
        partner = office.add("partner", "name=Alpha", "classification=confidential")
        identity = office.ask("attach", "partner", partner, _write(office, "one.txt"))["files"][0]["id"]
        (file,) = office.ask("files", "partner", partner)["files"]
        assert file["classification"] == "confidential", file
        office.run("set", "attachment", identity, "name=Testimony.txt", "description=In her own words").expect(DONE)
        assert _names(office, partner) == ["Testimony.txt"]
        office.run("trash", "attachment", identity).expect(DONE)
        assert _names(office, partner) == []
        office.run("restore", "attachment", identity).expect(DONE)
        assert _names(office, partner) == ["Testimony.txt"]
        assert office.ask("check")["whole"] is True


if __name__ == "__main__":
    main()

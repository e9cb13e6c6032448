#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a partner may be reached, what they agreed to, and what of it leaves the office."""

import json
import os
import re

from kit import built, journey, main, wait_until
from office import PASSPHRASE, Office, office_session, starts_with

AMINA, BINTA, NETWORK = "Amina Diallo", "Binta Sow", "Network of Labé"
MAIL, SIGNAL, SISTER = "amina@example.org", "+224 620 00 00 00", "+224 620 11 22 33"


def fill(office, register):
    """A defender at risk, one not to be contacted, and who to go through."""
    def run(*arguments):
        return office.control(*arguments, register=register).strip()

    def contact(partner, kind, value, safety, *more):
        run("add", "contact_point", f"partner={partner}", f"type={kind}", f"value={value}", f"safety={safety}", *more)

    run("init")
    network = run("add", "partner", "kind=organization", "family=civil_society", f"name={NETWORK}")
    amina = run("add", "partner", "family=defenders", "given_name=Amina", "family_name=Diallo", "never_channels=email",
                "protection_risk=critical", "safe_channel=Signal", f"intermediary={network}", "sealed_notes=Sealed",
                "review_on=2026-01")
    contact(amina, "email", MAIL, "safe")
    contact(amina, "phone", SISTER, "unsafe")
    contact(amina, "signal", SIGNAL, "safe", "preferred=yes", "verified_on=2020")
    run("add", "consent", f"partner={amina}", "level=2", "given_on=2020-01-10", "expires_on=2020")
    binta = run("add", "partner", "family=defenders", "given_name=Binta", "family_name=Sow", "do_not_contact=yes")
    contact(binta, "phone", "+224 620 99 99 99", "safe")
    run("add", "meeting", f"title=Lunch with {AMINA}", "starts=2026-05-04", "status=held", "kind=conference",
        "openness=public")


def start(j, office, register):
    secret = os.path.join(office.session.home, "passphrase")
    with open(secret, "w", encoding="utf-8") as file:
        file.write(PASSPHRASE + "\n")
    command = f'exec "{built("src/app/liaison")}" --register "{register}" --passphrase-fd 3 3< "{secret}"'
    j.app = office.app = office.session.launch(["sh", "-c", command])
    office.places()


def see_contacts(j, office):
    app, say = office.app, office.say
    with j.step("risk is told in words"):
        office.open_partner(AMINA)
        card = app.find("group", say("Contact with care"))
        for pattern in ("Protection risk: %s", "Never use: %s", "Safe channel: %s"):
            card.find("label", say.pattern(pattern))
        card.find("button", say.pattern("Go through %s", NETWORK))
    with j.step("what is never to be used can be neither opened nor copied"):
        app.find("list item", re.compile(re.escape(MAIL)))
        assert not app.exists("button", re.compile(re.escape(MAIL))), "an address never to be used has a button"
    with j.step("what is safe opens, what is old says so"):
        app.find("button", say.pattern("Open “%s” in Signal", SIGNAL))
        app.find("label", re.compile(re.escape(say("not verified for over a year: %s").partition("%s")[0])))
        app.find("button", say.pattern("Mark “%s” as verified today", SIGNAL)).click()
        app.find("label", say("Verified today"))
        app.wait_gone("button", say.pattern("Mark “%s” as verified today", SIGNAL))
    with j.step("what is not safe is copied only by who insists"):
        assert not app.exists("button", say.pattern("Call “%s”", SISTER))
        app.find("button", say.pattern("Copy “%s”", SISTER)).click()
        question = app.find("alert dialog", say("Copy All the Same?"))
        question.find("button", say("_Cancel")).click()
        app.wait_gone("alert dialog")
    with j.step("the way through somebody else leads to them"):
        app.find("group", say("Contact with care")).find("button", say.pattern("Go through %s", NETWORK)).click()
        office.wait_partner(NETWORK)
    with j.step("who must not be contacted has no link at all"):
        office.open_partner(BINTA)
        app.find("group", say("Do not contact"))
        app.find("label", say("Nobody may contact this partner: log only what took place."))
        assert not app.exists("button", say.pattern("Call “%s”", "+224 620 99 99 99"))
    with j.step("who logs a meeting with them is told"):
        dialog = office.begin_meeting()
        dialog.find("label", say("Must not be contacted"))
        app.press("Escape")
        app.wait_gone("dialog")


def level_row(office, level):
    return re.compile("^" + re.escape(office.say("Level in force: %d, %s").split("%d")[0]) + str(level))


def keep_consents(j, office):
    app, say = office.app, office.say
    with j.step("a consent that expired does not count"):
        office.open_partner(AMINA)
        app.find("list item", level_row(office, 0))
    with j.step("a consent is added"):
        app.find("button", say("Add a Consent")).click()
        dialog = app.dialog(say("Consent"))
        dialog.find("combo box", say("Level")).choose(say("Public"))
        dialog.find("text box", say("Purpose")).set_text("Press")
        assert not app.unnamed(), app.unnamed()
    with j.step("locking keeps what was typed"):
        office.lock()
        office.unlock()
        dialog = app.dialog(say("Consent"))
        assert dialog.find("text box", say("Purpose")).text == "Press"
    with j.step("a consent is saved"):
        office.save(dialog)
        office.open_partner(AMINA)
        app.find("list item", level_row(office, 4))
    with j.step("dates that cannot be are refused in words"):
        app.find("list item", starts_with(say("Public"))).click()
        dialog = app.dialog(say("Consent"))
        dialog.find("text box", say("Withdrawn on")).set_text("2019")
        dialog.find("button", say("_Save")).click()
        dialog.find("label", say("It cannot be withdrawn before it is given"))
        dialog.find("text box", re.compile("^" + re.escape(say("Withdrawn on")))).set_text("")
    with j.step("it is withdrawn, and stays on record"):
        dialog.find(("list item", "button"), say("_Withdraw Today")).click()
        app.wait_gone("dialog")
        app.find("list item", level_row(office, 0))
        app.find("list item", starts_with(say("Public")))
    with j.step("the withdrawal is undone"):
        app.press("ctrl+z")
        app.find("list item", level_row(office, 4))


def ready(dialog, office):
    """Until what is shown is of the choices that were made."""
    save = dialog.find("button", office.say("_Save…"))
    save.wait_for("ready", lambda node: node.has("sensitive"))
    return save


def export(j, office, path):
    app, say = office.app, office.say
    with j.step("the office is warned before it writes"):
        app.menu(say("Main menu"), say("_Export…"))
        dialog = app.dialog(say("Export"))
        ready(dialog, office)
        dialog.find("label", say("The file is not encrypted"))
        dialog.find("label", say.either("%s contact point that must not be used is among them",
                                        "%s contact points that must not be used are among them"))
    with j.step("what is withheld is shown first"):
        dialog.find("combo box", say("Who Reads It")).choose(say("States"))
        ready(dialog, office)
        reason = dialog.find("list item", say("The person has not agreed"))
        reason.click()
        dialog.find("label", re.compile(BINTA))
        assert not app.unnamed(), app.unnamed()
        assert not app.overflow(), app.overflow()
    with j.step("the file holds nobody who did not agree"):
        dialog.find("combo box", say("Format")).choose(say("Whole records (JSON)"))
        ready(dialog, office).click()
        app.choose_file(path)
        app.wait_gone("dialog")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        assert AMINA in text and NETWORK in text, text
        for word in (BINTA, "Sealed", MAIL, SISTER, "critical", "+224 620 99"):
            assert word not in text, word
        assert json.loads(text)["liaison"] == 1


def act_today(j, office):
    app, say = office.app, office.say
    with j.step("the day reminds of consents and reviews, and acts in place"):
        office.go("Today")
        app.find("button", say.pattern("Extend or withdraw the consent of %s", AMINA))
        app.find("checkbox", say("Reviewed: remind again in a year")).click()
        app.find("label", say.pattern("Reviewed %s", AMINA))
        app.wait_gone("checkbox", say("Reviewed: remind again in a year"))


def fit(j, office):
    app, say = office.app, office.say
    with j.step("it fits a narrow window"):
        app.resize(360, 720)
        office.go_narrow("All partners")
        office.find_partner(AMINA).click_mouse()
        office.wait_partner(AMINA)
        assert not app.overflow(), app.overflow()
        app.find("button", say("Add a Consent")).click()
        app.dialog(say("Consent"))
        assert not app.overflow(), app.overflow()
        app.press("Escape")
        app.wait_gone("dialog")


def walk(j, language):
    with office_session(language, fatal_warnings=True) as session:
        office = Office(session, language)
        register = os.path.join(session.home, "office")
        fill(office, register)
        start(j, office, register)
        see_contacts(j, office)
        act_today(j, office)
        keep_consents(j, office)
        export(j, office, os.path.join(session.home, "out.json"))
        if language == "fr":
            fit(j, office)     # the longer words
        with j.step("ends without a word"):
            office.close()


@journey
def safety_in_english(j):
    """Safety in English"""
    walk(j, "en")


@journey
def safety_in_french(j):
    """Safety in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()

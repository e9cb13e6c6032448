# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of 3,000 organisations from the command line: counted, found, edited and met in the window."""

import csv
import os
import re

from kit import journey, main
from mainjob import check_hidden
from office import Office, digits, office_session

COUNT = 3000
WORDS = ("Asociación", "Réseau", "Forum", "Zentrum", "Fundação", "Союз", "Comité", "Observatory", "Gemeinschaft", "Alliance")
CAUSES = ("Défense des Droits", "Tierra y Agua", "Free Expression", "Çevre ve Hukuk", "Równość", "Justiça Social",
          "Prisoners’ Families", "Indigenous Peoples", "Journalistes en Danger", "Mujeres Rurales")
SOUGHT = "Coordination d’Échanges Ñandutí"
SOUGHT_PLAIN = "coordination echanges nanduti"
SUMMARY = "In consultative status since 2003."


def write_list(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "ecosoc_year"))
        for number in range(COUNT - 1):
            name = f"{WORDS[number % 10]} {CAUSES[number // 10 % 10]} {number:04}"
            writer.writerow((name, 1947 + number % 75))
        writer.writerow((SOUGHT, 2003))


def prepare(j, office):
    folder, path = office.register_folder("List"), os.path.join(office.session.home, "list.csv")
    with j.step("a list of thousands comes in by command"):
        write_list(path)
        office.control("init", "--empty", register=folder)
        told = office.control("import", path, "--set", "kind=organization", "--set", "family=civil_society",
                              register=folder)
        assert digits(told.splitlines()[0]) == COUNT, told
    with j.step("the window counts it"):
        j.app = office.start("--register", folder)
        office.unlock()
        for place in ("All partners", "Civil society"):
            office.wait_count(place, lambda count: count == COUNT)
        office.go("Civil society")
        office.wait_shown(COUNT)


def find(j, office):
    with j.step("the list scrolls"):
        rows = office.partners()
        first = rows.rows()[0]
        office.app.press("ctrl+f", "Down", "End")
        rows.wait_for("another end of the list", lambda node: node.rows()[0] != first)
    with j.step("found without accents"):
        office.find_partner(SOUGHT_PLAIN, SOUGHT)
        office.wait_shown(1)
    with j.step("found with accents"):
        office.find_partner("Échanges Ñandutí", SOUGHT)
        office.wait_shown(1)
    with j.step("many found at once"):
        office.search("rownosc")
        office.wait_shown(COUNT // 10)


def work(j, office):
    say, app = office.say, office.app
    with j.step("one is edited"):
        office.find_partner(SOUGHT_PLAIN, SOUGHT).click_mouse()
        office.wait_partner(SOUGHT)
        dialog = office.edit_partner()
        dialog.find("text box", say("Summary")).set_text(SUMMARY)
        office.save(dialog)
        office.wait_partner(SOUGHT).find("label", SUMMARY)
    with j.step("a meeting with it is logged"):
        dialog = office.begin_meeting()
        dialog.find("text box", say("Outcome")).set_text("A letter in May.")
        title = dialog.find("text box", say("Title")).text
        office.save(dialog)
        office.tab("Meetings")
        app.find("list item", re.compile(re.escape(title)))
    return title


def again(j, office, title):
    with j.step("locked, nothing is told"):
        office.lock()
        check_hidden(office, (SOUGHT, title, WORDS[0]))
    with j.step("found again after unlocking"):
        office.unlock()
        office.open_partner(SOUGHT).find("label", SUMMARY)
        office.tab("Meetings")
        office.app.find("list item", re.compile(re.escape(title)))
        office.go("Calendar")
        office.calendar_day(title)
    with j.step("closes"):
        office.close()
        assert SOUGHT in office.control("search", SOUGHT_PLAIN, register=office.register_folder("List"))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        prepare(j, office)
        find(j, office)
        again(j, office, work(j, office))


@journey
def english(j):
    """A long list, in English"""
    walk(j, "en")


@journey
def french(j):
    """A long list, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()

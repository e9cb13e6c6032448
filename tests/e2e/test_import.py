#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list brought in through the window, taken back; the trash it ends up in; the day's page."""

import csv
import os
import re

from kit import journey, main, wait_until
from office import Office, digits, office_session

PLACES = ("Cotonou", "Labé", "N’Djaména", "São Tomé", "Málaga", "Łódź", "Đà Nẵng", "Iași", "Besançon", "Tromsø")
WORKS = ("Réseau des défenseures de %s", "Juristes solidaires de %s", "Casa de Derechos, %s")
NAMES = [work % place for place in PLACES for work in WORKS]
HEADER = ("Organisation", "Courriel", "Pays", "Remarques", "Colonne libre")
BROKEN = NAMES[7]


def write_list(path):
    """Thirty organisations as a spreadsheet in French saves them: semicolons, a byte order mark, quotes, CRLF."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        for number, name in enumerate(NAMES):
            writer.writerow((name, f"bureau{number}@example.org", "FRA", f"Première ligne\nligne {number}; fin", "x"))


def write_bad_list(path):
    """Two good rows; a NUL, broken UTF-8, too few fields, an unknown country."""
    rows = [b"name,countries,email", "Première,FRA,un@example.org".encode(), b"With\0NUL,FRA,", b"Broken \xff\xfe,FRA,",
            b"Short", b"Nowhere,Atlantis,", "Dernière,TGO,".encode(), "Éloïse,TUN,".encode()]
    with open(path, "wb") as file:
        file.write(b"\n".join(rows) + b"\n")


def begin_import(office, path):
    app, say = office.app, office.say
    app.press("ctrl+i")
    dialog = app.dialog(say("Import a List"))
    dialog.find("button", say("_Choose File…")).click()
    app.choose_file(path)
    return dialog


def shown(office, dialog):
    """What the row of the preview that counts them says."""
    return dialog.find("combo box", office.say("Rows")).chosen


def trash_count(office):
    found = office.app.find_all("label", office.say.either("%s item", "%s items"))
    return digits(found[0].name) if found else 0


def wait_trash(office, count):
    wait_until(f"{count} in the trash", lambda: trash_count(office) == count, 15)


def import_good_list(j, office, path):
    app, say = office.app, office.say
    with j.step("columns are recognised"):
        dialog = begin_import(office, path)
        dialog.find("button", say("_Preview"))
        for column, target in zip(HEADER, (say("Name"), say("E-mail address"), say("Countries"), say("Summary"),
                                           say("Leave out"))):
            assert dialog.find("combo box", column).chosen == target, (column, dialog.find("combo box", column).chosen)
        assert dialog.find("combo box", say("Columns are parted by")).chosen == say("Semicolon")
        assert not app.unnamed(), app.unnamed()
    with j.step("the preview tells what is new"):
        dialog.find("button", say("_Preview")).click()
        dialog.find("button", say("_Import"))
        assert digits(shown(office, dialog)) == len(NAMES), shown(office, dialog)
        dialog.find("list", say("Rows of the file")).row(re.compile(re.escape(NAMES[5])))
        assert not app.unnamed(), app.unnamed()
    with j.step("it is imported"):
        dialog.find("button", say("_Import")).click()
        dialog.find("button", say("_Undo Import"), timeout=30)
        office.wait_count("Civil society", lambda count: count == len(NAMES))


def take_back(j, office):
    app, say = office.app, office.say
    with j.step("the import is taken back"):
        dialog = app.dialog(say("Import a List"))
        dialog.find("button", say("_Undo Import")).click()
        app.find(("heading", "label"), say("Import Undone"), timeout=30)
        dialog.find("button", say("_Done")).click()
        office.wait_count("Civil society", lambda count: count == 0)


def use_trash(j, office):
    app, say = office.app, office.say
    with j.step("all of it is in the trash"):
        office.go("Trash")
        wait_trash(office, len(NAMES))
        assert not app.unnamed(), app.unnamed()
    with j.step("one is restored"):
        app.find("list", say("In the trash")).row(re.compile(re.escape(NAMES[0])))
        app.find("button", say.pattern("Restore %s", NAMES[0])).click()
        office.wait_count("Civil society", lambda count: count == 1)
        wait_trash(office, len(NAMES) - 1)
    with j.step("restoring is undone, and redone"):
        app.press("ctrl+z")
        wait_trash(office, len(NAMES))
        app.press("ctrl+shift+z")
        wait_trash(office, len(NAMES) - 1)
    with j.step("erasing asks first"):
        app.find("list", say("In the trash")).row(re.compile(re.escape(BROKEN)))
        app.find("button", say.pattern("Erase %s for good", BROKEN)).click()
        question = app.find("alert dialog", say("Erase for Good?"))
        question.find("label", BROKEN)
        question.find("button", say("_Cancel")).click()
        app.wait_gone("alert dialog")
        assert trash_count(office) == len(NAMES) - 1
    with j.step("one is erased for good"):
        app.find("button", say.pattern("Erase %s for good", BROKEN)).click()
        app.find("alert dialog", say("Erase for Good?")).find("button", say("_Erase")).click()
        app.find("label", say("Erased for good"))
        wait_trash(office, len(NAMES) - 2)
    with j.step("nothing earlier can be undone any more"):
        app.press("ctrl+z")
        wait_trash(office, len(NAMES) - 2)
        assert office.count("Civil society") == 1
    with j.step("it is found nowhere"):
        office.go("All partners")
        office.search(BROKEN)
        app.find("label", say("Nothing found"))


def import_bad_list(j, office, path, empty):
    app, say = office.app, office.say
    with j.step("an empty file is refused in words"):
        dialog = begin_import(office, empty)
        dialog.find("label", re.compile("^empty[.]csv "))
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("bad rows are named by line and column"):
        dialog = begin_import(office, path)
        dialog.find("button", say("_Preview")).click()
        confirm = dialog.find("button", say("_Import"))
        assert shown(office, dialog) == say("Bad: %s").replace("%s", "4"), shown(office, dialog)
        rows = dialog.find("list", say("Rows of the file"))
        for line, column in ((3, 1), (4, 1), (5, None), (6, 2)):
            node = rows.row(re.compile("^" + re.escape(say("Line %u").replace("%u", str(line)) + ",")))
            told = [say("Column %u, %s").split("%")[0] + str(column), say("Column %u").replace("%u", str(column))]
            assert column is None or any(text in node.name for text in told), node.name
        assert not confirm.has("sensitive"), "bad rows would be lost without a word"
    with j.step("only when asked are they left out"):
        dialog.find("switch", say("Leave Out Bad Rows")).toggle(on=True)
        confirm.wait_for("sensitive", lambda node: node.has("sensitive"))
        before = office.count("Civil society")
        confirm.click()
        dialog.find("button", say("_Undo Import"), timeout=30)
        dialog.find("button", say("_Done")).click()
        office.wait_count("Civil society", lambda count: count == before + 3)
        office.find_partner("premiere", "Première")


def know_again(j, office, path):
    say = office.say
    with j.step("what the register has is known again"):
        dialog = begin_import(office, path)
        dialog.find("button", say("_Preview")).click()
        dialog.find("button", say("_Import"))
        rows = dialog.find("list", say("Rows of the file"))
        row = rows.row(re.compile(re.escape(NAMES[0])))
        assert say("Already in the register") in row.name, row.name
        dialog.find("button", say("_Import")).click()
        dialog.find("button", say("_Undo Import"), timeout=30)
        dialog.find("button", say("_Done")).click()
        office.wait_count("Civil society", lambda count: count == len(NAMES) + 3)


def narrow(j, office, path):
    app, say = office.app, office.say
    with j.step("fits a narrow window"):
        app.resize(360, 600)
        dialog = begin_import(office, path)
        dialog.find("button", say("_Preview"))
        assert not app.overflow(), app.overflow()
        dialog.find("button", say("_Preview")).click()
        dialog.find("button", say("_Import"))
        assert not app.overflow(), app.overflow()
        j.picture("narrow preview")
        app.press("Escape", "Escape", "Escape")     # back, back, closed
        app.wait_gone("dialog")
        for place in ("Trash", "Today"):
            office.go_narrow(place)
            assert not app.overflow(), app.overflow()
            j.picture("narrow " + place)


def walk(j, language):
    with office_session(language, fatal_warnings=True) as session:
        office = Office(session, language)
        good, bad, empty = (os.path.join(session.home, name) for name in ("liste.csv", "bad.csv", "empty.csv"))
        write_list(good)
        write_bad_list(bad)
        with open(empty, "wb"):
            pass
        with j.step("a register without a list"):
            register = os.path.join(session.home, "office")
            office.control("init", register=register)
            j.app = office.start("--register", register, leaks=False)
            office.unlock()
            office.places()
        import_good_list(j, office, good)
        take_back(j, office)
        use_trash(j, office)
        import_bad_list(j, office, bad, empty)
        know_again(j, office, good)
        narrow(j, office, good)
        with j.step("closes without a word"):
            office.close()


@journey
def english(j):
    """A list, taken back"""
    walk(j, "en")


@journey
def french(j):
    """Une liste, reprise"""
    walk(j, "fr")


if __name__ == "__main__":
    main()

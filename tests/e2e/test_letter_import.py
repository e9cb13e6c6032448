#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of the public communications database: brought in, taken back, brought in again, and known again."""

import os
import re
import zipfile

from kit import journey, main, wait_until
from office import Office, digits, office_session

LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "letters", "export.csv")
BAD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "letters", "bad.csv")


def begin_import(office, path):
    """The preview of the file: its columns need no mapping."""
    app, say = office.app, office.say
    app.press("ctrl+i")
    dialog = app.dialog(say("Import a List"))
    dialog.find("button", say("_Choose File…")).click()
    app.choose_file(path)
    dialog.find("button", say("_Import"), timeout=30)
    return dialog


def row_of(dialog, say, line):
    return dialog.find("list", say("Rows of the file")).row(
        re.compile("^" + re.escape(say("Line %u").replace("%u", str(line)) + ",")))


def bring_in(j, office):
    app, say = office.app, office.say
    with j.step("the preview tells each letter"):
        dialog = begin_import(office, LIST)
        assert digits(dialog.find("combo box", say("Rows")).chosen) == 5
        assert "JAL FRA 3/2021" in row_of(dialog, say, 3).name and say("New") in row_of(dialog, say, 3).name
        assert "moon rights" in row_of(dialog, say, 5).name, "a mandate that is not known is told"
        assert not app.unnamed(), app.unnamed()
        j.picture("preview")
    with j.step("it is imported"):
        dialog.find("button", say("_Import")).click()
        dialog.find("button", say("_Undo Import"), timeout=30)
        app.find(("heading", "label"), say.either("%s Letter Added", "%s Letters Added"))
    with j.step("and taken back"):
        dialog.find("button", say("_Undo Import")).click()
        app.find(("heading", "label"), say("Import Undone"), timeout=30)
        dialog.find("button", say("_Done")).click()
        app.wait_gone("dialog")


def bring_back(j, office):
    app, say = office.app, office.say
    with j.step("again: the letters come back from the trash"):
        dialog = begin_import(office, LIST)
        assert say("In the trash") in row_of(dialog, say, 3).name, row_of(dialog, say, 3).name
        dialog.find("button", say("_Import")).click()
        app.find(("heading", "label"), say.either("%s Letter Updated", "%s Letters Updated"), timeout=30)
        dialog.find("button", say("_Done")).click()
        app.wait_gone("dialog")
    with j.step("once more: there is nothing to do"):
        dialog = begin_import(office, LIST)
        assert say("Unchanged") in row_of(dialog, say, 3).name, row_of(dialog, say, 3).name
        assert not dialog.find("button", say("_Import")).has("sensitive")
        app.press("Escape", "Escape")
        app.wait_gone("dialog")


def write_report(j, office):
    app, say = office.app, office.say
    with j.step("the letters of the year on paper, or as a page"):
        office.go("Matters and Communications")
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        dialog.find("text box", say("Letters Sent From")).set_text("2021-03")
        dialog.find("text box", say("Letters Sent Until")).set_text("2021-04")
        dialog.find("text box", say("Replies Received From")).set_text("2021-05")
        dialog.find("text box", say("Replies Received Until")).set_text("2021-05")
        dialog.find("combo box", say("Written as")).choose(say("Web page (HTML)"))
        assert not app.unnamed(), app.unnamed()
        j.picture("report")
        path = os.path.join(office.session.home, "report.html")
        dialog.find("button", say("_Save…")).wait_for("ready", lambda node: node.has("sensitive")).click()
        app.choose_file(path)
        app.wait_gone("dialog")
        with open(path, encoding="utf-8") as file:
            page = file.read()
        assert "JAL FRA 3/2021" in page and "(A)</td>" not in page, page
        assert "OTH 7/2021" not in page, "sent later, and its reply has no day"
        assert "OTH 8/2021" in page, "it was answered on those days"


def templates(dialog, say, word):
    return dialog.find_all("label", say(word))


def draft_letter(j, office):
    app, say = office.app, office.say
    with j.step("the draft of a letter as a file for a word processor"):
        app.find(("row", "list item"), re.compile(re.escape("FRA 3/2021"))).click_mouse()
        app.find("button", say("_Draft Letter…"), timeout=20).click()
        dialog = app.dialog(say("Print"))
        dialog.find("combo box", say("Written as")).choose(say("OpenDocument text"))
        assert not dialog.exists("combo box", say("Who Reads It"))
        assert not app.unnamed(), app.unnamed()
        j.picture("letter")
        path = os.path.join(office.session.home, "letter.odt")
        dialog.find("button", say("_Save…")).wait_for("ready", lambda node: node.has("sensitive")).click()
        app.choose_file(path)
        app.wait_gone("dialog")
        with zipfile.ZipFile(path) as package:
            assert "JAL FRA 3/2021" in package.read("content.xml").decode()


def own_template(j, office):
    app, say = office.app, office.say
    with j.step("the built-in templates of letters are listed"):
        app.press("ctrl+comma")
        dialog = app.dialog(say("Preferences"))
        dialog.find("list item", re.compile("^" + re.escape(say("Letter Templates")))).click()
        wait_until("twelve templates", lambda: len(templates(dialog, say, "Built in")) == 12, 15)
        assert not app.unnamed(), app.unnamed()
        j.picture("templates")
    with j.step("one of the office's own takes its place"):
        dialog.find("list item", say("Allegation letter")).click()
        form = app.dialog(say("Allegation letter"))
        form.find("text box", say("Text")).set_text("# Ours\n\n{{reference_line}}")
        j.picture("template")
        form.find("button", say("_Save")).click()
        app.wait_gone("dialog", say("Allegation letter"))
        wait_until("one of the office's own", lambda: len(templates(dialog, say, "The office’s own")) == 1, 15)
    with j.step("and the built-in one is restored"):
        dialog.find("button", say.pattern("Restore the built-in template: %s", say("Allegation letter"))).click()
        wait_until("twelve again", lambda: len(templates(dialog, say, "Built in")) == 12, 15)
        office.leave_dialogs()


def refuse_bad(j, office):
    app, say = office.app, office.say
    with j.step("bad rows are named by line and column"):
        app.resize(360, 600)
        dialog = begin_import(office, BAD)
        assert digits(dialog.find("combo box", say("Rows")).chosen) == 7
        assert "date_sent" in row_of(dialog, say, 3).name, row_of(dialog, say, 3).name
        assert not dialog.find("button", say("_Import")).has("sensitive")
        assert not app.overflow(), app.overflow()
        j.picture("narrow bad rows")
        app.press("Escape", "Escape")
        app.wait_gone("dialog")


def walk(j, language):
    with office_session(language, fatal_warnings=True) as session:
        office = Office(session, language)
        with j.step("a register that knows the mandates"):
            register = os.path.join(session.home, "office")
            office.control("init", "--reference", register=register)
            j.app = office.start("--register", register, leaks=False)
            office.unlock()
            office.places()
        bring_in(j, office)
        bring_back(j, office)
        write_report(j, office)
        draft_letter(j, office)
        own_template(j, office)
        refuse_bad(j, office)
        with j.step("closes without a word"):
            office.close()


@journey
def english(j):
    """Letters, taken back"""
    walk(j, "en")


@journey
def french(j):
    """Des lettres, reprises"""
    walk(j, "fr")


if __name__ == "__main__":
    main()

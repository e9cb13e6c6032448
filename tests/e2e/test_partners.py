# SPDX-License-Identifier: GPL-3.0-or-later
"""A partner: shown, added, edited, taken back, put in the trash, by a person at the window."""

import os
import re
import subprocess
import tempfile

from kit import Session, journey, main, test
from kit.errors import wait_until

BUILD = os.environ["LIAISON_BUILD"]
LIAISON = os.path.join(BUILD, "src/app/liaison")
LIAISONCTL = os.path.join(BUILD, "src/cli/liaisonctl")
PASSPHRASE = "four grey herons wading"

# Kind -> a row that only this kind has; None for kinds without rows of their own.
KINDS = {
    "Person": ("text box", "Given name"),
    "Organization": ("combo box", "ECOSOC status"),
    "Mandate": ("text box", "Short name in the communications database"),
    "Regional mechanism": None,
    "State body": ("text box", "Portfolio"),
    "UN entity": None,
    "UN office": ("button", "Host country"),
    "National human rights institution": ("combo box", "GANHRI accreditation"),
    "Media": ("combo box", "Type of media"),
    "Company": None,
}


class Office:
    """A register in a folder of its own, with one defender in it, open in the window."""

    def __init__(self, **session):
        self.folder = tempfile.TemporaryDirectory(prefix="partners-")
        self.register = os.path.join(self.folder.name, "office")
        self.secret = os.path.join(self.folder.name, "passphrase")
        with open(self.secret, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE + "\n")
        self.run("init", "--reference")
        self.amina = self.run("add", "partner", "kind=person", "family=defenders", "status=active",
                              "name=Amina Diallo", "countries=GIN", "never_channels=email",
                              "protection_risk=high", "cadence_days=90").strip()
        self.run("add", "contact_point", f"partner={self.amina}", "type=email", "value=amina@example.org", "safety=safe")
        self.run("add", "contact_point", f"partner={self.amina}", "type=signal", "value=+224 620 00 00 00", "safety=safe")
        schemas = {"GSETTINGS_SCHEMA_DIR": os.path.join(BUILD, "data")}
        self.session = Session(fatal_warnings=True, env=schemas, **session)

    def run(self, *arguments):
        return subprocess.run(
            [LIAISONCTL, "--register", self.register, "--passphrase-file", self.secret, *arguments],
            check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout

    def __enter__(self):
        self.session.__enter__()
        command = f'exec "{LIAISON}" --register "{self.register}" --passphrase-fd 3 3< "{self.secret}"'
        self.app = self.session.launch(["sh", "-c", command])
        self.app.find("list item", re.compile("^Human rights defenders"))
        return self

    def __exit__(self, *arguments):
        try:
            return self.session.__exit__(*arguments)
        finally:
            self.folder.cleanup()

    def show_amina(self):
        self.app.find("list item", re.compile("^Human rights defenders")).click()
        self.app.find("list item", re.compile("^Amina Diallo")).click_mouse()
        return self.app.find("heading", "Amina Diallo")


def toast(app, text):
    return app.find("label", text)


@journey
def life_of_a_partner(j):
    """A partner from its first day to the trash and back"""
    with Office() as office:
        app = j.app = office.app
        with j.step("shows how to treat a partner at risk"):
            office.show_amina()
            app.find("label", "Contact with care")
            app.find("label", re.compile("Protection risk: High"))
            app.find("label", re.compile("Never use: E-mail"))
            assert not app.exists("button", "Open “amina@example.org”"), "an address never to be used can be opened"
            app.find("button", "Copy “+224 620 00 00 00”")
            assert not app.exists("button", "Copy “amina@example.org”"), "an address never to be used can be copied"
        with j.step("saves an edit, with a way back"):
            app.find("button", "Edit").click()
            dialog = app.dialog("Edit Partner")
            assert app.focused().name == "Name", app.focused()
            dialog.find("text box", "Name").set_text("Amina Diallo Bah")
            dialog.find("combo box", "Status").choose("Dormant")
            app.press("ctrl+s")
            app.wait_gone("dialog", "Edit Partner")
            app.find("heading", "Amina Diallo Bah")
            toast(app, "Edited Amina Diallo Bah")
        with j.step("tells who changed what, and takes one value back"):
            app.find("tab", "History").click()
            app.find("label", "Active → Dormant")
            app.find("button", "Restore this value").click()
            toast(app, "Value restored")
            app.find("label", "Dormant → Active")
            app.find("heading", "Amina Diallo Bah")
        with j.step("asks before edits are lost"):
            app.find("button", "Edit").click()
            dialog = app.dialog("Edit Partner")
            dialog.find("text box", "Name").set_text("Somebody Else")
            app.press("Escape")
            app.dialog("Save Changes?").find("button", "Discard").click()
            app.wait_gone("dialog", "Edit Partner")
            app.find("heading", "Amina Diallo Bah")
        with j.step("closes without a question when nothing was edited"):
            app.find("button", "Edit").click()
            app.dialog("Edit Partner")
            app.press("Escape")
            app.wait_gone("dialog", "Edit Partner")
        with j.step("goes to the trash and comes back whole"):
            app.menu("More Actions", "Move to Trash")
            app.find(("heading", "label"), "In the Trash")
            app.find("button", "Restore").click()
            app.find("heading", "Amina Diallo Bah")
            app.find("tab", "Overview").click()
            app.find("button", "Copy “+224 620 00 00 00”")
        with j.step("ends without a word"):
            app.check_log()
            assert app.close() == 0


@journey
def new_partners(j):
    """Partners are added, one after the other"""
    with Office() as office:
        app = j.app = office.app
        with j.step("names a possible duplicate while typing"):
            app.press("ctrl+n")
            dialog = app.dialog("New Partner")
            dialog.find("text box", "Name").set_text("  AMÍNA diallo")
            dialog.find("label", "“Amina Diallo” is already in the register")
        with j.step("points at a date that is none"):
            dialog.find("text box", "Name").set_text("Court of the Lakes")
            dialog.find("combo box", "Kind").choose("Regional mechanism")
            wait_until("the family", lambda: dialog.find("combo box", "Family").chosen == "Regional mechanisms")
            dialog.find("text box", "Established").set_text("31/02/2004")
            app.press("ctrl+s")
            wrong = dialog.find("text box", re.compile("^Established: not a date"))
            assert wrong.has("invalid-entry"), "a screen reader is not told"
        with j.step("understands a partial date"):
            wrong.set_text("sept 2004")
            app.press("ctrl+shift+Return")
            toast(app, "Added Court of the Lakes")
        with j.step("is ready for the next one, of the same kind"):
            dialog = app.dialog("New Partner")
            wait_until("an empty form", lambda: dialog.find("text box", "Name").text == "")
            assert dialog.find("combo box", "Kind").chosen == "Regional mechanism"
            dialog.find("text box", "Name").set_text("Commission of the Lakes")
            dialog.find("button", "Save").click()
            app.wait_gone("dialog", "New Partner")
            app.find("heading", "Commission of the Lakes")
        with j.step("can be undone"):
            app.press("ctrl+z")
            toast(app, "Undone: Added Commission of the Lakes")
        with j.step("kept what was saved"):
            app.check_log()
            assert app.close() == 0
            assert "2004-09" in office.run("--json", "list", "partner", "--where", "established=2004-09")


@test
def every_kind_has_its_form():
    """The form of every kind of partner"""
    with Office() as office:
        app = office.app
        app.press("ctrl+n")
        dialog = app.dialog("New Partner")
        before = None
        for kind, own in KINDS.items():
            dialog.find("combo box", "Kind").choose(kind)
            if own is not None:
                dialog.find(*own)
            if before is not None:
                dialog.wait_gone(*before)
            before = own
        assert dialog.unnamed() == [], dialog.unnamed()
        app.press("Escape")
        app.wait_gone("dialog", "New Partner")
        app.check_log()


@test
def fits_a_narrow_window():
    """The page and the form of a partner at 360 pixels"""
    with Office() as office:
        app = office.app
        office.show_amina()
        app.resize(360, 700)
        app.find("heading", "Amina Diallo")
        assert app.overflow() == [], app.overflow()
        app.find("button", "Edit").click()
        dialog = app.dialog("Edit Partner")
        assert app.overflow() == [], app.overflow()
        assert dialog.unnamed() == [], dialog.unnamed()
        app.press("Escape")
        app.check_log()


@test
def locking_closes_the_form():
    """Nothing of a partner stays when the register locks"""
    with Office() as office:
        app = office.app
        office.show_amina()
        app.find("button", "Edit").click()
        app.dialog("Edit Partner").find("text box", "Name").set_text("Half a name")
        app.press("ctrl+l")
        app.wait_gone("dialog", "Edit Partner")
        app.wait_gone("heading", "Amina Diallo")
        assert not [text for text in app.texts() if "Amina" in text or "Half a name" in text]
        app.check_log()


if __name__ == "__main__":
    main()

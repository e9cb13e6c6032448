# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place and every dialog: all that is acted on has a name, and all of it fits a narrow window with large text."""


from kit import journey, main, wait_until
from office import Office, office_session

PERSON = "Aïssatou Kéita Sow"


# The toolkit's own alerts measure their heading in one line first, in a narrow window with large text.
TOOLKIT = ("Trying to measure GtkLabel",)


class Look:
    """Judges what is on the screen, once it has come to rest."""

    def __init__(self, j, office, size=None):
        self.j, self.office, self.size = j, office, size

    def __call__(self, name, go=lambda: None):
        with self.j.step(name):
            go()
            app = self.office.app
            app.screen.settle()
            assert app.unnamed() == [], f"without a name: {self.tell(app.unnamed())}"
            if self.size:
                assert app.overflow() == [], f"cut off: {self.tell(app.overflow())}"
                window = app.x_window()
                assert window.width - self.size[0] < 40, f"grew to {window.width}"
            app.check_log(ignore=TOOLKIT)

    @staticmethod
    def tell(nodes):
        return [(node.role, node.name, [outer.name for outer in node.ancestors() if outer.name][:3]) for node in nodes]


def close_dialog(office):
    office.app.press("Escape")
    office.app.wait_gone(("dialog", "alert dialog"))


def doors(look, office):
    say, app = office.say, office.app
    look("welcome", lambda: app.find("button", say("_Create a Register")))
    look("a new register", lambda: office.begin_register("Test"))
    close_dialog(office)
    look("the sample", lambda: office.app.find("button", say("_Explore the Sample")).click())
    wait_until("the sample", lambda: not app.exists("button", say("_Explore the Sample")), 60)


def places(look, office):
    say, app = office.say, office.app
    look("places", office.to_places)
    office.wait_count("Human rights defenders", lambda count: count > 5, timeout=90)
    look("today", lambda: office.go("Today"))
    look("calendar", lambda: office.go_narrow("Calendar"))
    look("agenda", lambda: (app.press("ctrl+3"), app.find("list", say("Agenda"))))
    look("month", lambda: app.press("ctrl+1"))
    look("trash", lambda: office.go_narrow("Trash"))
    look("partners", lambda: (office.go_narrow("Human rights defenders"), office.partners()))
    look("nothing found", lambda: (office.search("xyzzy"), app.find("label", say("Nothing found"))))
    look("a partner", lambda: (office.find_partner(PERSON).click_mouse(), office.wait_partner(PERSON)))
    look("its timeline", lambda: office.tab("Timeline"))
    look("its meetings", lambda: office.tab("Meetings"))
    look("its history", lambda: office.tab("History"))


def menus(look, office):
    say, app = office.say, office.app
    look("menu of a partner", lambda: app.menu(say("More Actions")))
    app.press("Escape")
    look("edit a partner", office.edit_partner)
    close_dialog(office)
    office.tab("Overview")
    look("log a meeting", office.begin_meeting)
    look("attendees offered", lambda: app.dialog().find("text box", say("Who attends: type a name")).set_text("a"))
    look("unsaved", lambda: (app.dialog().find("list", say("Who")).find(
        "list item", say.pattern("Create the person “%s”", "a")).click(), app.press("Escape"),
        app.dialog(say("Save Changes?"))))
    app.dialog().find("button", say("_Discard")).click()
    app.wait_gone(("dialog", "alert dialog"))
    look("new partner", lambda: (app.press("ctrl+n"), app.dialog(say("New Partner"))))
    close_dialog(office)
    look("preferences", lambda: (app.press("ctrl+comma"), app.dialog(say("Preferences"))))
    look("change the passphrase", lambda: (app.dialog().find("list item", say("Change Passphrase")).click_mouse(),
                                           app.find("text box", say("New passphrase"))))
    app.press("Escape")
    close_dialog(office)
    office.to_places()
    look("main menu", lambda: app.menu(say("Main menu")))
    app.press("Escape")
    look("import", lambda: (app.menu(say("Main menu"), say("_Import…")), app.dialog(say("Import a List"))))
    close_dialog(office)
    look("about", lambda: (app.menu(say("Main menu"), say("_About Liaison")), app.dialog()))
    close_dialog(office)
    look("unlock", office.lock)


def walk(j, language, size=None, **options):
    with office_session(language, **options) as session:
        office = Office(session, language)
        j.app = office.start()
        if size:
            j.app.resize(*size)
        look = Look(j, office, size)
        doors(look, office)
        places(look, office)
        menus(look, office)
        with j.step("closes"):
            office.close(ignore=TOOLKIT)


@journey
def wide(j):
    """Names of everything"""
    walk(j, "en")


@journey
def narrow(j):
    """360 pixels wide, in French, text at 200 %"""
    walk(j, "fr", size=(360, 720), text_scale=2.0)


@journey
def mirrored(j):
    """From right to left, with high contrast"""
    walk(j, "en", size=(360, 640), rtl=True, high_contrast=True)


if __name__ == "__main__":
    main()

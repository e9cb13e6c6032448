#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields and words that the office adds itself, at the window, in both languages."""

import os

from kit import journey, main
from office import PASSPHRASE, Office, office_session, starts_with

WORDS = {
    "en": {"field": "Role in the network", "choice": "Observer", "kind": "Vigil", "theme": "Land"},
    "fr": {"field": "Rôle dans le réseau", "choice": "Observatrice", "kind": "Veillée", "theme": "Terre"},
}
CHOICES = "Observer | Observatrice\nMember | Membre"
NETWORK = "Lakes Network"


class Fields:
    """A window on a network and a person."""

    def __init__(self, session, language):
        self.office, self.words = Office(session, language), WORDS[language]
        self.say = self.office.say
        self.register = os.path.join(session.home, "office")
        self.office.control("init", "--empty", register=self.register, passphrase=PASSPHRASE + "\n" + PASSPHRASE)
        self.control("add", "partner", f"name={NETWORK}", "kind=organization", "family=civil_society")
        self.app = self.office.start("--register", self.register)
        self.office.unlock()
        self.office.places()

    def control(self, *arguments):
        return self.office.control(*arguments, register=self.register)

    def open_words(self, title):
        """The page of the preferences where one of the lists is edited."""
        self.app.press("ctrl+comma")
        preferences = self.app.dialog(self.say("Preferences"))
        preferences.find("list item", self.say(title)).click()
        return preferences

    def add_word(self, preferences, button, english, french):
        """Fills the names in the dialog of a new word; the dialog."""
        preferences.find("button", self.say(button)).click()
        dialog = self.app.dialog(self.say(button))
        dialog.find("text box", self.say("Label in English")).set_text(english)
        dialog.find("text box", self.say("Label in French")).set_text(french)
        return dialog

    def save_word(self, dialog, button):
        dialog.find("button", self.say("_Save")).click()
        self.app.wait_gone("dialog", self.say(button))

    def close_preferences(self):
        self.office.leave_dialogs()


def fields(j, language):
    with office_session(language) as session:
        with j.step("the office has a field for organizations"):
            walk = Fields(session, language)
            app = j.app = walk.app
            say, words = walk.say, walk.words
            preferences = walk.open_words("Fields of Partners")
            dialog = walk.add_word(preferences, "Add Field", WORDS["en"]["field"], WORDS["fr"]["field"])
            dialog.find("combo box", say("Type")).choose(say("Choice"))
            dialog.find("text box", say("Choices")).set_text(CHOICES)
            walk.save_word(dialog, "Add Field")
            preferences.find("list item", starts_with(words["field"]))
            walk.close_preferences()
        with j.step("it stands in the form, with its choices"):
            walk.office.open_partner(NETWORK)
            dialog = walk.office.edit_partner()
            dialog.find("combo box", words["field"]).choose(words["choice"])
            walk.office.save(dialog)
            app.find("label", words["field"])
            app.find("label", words["choice"])
        with j.step("and is taken back and done again like anything"):
            app.press("ctrl+z")
            app.wait_gone("label", words["choice"])
            app.press("ctrl+shift+z")
            app.find("label", words["choice"])
        with j.step("a kind of meeting of the office's own"):
            preferences = walk.open_words("Kinds of Meetings")
            dialog = walk.add_word(preferences, "Add Kind", WORDS["en"]["kind"], WORDS["fr"]["kind"])
            walk.save_word(dialog, "Add Kind")
            preferences.find("list item", starts_with(words["kind"]))
            walk.close_preferences()
            dialog = walk.office.begin_meeting()
            dialog.find("combo box", say("Kind")).choose(words["kind"])
            dialog.find("text box", say("Title")).set_text("At the lake")
            walk.office.save(dialog)
        with j.step("a built-in kind bears the office's name for it"):
            preferences = walk.open_words("Kinds of Meetings")
            preferences.find("list item", starts_with(say("Call"))).click()
            dialog = app.dialog(say("Edit Kind"))
            dialog.find("text box", say("Label in English")).set_text("Vigil on the line")
            dialog.find("text box", say("Label in French")).set_text("Veille au téléphone")
            walk.save_word(dialog, "Edit Kind")
            renamed = "Vigil on the line" if language == "en" else "Veille au téléphone"
            preferences.find("list item", starts_with(renamed)).find("label", say("Built in as “%s”") % say("Call"))
            walk.close_preferences()
            dialog = walk.office.begin_meeting()
            dialog.find("combo box", say("Kind")).choose(renamed)
            dialog.find("text box", say("Title")).set_text("By telephone")
            walk.office.save(dialog)
        with j.step("one that is not wanted is no longer offered"):
            preferences = walk.open_words("Kinds of Meetings")
            preferences.find("list item", starts_with(say("Training"))).click()
            dialog = app.dialog(say("Edit Kind"))
            dialog.find("switch", say("No longer offered")).toggle(on=True)
            walk.save_word(dialog, "Edit Kind")
            preferences.find("list item", starts_with(say("Training"))).find("label", say("No longer offered"))
            walk.close_preferences()
            dialog = walk.office.begin_meeting()
            assert say("Training") not in dialog.find("combo box", say("Kind")).options()
            walk.office.leave_dialogs()
        with j.step("and gets its own name back"):
            preferences = walk.open_words("Kinds of Meetings")
            preferences.find("button", say("Use “%s” again, as it is built in") % say("Call")).click()
            preferences.find("list item", starts_with(say("Call")))
            walk.close_preferences()
        with j.step("and a theme"):
            preferences = walk.open_words("Themes")
            dialog = walk.add_word(preferences, "Add Theme", WORDS["en"]["theme"], WORDS["fr"]["theme"])
            walk.save_word(dialog, "Add Theme")
            preferences.find("list item", starts_with(words["theme"]))
            walk.close_preferences()
            assert app.unnamed() == [], f"without a name: {app.unnamed()}"
            walk.office.close()
        with j.step("all of it is in the register, by code and in words"):
            assert '"vigil"' in walk.control("list", "meeting", "--json"), "the meeting has another kind"
            assert '"Observer"' in walk.control("list", "custom_value", "--json"), "the choice has another value"
            assert '"land"' in walk.control("list", "term", "--json"), "there is no such theme"


@journey
def fields_in_english(j):
    """Fields and words of the office"""
    fields(j, "en")


@journey
def fields_in_french(j):
    """Champs et mots du bureau"""
    fields(j, "fr")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says in the language of a session: its own translations, read from the build folder."""

import gettext
import os
import re

from .tap import built


class Language:
    """Looks up messages as the program does. `lang` is that of Session: "fr_FR.UTF-8"."""

    def __init__(self, lang):
        self.lang, self.code = lang, lang.partition("_")[0]
        self._catalogue = gettext.translation("liaison", built("po"), languages=[self.code], fallback=True)

    def __call__(self, message):
        """The translation, without the mark of the mnemonic."""
        return re.sub(r"_(.)", r"\1", self._catalogue.gettext(message))

    def context(self, context, message):
        return re.sub(r"_(.)", r"\1", self._catalogue.pgettext(context, message))

    def plural(self, one, many, count):
        return self._catalogue.ngettext(one, many, count)

    def either(self, one, many):
        """A regex of a printf message in all its plural forms."""
        forms = {self._catalogue.ngettext(one, many, count) for count in range(3)}
        return re.compile("|".join(f"(?:{self.pattern_of(form).pattern})" for form in sorted(forms)))

    def pattern(self, message, *values):
        """A regex of a printf message: values where they are given, anything elsewhere."""
        return self.pattern_of(self(message), *values)

    @staticmethod
    def pattern_of(text, *values):
        parts = re.split(r"%(?:\d+\$)?[-+ 0-9.]*(?:ll|l|h|z|j)?[a-zA-Z]", text)
        given = [re.escape(str(value)) for value in values]
        given += [".+"] * (len(parts) - 1 - len(given))
        out = re.escape(parts[0])
        for value, part in zip(given, parts[1:]):
            out += value + re.escape(part)
        return re.compile(f"^{out}$")

// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a card made ready for the library, which takes every line that has a name but loses or mistakes some of
// what programs write. Used by the reader alone. What is done to a line, and why:
//
//   letters that are not UTF-8     become UTF-8, as CHARSET says, else from the file's older encoding: the library
//                                  makes question marks of them before it looks at CHARSET
//   quoted-printable that is not   gets the older encoding as its CHARSET where it has none
//   UTF-8
//   NUL, also as "=00"             is refused: what follows it would be lost
//   a line without a name          is refused: the library passes over it without a word
//   a quote that is never closed   goes: the library would take the value for a part of the parameter
//   odd letters in a parameter     that has no name become "-": the library would go on with the next line
//   a second "=" in one            becomes "-": the library would begin another
//   commas of NICKNAME             become semicolons, at which the library takes names apart
//   other controls                 become blanks
#pragma once

#include "liaison-encoding.h"

G_BEGIN_DECLS

gboolean liaison_vcard_line_prepare (GString *line, LiaisonEncoding encoding, GError **error);

G_END_DECLS

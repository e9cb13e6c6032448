// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a text of several lines.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_NOTE_ROW (liaison_note_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonNoteRow, liaison_note_row, LIAISON, NOTE_ROW, AdwPreferencesRow)

GtkWidget *liaison_note_row_new (const char *title);
void liaison_note_row_set_text (LiaisonNoteRow *self, const char *text);
char *liaison_note_row_get_text (LiaisonNoteRow *self);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// The window: welcome, unlock, or the register itself; and the actions all parts of the program share.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WINDOW (liaison_window_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWindow, liaison_window, LIAISON, WINDOW, AdwApplicationWindow)

GtkWidget *liaison_window_new (AdwApplication *application, LiaisonSession *session);
LiaisonSession *liaison_window_session (LiaisonWindow *self);
void liaison_window_present (LiaisonWindow *self);
void liaison_window_open_register (LiaisonWindow *self, const char *folder, const char *passphrase);
void liaison_window_show_place (LiaisonWindow *self, const char *place);
void liaison_window_refresh (LiaisonWindow *self);
void liaison_window_toast (LiaisonWindow *self, const char *text);
void liaison_window_toast_error (LiaisonWindow *self, const GError *error);
void liaison_window_toast_undo (LiaisonWindow *self, const char *text);

G_END_DECLS

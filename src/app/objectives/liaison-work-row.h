// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a list of work: what it is, about whom, its state as a pill, how far it is, what can be done with it.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WORK_ROW (liaison_work_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWorkRow, liaison_work_row, LIAISON, WORK_ROW, AdwBin)

GtkWidget *liaison_work_row_new (void);
void liaison_work_row_clear (LiaisonWorkRow *self);
void liaison_work_row_set_title (LiaisonWorkRow *self, const char *icon, const char *title, const char *subtitle);
void liaison_work_row_add_pill (LiaisonWorkRow *self, const char *text, const char *style);
void liaison_work_row_set_progress (LiaisonWorkRow *self, int progress);
void liaison_work_row_set_menu (LiaisonWorkRow *self, GMenuModel *menu);
char *liaison_work_row_describe (LiaisonWorkRow *self);

GtkWidget *liaison_progress_new (int progress);
char *liaison_progress_describe (int progress);

G_END_DECLS

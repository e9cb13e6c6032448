// SPDX-License-Identifier: GPL-3.0-or-later
// Choices to check, searched when there are many; a new one may be made of what was searched for.
//
// Signals: ::toggled (code, gboolean), ::added (text).
#pragma once

#include "liaison-names.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum {
  LIAISON_CHECK_OFF,
  LIAISON_CHECK_ON,
  LIAISON_CHECK_SOME,
} LiaisonCheck;

typedef LiaisonCheck (*LiaisonCheckState) (const LiaisonChoice *choice, gpointer user_data);

#define LIAISON_TYPE_CHECK_LIST (liaison_check_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCheckList, liaison_check_list, LIAISON, CHECK_LIST, AdwBin)

GtkWidget *liaison_check_list_new (void);
void liaison_check_list_set_add_label (LiaisonCheckList *self, const char *label);
void liaison_check_list_show (LiaisonCheckList *self, GPtrArray *choices, LiaisonCheckState state, gpointer user_data);

G_END_DECLS

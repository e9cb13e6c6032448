// SPDX-License-Identifier: GPL-3.0-or-later
// The reminders of a record, on its page.
#pragma once

#include "liaison-read-objectives.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_task_section_new (GPtrArray *tasks, const char *add_action, const char *edit_action);
const LiaisonRecord *liaison_records_find (GPtrArray *records, const char *uuid);

G_END_DECLS

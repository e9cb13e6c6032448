// SPDX-License-Identifier: GPL-3.0-or-later
// The sample: a throw-away register of an invented office.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_SAMPLE_PASSPHRASE "sample"

void liaison_sample_register_open (LiaisonSession *session, GtkWidget *parent);
gboolean liaison_sample_register_is (const char *folder);

G_END_DECLS

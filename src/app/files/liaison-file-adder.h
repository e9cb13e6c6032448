// SPDX-License-Identifier: GPL-3.0-or-later
// Attaches what a person chose, dropped or pasted to one record: looks at it, asks where that is needed, stores it.
#pragma once

#include "liaison-file-progress.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_ADDER (liaison_file_adder_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileAdder, liaison_file_adder, LIAISON, FILE_ADDER, GObject)

LiaisonFileAdder *liaison_file_adder_new (GtkWidget *widget, LiaisonFileProgress *progress);
void liaison_file_adder_set_record (LiaisonFileAdder *self, LiaisonSession *session, const LiaisonRecord *record);
void liaison_file_adder_choose (LiaisonFileAdder *self);
gboolean liaison_file_adder_paste (LiaisonFileAdder *self);
gboolean liaison_file_adder_take (LiaisonFileAdder *self, const GValue *value);
void liaison_file_adder_stop (LiaisonFileAdder *self);

G_END_DECLS

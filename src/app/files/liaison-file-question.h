// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what becomes of files that say, or may say, where they were made.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_QUESTION (liaison_file_question_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileQuestion, liaison_file_question, LIAISON, FILE_QUESTION, AdwDialog)

gboolean liaison_file_question_is_needed (GPtrArray *files);
AdwDialog *liaison_file_question_new (GPtrArray *files);

G_END_DECLS

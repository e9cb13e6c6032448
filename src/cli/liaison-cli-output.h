// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: text in columns for people, or one JSON document for programs.
//
// A command either prints text, or builds one JSON object: liaison_cli_begin_json() opens it with "command", the
// command adds its members, liaison_cli_end_json() closes and prints it. The members are documented in the man page.
#pragma once

#include "liaison-change-set.h"
#include "liaison-cli.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _LiaisonCliTable LiaisonCliTable;

LiaisonCliTable *liaison_cli_table_new (const char *first_header, ...) G_GNUC_NULL_TERMINATED;
LiaisonCliTable *liaison_cli_table_new_v (const char *const *headers);
void liaison_cli_table_free (LiaisonCliTable *table);
void liaison_cli_table_add (LiaisonCliTable *table, const char *first_cell, ...) G_GNUC_NULL_TERMINATED;
void liaison_cli_table_take (LiaisonCliTable *table, char **cells);
void liaison_cli_table_print (LiaisonCliTable *table);

void liaison_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void liaison_cli_note (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *liaison_cli_format_time (gint64 microseconds);

JsonBuilder *liaison_cli_begin_json (LiaisonCli *cli);
void liaison_cli_end_json (JsonBuilder *builder);
void liaison_cli_end_change (JsonBuilder *builder, const LiaisonChangeSet *set);
void liaison_cli_print_change (const LiaisonChangeSet *set);
void liaison_cli_add_text (JsonBuilder *builder, const char *name, const char *value);
void liaison_cli_add_integer (JsonBuilder *builder, const char *name, gint64 value);
void liaison_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void liaison_cli_add_id (JsonBuilder *builder, const char *name, const LiaisonId *id);
void liaison_cli_add_time (JsonBuilder *builder, const char *name, gint64 microseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCliTable, liaison_cli_table_free)

G_END_DECLS

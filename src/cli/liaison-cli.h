// SPDX-License-Identifier: GPL-3.0-or-later
// What every command shares: the options, the open register, how to say things.
//
// A command is data plus a function: each command-*.c defines one LiaisonCommand, liaisonctl.c lists them. The function
// runs once in the life of the process, on its only thread: main() has read the options, the function opens the
// register if it needs it, and returns FALSE with an error, whose code alone decides the exit status
// (liaison-cli-error.c). Answers go to standard output through liaison-cli-output.h, everything else to standard error.
#pragma once

#include "liaison-language.h"
#include "liaison-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LiaisonCliValues LiaisonCliValues;

/**
 * LiaisonCli:
 * @folder: the register's
 * @passphrase_file: (nullable): where the passphrase is read from
 * @passphrase_fd: the same as an open file; -1 for none
 * @keyring: whether the desktop's keyring opens it, and no passphrase is asked for
 * @json: whether the answer is one JSON document
 * @identities: whether who stands behind code names is told
 * @language: of messages and shown names
 * @asks_again: a question follows the opening, so signals are not watched yet
 * @cancellable: cancelled by the first Ctrl+C
 * @store: (nullable): open after liaison_cli_open()
 * @key: (nullable): of the open register
 * @values: (nullable): names of codes, made when first asked for
 */
typedef struct {
  char *folder;
  char *passphrase_file;
  int passphrase_fd;
  gboolean keyring;
  gboolean json;
  gboolean identities;
  gboolean asks_again;
  LiaisonLanguage language;
  GCancellable *cancellable;
  LiaisonStore *store;
  LiaisonSecret *key;
  LiaisonCliValues *values;
  const char *command;
  gint64 work_began;
  gint64 progress_shown;
  const char *work;
} LiaisonCli;

/**
 * LiaisonCommand:
 * @arguments: what follows the name, untranslated; words in capitals are explained in the man page
 * @summary: untranslated, one line of the list of commands
 * @details: (nullable): untranslated, more for the command's own help
 * @options: (nullable) (array zero-terminated=1): its own options, besides those of all commands
 * @min_arguments: fewer are a usage error
 * @max_arguments: more are a usage error; -1 for any number
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  const GOptionEntry *options;
  int min_arguments;
  int max_arguments;
  gboolean (*run) (LiaisonCli *cli, const char *const *arguments, GError **error);
} LiaisonCommand;

extern const LiaisonCommand liaison_command_init;
extern const LiaisonCommand liaison_command_info;
extern const LiaisonCommand liaison_command_import;
extern const LiaisonCommand liaison_command_export;
extern const LiaisonCommand liaison_command_list;
extern const LiaisonCommand liaison_command_lists;
extern const LiaisonCommand liaison_command_bulk;
extern const LiaisonCommand liaison_command_show;
extern const LiaisonCommand liaison_command_add;
extern const LiaisonCommand liaison_command_set;
extern const LiaisonCommand liaison_command_trash;
extern const LiaisonCommand liaison_command_restore;
extern const LiaisonCommand liaison_command_report;
extern const LiaisonCommand liaison_command_search;
extern const LiaisonCommand liaison_command_duplicates;
extern const LiaisonCommand liaison_command_not_duplicate;
extern const LiaisonCommand liaison_command_merge_partners;
extern const LiaisonCommand liaison_command_history;
extern const LiaisonCommand liaison_command_timeline;
extern const LiaisonCommand liaison_command_matters;
extern const LiaisonCommand liaison_command_letters;
extern const LiaisonCommand liaison_command_suggest;
extern const LiaisonCommand liaison_command_sign;
extern const LiaisonCommand liaison_command_send;
extern const LiaisonCommand liaison_command_follow_up;
extern const LiaisonCommand liaison_command_holder;
extern const LiaisonCommand liaison_command_posts;
extern const LiaisonCommand liaison_command_undo;
extern const LiaisonCommand liaison_command_attach;
extern const LiaisonCommand liaison_command_files;
extern const LiaisonCommand liaison_command_extract;
extern const LiaisonCommand liaison_command_check;
extern const LiaisonCommand liaison_command_backup;
extern const LiaisonCommand liaison_command_passphrase;
extern const LiaisonCommand liaison_command_keyring;
extern const LiaisonCommand liaison_command_reminders;
extern const LiaisonCommand liaison_command_calendar;
extern const LiaisonCommand liaison_command_clashes;
extern const LiaisonCommand liaison_command_figures;
extern const LiaisonCommand liaison_command_coverage;
extern const LiaisonCommand liaison_command_move;
extern const LiaisonCommand liaison_command_postpone;
extern const LiaisonCommand liaison_command_duplicate;
extern const LiaisonCommand liaison_command_objectives;
extern const LiaisonCommand liaison_command_commitments;
extern const LiaisonCommand liaison_command_needs;
extern const LiaisonCommand liaison_command_exchanges;
extern const LiaisonCommand liaison_command_methods;
extern const LiaisonCommand liaison_command_visits;
extern const LiaisonCommand liaison_command_visit;
extern const LiaisonCommand liaison_command_visit_event;
extern const LiaisonCommand liaison_command_programme_meeting;

/* liaison-cli.c */
gboolean liaison_cli_open (LiaisonCli *cli, LiaisonStoreMode mode, GError **error);
void liaison_cli_close (LiaisonCli *cli);
void liaison_cli_watch_signals (LiaisonCli *cli);
void liaison_cli_begin_work (LiaisonCli *cli, const char *work);
void liaison_cli_progress (LiaisonCli *cli, double fraction);
void liaison_cli_end_work (LiaisonCli *cli);
gboolean liaison_cli_commit (LiaisonCli *cli, LiaisonChangeSet *set, GError **error);

/* liaison-cli-error.c */
typedef enum {
  LIAISON_EXIT_DONE = 0,
  LIAISON_EXIT_FAILED = 1,
  LIAISON_EXIT_USAGE = 2,
  LIAISON_EXIT_LOCKED = 3,
  LIAISON_EXIT_NOT_FOUND = 4,
  LIAISON_EXIT_REFUSED = 5,
} LiaisonExit;

void liaison_cli_set_usage_error (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
void liaison_cli_set_locked_error (GError **error, const char *sentence);
LiaisonExit liaison_cli_exit_status (const GError *error);
char *liaison_cli_error_sentence (const GError *error);

/* liaison-cli-passphrase.c: every result is cleared with liaison_secret_free_text() */
char *liaison_cli_ask_passphrase (LiaisonCli *cli, const char *prompt, GError **error);
char *liaison_cli_ask_new_passphrase (const char *file, int fd, GError **error);

G_END_DECLS

// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl: reads the options, finds the command, tells how it went.
#include "liaison-cli.h"

#include "liaison-cli-output.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const LiaisonCommand *const commands[] = {
  &liaison_command_init,
  &liaison_command_info,
  &liaison_command_import,
  &liaison_command_export,
  &liaison_command_list,
  &liaison_command_lists,
  &liaison_command_bulk,
  &liaison_command_show,
  &liaison_command_add,
  &liaison_command_set,
  &liaison_command_trash,
  &liaison_command_restore,
  &liaison_command_search,
  &liaison_command_history,
  &liaison_command_holder,
  &liaison_command_posts,
  &liaison_command_timeline,
  &liaison_command_undo,
  &liaison_command_check,
  &liaison_command_backup,
  &liaison_command_passphrase,
  &liaison_command_attach,
  &liaison_command_files,
  &liaison_command_extract,
  &liaison_command_duplicates,
  &liaison_command_not_duplicate,
  &liaison_command_merge_partners,
  &liaison_command_keyring,
  &liaison_command_reminders,
  &liaison_command_report,
  &liaison_command_calendar,
  &liaison_command_clashes,
  &liaison_command_move,
  &liaison_command_postpone,
  &liaison_command_duplicate,
  &liaison_command_matters,
  &liaison_command_letters,
  &liaison_command_suggest,
  &liaison_command_sign,
  &liaison_command_send,
  &liaison_command_follow_up,
  &liaison_command_figures,
  &liaison_command_coverage,
  &liaison_command_objectives,
  &liaison_command_commitments,
  &liaison_command_needs,
  &liaison_command_exchanges,
  &liaison_command_methods,
  &liaison_command_visits,
  &liaison_command_visit,
  &liaison_command_visit_event,
  &liaison_command_programme_meeting,
};

static char *option_register;
static char *option_passphrase_file;
static int option_passphrase_fd = -1;
static gboolean option_keyring;
static char *option_language;
static gboolean option_json;
static gboolean option_identities;
static gboolean option_version;
static gboolean option_help;

/* Those before the command; they may also follow it. Arguments are taken as UTF-8 whatever the locale: FILENAME. */
static const GOptionEntry common_options[] = {
  { "register", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_register,
    N_ ("The register (default: register.liaison in the user's data folder)"), N_ ("FILE") },
  { "passphrase-file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    N_ ("Read the passphrase from the first line of FILE"), N_ ("FILE") },
  { "passphrase-fd", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &option_passphrase_fd,
    N_ ("Read the passphrase from the open file descriptor N"), "N" },
  { "keyring", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_keyring,
    N_ ("Open the register with the desktop's keyring (see “keyring”)"), NULL },
  { "lang", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_language,
    N_ ("Language of messages and shown names: en or fr"), "en|fr" },
  { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_json, N_ ("Answer with one JSON document"), NULL },
  { "show-identities", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_identities,
    N_ ("Tell who stands behind code names"), NULL },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_version, N_ ("Tell the version"), NULL },
  { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &option_help, N_ ("Tell how it is used"), NULL },
  { NULL },
};

/* The locale of messages, as its variables say it; "C" where they say nothing. */
static const char *
find_locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_getenv (names[i]);
    if (value != NULL && *value != '\0')
      return value;
  }
  return "C";
}

static const char *
find_language (void)
{
  const char *locale = find_locale ();

  if (strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0)
    return "en";
  return g_str_has_prefix (g_get_language_names ()[0], "fr") ? "fr" : "en";
}

/* gettext looks at LANGUAGE only where the locale of messages is neither "C" nor "C.UTF-8": any other that is installed
 * will do, for LANGUAGE then says everything. Without any there are only English messages. */
static void
speak (const char *language)
{
  static const char *const locales[] = { "fr_FR.UTF-8", "en_US.UTF-8", "fr_CA.UTF-8", "fr_BE.UTF-8", "fr_CH.UTF-8",
                                         "en_GB.UTF-8", "de_DE.UTF-8", "es_ES.UTF-8", "it_IT.UTF-8", "pt_BR.UTF-8" };
  g_autofree char *locale = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  (void) setlocale (LC_ALL, "");
  locale = g_strdup (setlocale (LC_MESSAGES, NULL));
  if (locale != NULL && strcmp (locale, "POSIX") != 0 && *locale != 'C')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_MESSAGES, locales[i]) != NULL)
      break;
}

static void
start_languages (void)
{
  const char *folder = g_getenv ("LIAISON_LOCALEDIR");

  speak (find_language ());
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LIAISON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static const LiaisonCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static GOptionContext *
new_context (const GOptionEntry *own)
{
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  if (own != NULL)
    g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common_options, GETTEXT_PACKAGE);
  return context;
}

static void
print_options (const GOptionEntry *options)
{
  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++) {
    const char *value = option->arg_description;
    g_autofree char *left = g_strdup_printf ("--%s%s%s", option->long_name, value != NULL ? " " : "",
                                             value != NULL ? _ (value) : "");
    printf ("  %-28s %s\n", left, _ (option->description));
  }
}

static void
print_help (void)
{
  printf (_ ("Usage: %s\n\n"),
          _ ("liaisonctl [--register FILE] [--passphrase-file FILE | --passphrase-fd N | --keyring] "
             "[--lang en|fr] [--json] [--show-identities] COMMAND"));
  puts (_ ("Works on a Liaison register from the command line."));
  (void) putchar ('\n');
  puts (_ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    printf ("  %-12s %s\n", commands[i]->name, _ (commands[i]->summary));
  (void) putchar ('\n');
  puts (_ ("Options of all commands:"));
  print_options (common_options);
  (void) putchar ('\n');
  puts (_ ("“liaisonctl COMMAND --help” tells more; so does “man liaisonctl”."));
  puts (_ (
      "Exit status: 0 done, 1 failed, 2 wrong usage, 3 wrong passphrase or locked, 4 not found, 5 refused because data "
      "would be lost."));
}

/* The empty message is the header of the translation. */
static const char *
tell_arguments (const LiaisonCommand *command)
{
  return *command->arguments != '\0' ? _ (command->arguments) : "";
}

static void
print_command_help (const LiaisonCommand *command)
{
  g_autofree char *usage = g_strstrip (g_strdup_printf ("liaisonctl %s %s", command->name, tell_arguments (command)));

  printf (_ ("Usage: %s\n\n"), usage);
  puts (_ (command->summary));
  if (command->details != NULL)
    printf ("\n%s\n", _ (command->details));
  if (command->options != NULL) {
    printf ("\n%s\n", _ ("Options:"));
    print_options (command->options);
  }
  printf ("\n%s\n", _ ("Options of all commands:"));
  print_options (common_options);
}

/* Takes the common options in front of the command's name; what is left starts with it. */
static gboolean
read_front (char ***arguments, GError **error)
{
  g_autoptr (GOptionContext) context = new_context (NULL);

  g_option_context_set_strict_posix (context, TRUE);
  return g_option_context_parse_strv (context, arguments, error);
}

static gboolean
check_arguments (const LiaisonCommand *command, char **arguments, GError **error)
{
  int count = (int) g_strv_length (arguments);

  if (count >= command->min_arguments && (command->max_arguments < 0 || count <= command->max_arguments))
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("usage: liaisonctl %s %s"), command->name, tell_arguments (command));
  return FALSE;
}

static gboolean
fill (LiaisonCli *cli, GError **error)
{
  if (option_passphrase_file != NULL && option_passphrase_fd >= 0) {
    liaison_cli_set_usage_error (error, _ ("--passphrase-file and --passphrase-fd exclude each other"));
    return FALSE;
  }
  if (option_keyring && (option_passphrase_file != NULL || option_passphrase_fd >= 0)) {
    liaison_cli_set_usage_error (error, _ ("--keyring excludes --passphrase-file and --passphrase-fd"));
    return FALSE;
  }
  if (option_keyring && option_identities) {
    liaison_cli_set_usage_error (error, _ ("--show-identities takes the passphrase; --keyring does not do"));
    return FALSE;
  }
  cli->folder = option_register != NULL
                    ? g_strdup (option_register)
                    : g_build_filename (g_get_user_data_dir (), "liaison", "register.liaison", NULL);
  cli->passphrase_file = g_strdup (option_passphrase_file);
  cli->passphrase_fd = option_passphrase_fd;
  cli->keyring = option_keyring;
  cli->json = option_json;
  cli->identities = option_identities;
  cli->language = liaison_language_of_interface ();
  cli->cancellable = g_cancellable_new ();
  return TRUE;
}

static void
clear (LiaisonCli *cli)
{
  liaison_cli_end_work (cli);
  liaison_cli_close (cli);
  g_free (cli->folder);
  g_free (cli->passphrase_file);
  g_clear_object (&cli->cancellable);
}

static gboolean
take_language (GError **error)
{
  if (option_language == NULL)
    return TRUE;
  if (strcmp (option_language, "en") != 0 && strcmp (option_language, "fr") != 0) {
    liaison_cli_set_usage_error (error, _ ("--lang takes en or fr"));
    return FALSE;
  }
  speak (option_language);
  return TRUE;
}

/* @arguments: the command's name first; what is no option is left in it */
static gboolean
run_command (LiaisonCli *cli, char ***arguments, GError **error)
{
  const LiaisonCommand *command = find_command ((*arguments)[0]);
  g_autoptr (GOptionContext) context = NULL;

  if (command == NULL) {
    liaison_cli_set_usage_error (error, _ ("there is no command “%.60s”; “liaisonctl --help” lists them"),
                                 (*arguments)[0]);
    return FALSE;
  }
  context = new_context (command->options);
  if (!g_option_context_parse_strv (context, arguments, error) || !take_language (error))
    return FALSE;
  if (option_help) {
    print_command_help (command);
    return TRUE;
  }
  /* GOption leaves a "--" in place when it stands right after the name. */
  if ((*arguments)[1] != NULL && strcmp ((*arguments)[1], "--") == 0) {
    g_free ((*arguments)[1]);
    memmove (*arguments + 1, *arguments + 2, (g_strv_length (*arguments + 2) + 1) * sizeof (char *));
  }
  if (!check_arguments (command, *arguments + 1, error) || !fill (cli, error))
    return FALSE;
  cli->command = command->name;
  return command->run (cli, (const char *const *) *arguments + 1, error);
}

static gboolean
run (LiaisonCli *cli, char ***arguments, GError **error)
{
  if (!read_front (arguments, error) || !take_language (error))
    return FALSE;
  if (option_version) {
    printf ("liaisonctl %s\n", LIAISON_VERSION);
    return TRUE;
  }
  if ((*arguments)[0] == NULL || (*arguments)[1] == NULL) {
    if (option_help) {
      print_help ();
      return TRUE;
    }
    liaison_cli_set_usage_error (error, _ ("what shall be done? “liaisonctl --help” lists the commands"));
    return FALSE;
  }
  g_free ((*arguments)[0]);
  memmove (*arguments, *arguments + 1, g_strv_length (*arguments + 1) * sizeof (char *) + sizeof (char *));
  return run_command (cli, arguments, error);
}

int
main (int argc, char **argv)
{
  LiaisonCli cli = { .passphrase_fd = -1 };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonExit status = LIAISON_EXIT_DONE;

  start_languages ();
  arguments = g_strdupv (argv);
  if (!run (&cli, &arguments, &error)) {
    g_autofree char *sentence = NULL;
    liaison_cli_end_work (&cli);
    sentence = liaison_cli_error_sentence (error);
    (void) fflush (stdout);
    (void) fprintf (stderr, "liaisonctl: %s\n", sentence);
    status = liaison_cli_exit_status (error);
  }
  clear (&cli);
  /* An answer that could not be written whole is no success. */
  if ((fflush (stdout) != 0 || ferror (stdout)) && status == LIAISON_EXIT_DONE) {
    (void) fprintf (stderr, "liaisonctl: %s\n", _ ("the answer could not be written"));
    status = LIAISON_EXIT_FAILED;
  }
  g_free (option_register);
  g_free (option_passphrase_file);
  g_free (option_language);
  return (int) status;
}

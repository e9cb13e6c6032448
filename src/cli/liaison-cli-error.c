// SPDX-License-Identifier: GPL-3.0-or-later
// From errors to exit statuses and to one sentence for people. The only place that decides either.
#include "liaison-cli.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>

#define USAGE_ERROR  (g_quark_from_static_string ("liaison-cli-usage"))
#define LOCKED_ERROR (g_quark_from_static_string ("liaison-cli-locked"))

static LiaisonExit
exit_of_liaison (LiaisonError code)
{
  switch (code) {
  case LIAISON_ERROR_PASSPHRASE:
  case LIAISON_ERROR_LOCKED:
    return LIAISON_EXIT_LOCKED;
  case LIAISON_ERROR_NOT_FOUND:
    return LIAISON_EXIT_NOT_FOUND;
  case LIAISON_ERROR_CONFLICT:
  case LIAISON_ERROR_REFUSED:
    return LIAISON_EXIT_REFUSED;
  case LIAISON_ERROR_FAILED:
  case LIAISON_ERROR_INVALID:
  case LIAISON_ERROR_NEWER:
  case LIAISON_ERROR_READ_ONLY:
  case LIAISON_ERROR_FULL:
  case LIAISON_ERROR_CORRUPT:
  default:
    return LIAISON_EXIT_FAILED;
  }
}

/* What needs no detail is said in the user's language; NULL where the message of the error says more. */
static const char *
say_plainly (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return _ ("stopped; nothing was changed");
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    return _ ("the passphrase is wrong");
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED))
    return _ ("the register is in use by another program, try again when it is done");
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_FULL))
    return _ ("there is no space left on the disk; nothing was changed");
  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_NEWER))
    return _ ("the register was written by a newer version of Liaison and can only be read");
  return NULL;
}

/** liaison_cli_set_usage_error: Sets @error to what ends with the exit status of a usage error. */
void
liaison_cli_set_usage_error (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (USAGE_ERROR, 0, format, arguments);
  va_end (arguments);
}

/** liaison_cli_set_locked_error: Sets @error to what ends as a wrong passphrase does, with a sentence of its own. */
void
liaison_cli_set_locked_error (GError **error, const char *sentence)
{
  g_set_error_literal (error, LOCKED_ERROR, 0, sentence);
}

/** liaison_cli_exit_status: Returns: the exit status of a command that failed with @error */
LiaisonExit
liaison_cli_exit_status (const GError *error)
{
  if (error->domain == LIAISON_ERROR)
    return exit_of_liaison ((LiaisonError) error->code);
  if (error->domain == USAGE_ERROR || error->domain == G_OPTION_ERROR)
    return LIAISON_EXIT_USAGE;
  if (error->domain == LOCKED_ERROR)
    return LIAISON_EXIT_LOCKED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return LIAISON_EXIT_NOT_FOUND;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return LIAISON_EXIT_REFUSED;
  return LIAISON_EXIT_FAILED;
}

/**
 * liaison_cli_error_sentence:
 *
 * Returns: (transfer full): one line of UTF-8 without anything a terminal would obey: messages repeat what files and
 *   arguments hold
 */
char *
liaison_cli_error_sentence (const GError *error)
{
  const char *plain = say_plainly (error);
  g_autofree char *valid = g_utf8_make_valid (plain != NULL ? plain : error->message, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    GUnicodeType type = g_unichar_type (c);
    if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT)
      g_string_append_c (line, ' ');
    else
      g_string_append_unichar (line, c);
  }
  return g_string_free (line, FALSE);
}

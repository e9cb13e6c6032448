// SPDX-License-Identifier: GPL-3.0-or-later
// How a commitment is told: who promised whom, where, and how it stands.
#include "liaison-commitment-look.h"

#include "liaison-language.h"

#include <glib/gi18n.h>

static void
add_word (GString *words, const char *word)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
}

/** liaison_commitment_parties: Returns: (transfer full): "From the Minister of Justice to Amina Diallo" */
char *
liaison_commitment_parties (const LiaisonCommitmentRow *row)
{
  if (row->by != NULL && row->to != NULL)
    /* Translators: who promised something, and to whom. */
    return g_strdup_printf (_ ("From %s to %s"), row->by, row->to);
  if (row->by != NULL)
    /* Translators: who promised something. */
    return g_strdup_printf (C_ ("commitment", "From %s"), row->by);
  if (row->to != NULL)
    /* Translators: to whom something was promised. */
    return g_strdup_printf (C_ ("commitment", "To %s"), row->to);
  return g_strdup ("");
}

/** liaison_commitment_describe: Returns: (transfer full): all about it but the promise, in one line */
char *
liaison_commitment_describe (const LiaisonCommitmentRow *row)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *parties = liaison_commitment_parties (row);
  g_autofree char *due = liaison_moment_format (&row->commitment->due, NULL, language);
  g_autoptr (GString) words = g_string_new (parties);

  add_word (words, row->meeting != NULL ? row->meeting : row->visit);
  if (*due != '\0') {
    /* Translators: %s is a date. */
    g_autofree char *until = g_strdup_printf (_ ("due on %s"), due);
    add_word (words, until);
  }
  add_word (words, row->commitment->evidence);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/** liaison_commitment_state: Returns: (transfer full): "Overdue by 3 days", "Kept" */
char *
liaison_commitment_state (const LiaisonCommitmentRow *row)
{
  return liaison_due_describe (
      &row->due, liaison_vocabulary_label (&liaison_vocabulary_commitment_status, row->commitment->status));
}

/** liaison_due_style: Returns: (nullable): the style class of a pill, which repeats what it says */
const char *
liaison_due_style (LiaisonDueState state)
{
  if (state == LIAISON_DUE_OVERDUE)
    return "error";
  return state == LIAISON_DUE_SOON ? "warning" : NULL;
}

/** liaison_commitment_style: Returns: (nullable): the style class of the pill of its state */
const char *
liaison_commitment_style (const LiaisonCommitmentRow *row)
{
  if (g_strcmp0 (row->commitment->status, "kept") == 0)
    return "success";
  if (g_strcmp0 (row->commitment->status, "broken") == 0)
    return "error";
  return liaison_due_style (row->due.state);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a whole register now and then: filling it, its passphrase, who writes, in which language it names.
#include "liaison-session-office.h"

#include "liaison-backup.h"
#include "liaison-contact.h"
#include "liaison-keys.h"
#include "liaison-missing.h"
#include "liaison-reference.h"
#include "liaison-sample.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *key;
  char *value;
  char *label;
  char *argument;
} NewSetting;

typedef struct {
  char *secret;
  char *passphrase;
  gboolean is_recovery_key;
} NewPassphrase;

static void
free_secret_text (char *text)
{
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
free_new_passphrase (gpointer data)
{
  NewPassphrase *new = data;

  free_secret_text (new->secret);
  free_secret_text (new->passphrase);
  g_free (new);
}

static void
free_new_setting (gpointer data)
{
  NewSetting *new = data;

  g_free (new->key);
  g_free (new->value);
  g_free (new->label);
  g_free (new->argument);
  g_free (new);
}

static LiaisonChangeSet *
make_setting (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const NewSetting *new = data;

  return liaison_store_change_setting (store, new->key, new->value, new->label, new->argument, error);
}

static LiaisonChangeSet *
make_reference (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_reference_load (GPOINTER_TO_INT (data), error);

  return records ? liaison_store_missing (store, records, LIAISON_LABEL_REFERENCE, error) : NULL;
}

static LiaisonChangeSet *
make_sample (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_sample_load (GPOINTER_TO_INT (data), error);

  return records ? liaison_store_missing (store, records, LIAISON_LABEL_SAMPLE, error) : NULL;
}

static gpointer
write_passphrase (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const NewPassphrase *new = data;
  g_autofree char *path = liaison_register_keys (liaison_store_folder (store));
  g_autoptr (LiaisonSecret) key = new->is_recovery_key ? liaison_keys_unlock_recovery (path, new->secret, error)
                                                       : liaison_keys_unlock (path, new->secret, error);

  /* The copy in the register is a help for later: next time it opens it is made anyway. */
  if (key && liaison_keys_set_passphrase (path, key, new->passphrase, error))
    liaison_store_keep_keys (store, NULL);
  return NULL;
}

static gpointer
write_author (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *author = data;

  if (liaison_store_set_local (store, "author", author, error))
    liaison_store_set_author (store, author);
  return NULL;
}

static char data_of_rename[] = "renamed";

static gpointer
write_names_language (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *code = liaison_language_code (GPOINTER_TO_INT (data));
  g_autofree char *old = liaison_store_get_local (store, "names-language", NULL);

  if (g_strcmp0 (old, code) == 0)
    return NULL;
  /* Anything but NULL says that names have changed. */
  return liaison_store_set_local (store, "names-language", code, error) && liaison_store_rebuild_index (store, error)
             ? data_of_rename
             : NULL;
}

void
liaison_session_add_reference (LiaisonSession *self, LiaisonLanguage language, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_reference, GINT_TO_POINTER (language), NULL, cancellable, callback, user_data);
}

void
liaison_session_add_sample (LiaisonSession *self, LiaisonLanguage language, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_change (self, make_sample, GINT_TO_POINTER (language), NULL, cancellable, callback, user_data);
}

void
liaison_session_set_passphrase (LiaisonSession *self, const char *secret, gboolean is_recovery_key,
                                const char *passphrase, GAsyncReadyCallback callback, gpointer user_data)
{
  NewPassphrase *new = g_new0 (NewPassphrase, 1);

  new->secret = g_strdup (secret);
  new->passphrase = g_strdup (passphrase);
  new->is_recovery_key = is_recovery_key;
  liaison_session_write (self, write_passphrase, new, free_new_passphrase, NULL, NULL, callback, user_data);
}

void
liaison_session_set_author (LiaisonSession *self, const char *author, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_write (self, write_author, g_strdup (author), g_free, NULL, NULL, callback, user_data);
}

void
liaison_session_set_names_language (LiaisonSession *self, LiaisonLanguage language, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  liaison_session_write (self, write_names_language, GINT_TO_POINTER (language), NULL, NULL, NULL, callback, user_data);
}

void
liaison_session_set_setting (LiaisonSession *self, const char *key, const char *value, const char *label,
                             const char *argument, GAsyncReadyCallback callback, gpointer user_data)
{
  NewSetting *new = g_new0 (NewSetting, 1);

  new->key = g_strdup (key);
  new->value = g_strdup (value);
  new->label = g_strdup (label);
  new->argument = g_strdup (argument);
  liaison_session_change (self, make_setting, new, free_new_setting, NULL, callback, user_data);
}

gboolean
liaison_session_office_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) problem = NULL;

  liaison_session_finish (self, result, &problem);
  if (!problem)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
liaison_session_set_names_language_finish (LiaisonSession *self, GAsyncResult *result, gboolean *renamed,
                                           GError **error)
{
  g_autoptr (GError) problem = NULL;

  *renamed = liaison_session_finish (self, result, &problem) != NULL;
  if (!problem)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

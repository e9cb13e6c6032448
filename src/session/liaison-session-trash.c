// SPDX-License-Identifier: GPL-3.0-or-later
// The trash, and small changes that pages make in place.
#include "liaison-reads.h"

#include "liaison-erase.h"

typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
} Erasure;

typedef struct {
  LiaisonRecord *record;
  const LiaisonField *field;
  char *value;
  const char *label;
} NewValue;

static void
free_new_value (gpointer data)
{
  NewValue *new = data;

  liaison_record_unref (new->record);
  g_free (new->value);
  g_free (new);
}

static gpointer
read_count (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 count = liaison_store_trash_count (store, error);

  return count >= 0 ? g_memdup2 (&count, sizeof count) : NULL;
}

static LiaisonChangeSet *
make_erasure (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Erasure *erasure = data;

  return erasure->entity != NULL ? liaison_store_erasure (store, erasure->entity, &erasure->id, error)
                                 : liaison_store_erasure_of_trash (store, error);
}

static LiaisonChangeSet *
make_new_value (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const NewValue *new = data;
  const LiaisonEntity *entity = new->record->entity;
  g_autofree char *title = liaison_store_title (store, entity, &new->record->id, error);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (new->record);
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (title == NULL || !liaison_record_set_text (after, new->field->name, new->value, error))
    return NULL;
  set = liaison_change_set_new (new->label, title);
  liaison_change_set_update (set, new->record, after);
  return g_steal_pointer (&set);
}

void
liaison_session_trash_count (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  liaison_session_read (self, read_count, NULL, NULL, g_free, cancellable, callback, user_data);
}

/** liaison_session_trash_count_finish: Returns: the number; -1 on failure */
gint64
liaison_session_trash_count_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *count = liaison_session_finish (self, result, error);

  return count != NULL ? *count : -1;
}

void
liaison_session_erase (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  Erasure *erasure = g_new0 (Erasure, 1);

  erasure->entity = entity;
  if (entity != NULL)
    erasure->id = *id;
  liaison_session_change (self, make_erasure, erasure, g_free, NULL, callback, user_data);
}

void
liaison_session_set_field (LiaisonSession *self, const LiaisonRecord *record, const char *field, const char *value,
                           const char *label, GAsyncReadyCallback callback, gpointer user_data)
{
  NewValue *new = g_new0 (NewValue, 1);

  new->record = liaison_record_copy (record);
  new->field = liaison_entity_field (record->entity, field);
  new->value = g_strdup (value);
  new->label = label;
  liaison_session_change (self, make_new_value, new, free_new_value, NULL, callback, user_data);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Giving records out: what would go and what is withheld, writing it.
#include "liaison-session-export.h"

#include "liaison-consent.h"
#include "liaison-whole-file.h"
#include "liaison-meeting.h"

/* A wish of its own, and what is done about it. */
typedef struct {
  LiaisonExportWish wish;
  char *purpose;
  LiaisonImportMeter *meter;
  LiaisonDisclosure *disclosure;
  GFile *file;
} Exporting;

static Exporting *
new_exporting (const LiaisonExportWish *wish)
{
  Exporting *exporting = g_new0 (Exporting, 1);

  exporting->wish = *wish;
  liaison_query_ref (wish->query);
  if (wish->ids != NULL)
    g_array_ref (wish->ids);
  if (wish->rows != NULL)
    g_array_ref (wish->rows);
  exporting->wish.filter = wish->filter != NULL ? liaison_calendar_filter_copy (wish->filter) : NULL;
  exporting->purpose = g_strdup (wish->purpose);
  exporting->wish.purpose = exporting->purpose;
  return exporting;
}

static void
free_exporting (gpointer data)
{
  Exporting *exporting = data;

  liaison_query_unref (exporting->wish.query);
  g_clear_pointer (&exporting->wish.ids, g_array_unref);
  g_clear_pointer (&exporting->wish.rows, g_array_unref);
  g_clear_pointer (&exporting->wish.filter, liaison_calendar_filter_free);
  g_free (exporting->purpose);
  g_clear_pointer (&exporting->meter, liaison_import_meter_unref);
  g_clear_pointer (&exporting->disclosure, liaison_disclosure_unref);
  g_clear_object (&exporting->file);
  g_free (exporting);
}

static void
progress_cb (guint64 done, guint64 total, gpointer data)
{
  if (total > 0)
    liaison_import_meter_set_fraction (data, (double) done / (double) total);
}

static gpointer
disclose (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Exporting *exporting = data;
  const LiaisonExportWish *wish = &exporting->wish;
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  g_autoptr (GArray) meetings = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonDisclosureOptions options = { .audience = wish->audience,
                                       .purpose = wish->purpose,
                                       .ids = wish->ids,
                                       .rows = wish->rows,
                                       .with_parts = liaison_export_has_parts (wish->format, wish->query->entity),
                                       .parts = liaison_export_parts (wish->format),
                                       .with_links = liaison_export_has_links (wish->format),
                                       .progress = progress_cb,
                                       .progress_data = exporting->meter };

  if (wish->query->entity == &liaison_entity_meeting) {
    meetings = liaison_store_choose_meetings (store, wish->query, wish->ids, &wish->period, wish->filter, &local);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    options.ids = meetings;
  }
  g_ptr_array_add (queries, wish->query);
  return liaison_disclosure_new (store, queries, &options, cancellable, error);
}

static gboolean
fill_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Exporting *exporting = data;
  LiaisonExportContent content = { exporting->disclosure->records, exporting->disclosure->linked,
                                   exporting->disclosure->files,
                                   exporting->disclosure->audience == LIAISON_AUDIENCE_INTERNAL };

  return liaison_export_write (exporting->wish.format, exporting->wish.query->entity, &content, stream, cancellable,
                               error);
}

static gpointer
write_file (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Exporting *exporting = data;

  return liaison_whole_file_write (exporting->file, fill_cb, data, cancellable, error) ? g_object_ref (exporting->file)
                                                                                       : NULL;
}

static gpointer
read_purposes (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_consent);
  g_autoptr (GPtrArray) consents = liaison_store_fetch (store, query, error);

  return consents != NULL ? liaison_consent_purposes (consents) : NULL;
}

void
liaison_session_disclose (LiaisonSession *self, const LiaisonExportWish *wish, LiaisonImportMeter *meter,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Exporting *exporting = new_exporting (wish);

  exporting->meter = liaison_import_meter_ref (meter);
  liaison_session_read (self, disclose, exporting, free_exporting, (GDestroyNotify) liaison_disclosure_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_disclose_finish: Returns: (transfer full) (nullable): what would go, and what would not */
LiaisonDisclosure *
liaison_session_disclose_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_export (LiaisonSession *self, const LiaisonExportWish *wish, LiaisonDisclosure *disclosure, GFile *file,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Exporting *exporting = new_exporting (wish);

  exporting->disclosure = liaison_disclosure_ref (disclosure);
  exporting->file = g_object_ref (file);
  liaison_session_read (self, write_file, exporting, free_exporting, g_object_unref, cancellable, callback, user_data);
}

/** liaison_session_export_finish: Returns: whether the file is complete */
gboolean
liaison_session_export_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = liaison_session_finish (self, result, error);

  return file != NULL;
}

void
liaison_session_consent_purposes (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  liaison_session_read (self, read_purposes, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                        user_data);
}

/** liaison_session_consent_purposes_finish: Returns: (transfer full) (nullable) (element-type utf8): the purposes */
GPtrArray *
liaison_session_consent_purposes_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Documents: what would go and what is withheld, the pages, the file.
#include "liaison-session-document.h"

#include "liaison-whole-file.h"

/* What is asked for; @filter: (nullable) */
typedef struct {
  LiaisonDocumentWish wish;
  LiaisonCalendarFilter *filter;
} Reading;

/* @read: what goes; @file: (nullable): where it is written */
typedef struct {
  LiaisonDocumentRead *read;
  GFile *file;
} Setting;

static Setting *
new_setting (LiaisonDocumentRead *read, GFile *file)
{
  Setting *setting = g_new0 (Setting, 1);

  setting->read = liaison_document_read_ref (read);
  g_set_object (&setting->file, file);
  return setting;
}

static void
free_setting (gpointer data)
{
  Setting *setting = data;

  liaison_document_read_unref (setting->read);
  g_clear_object (&setting->file);
  g_free (setting);
}

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->filter, liaison_calendar_filter_free);
  g_free (reading);
}

static gpointer
read_document (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;

  return liaison_document_read_new (store, &reading->wish, reading->filter, cancellable, error);
}

static gpointer
set_document (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Setting *setting = data;

  return liaison_report_make (&setting->read->content);
}

static gboolean
fill_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Setting *setting = data;

  return liaison_report_write (&setting->read->content, stream, cancellable, error);
}

static gpointer
write_document (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Setting *setting = data;

  return liaison_whole_file_write (setting->file, fill_cb, data, cancellable, error) ? g_object_ref (setting->file)
                                                                                     : NULL;
}

/** liaison_session_read_document: @filter: (nullable): of a period, only these of its meetings; it is copied */
void
liaison_session_read_document (LiaisonSession *self, const LiaisonDocumentWish *wish,
                               const LiaisonCalendarFilter *filter, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->wish = *wish;
  reading->filter = filter != NULL ? liaison_calendar_filter_copy (filter) : NULL;
  liaison_session_read (self, read_document, reading, free_reading, (GDestroyNotify) liaison_document_read_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_read_document_finish: Returns: (transfer full) (nullable): what would go, and what would not */
LiaisonDocumentRead *
liaison_session_read_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_set_document (LiaisonSession *self, LiaisonDocumentRead *read, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, set_document, new_setting (read, NULL), free_setting,
                        (GDestroyNotify) liaison_report_unref, cancellable, callback, user_data);
}

/** liaison_session_set_document_finish: Returns: (transfer full) (nullable): the pages */
LiaisonReport *
liaison_session_set_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

void
liaison_session_write_document (LiaisonSession *self, LiaisonDocumentRead *read, GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, write_document, new_setting (read, file), free_setting, g_object_unref, cancellable,
                        callback, user_data);
}

/** liaison_session_write_document_finish: Returns: whether the file is complete */
gboolean
liaison_session_write_document_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = liaison_session_finish (self, result, error);

  return file != NULL;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a file in, in three steps that take time and therefore run elsewhere: what the file looks like, what it
// would add, adding it.
//
// liaison_import_file_open() reads the file and looks at its first rows. liaison_session_plan_import() decides about
// every row, knowing the register; nothing is written. liaison_session_import() commits the plan as one change set,
// which liaison_session_undo_import() takes back. How far the last two have come can be asked of a LiaisonImportMeter.
#pragma once

#include "liaison-import-letters.h"
#include "liaison-import-memory.h"
#include "liaison-import.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonImportFile: a file as it was when it was read.
 * @header: the line that names the columns of a CSV file; -1 if none does
 * @columns: (nullable) (element-type LiaisonImportColumn): of a CSV file, each with the target its header suggests
 * @samples: (nullable) (element-type GStrv): the cells of the first rows of a CSV file
 */
typedef struct {
  gatomicrefcount refs;
  GBytes *bytes;
  char *name;
  LiaisonImportFormat format;
  char separator;
  LiaisonEncoding encoding;
  int header;
  GPtrArray *columns;
  GPtrArray *samples;
} LiaisonImportFile;

LiaisonImportFile *liaison_import_file_ref (LiaisonImportFile *file);
void liaison_import_file_unref (LiaisonImportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportFile, liaison_import_file_unref)

/** LiaisonImportMeter: how far some work has come; written by its thread, read by any. */
typedef struct _LiaisonImportMeter LiaisonImportMeter;

LiaisonImportMeter *liaison_import_meter_new (void);
LiaisonImportMeter *liaison_import_meter_ref (LiaisonImportMeter *meter);
void liaison_import_meter_unref (LiaisonImportMeter *meter);
double liaison_import_meter_fraction (LiaisonImportMeter *meter);
void liaison_import_meter_set_fraction (LiaisonImportMeter *meter, double fraction);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportMeter, liaison_import_meter_unref)

/* A file that is not text, or whose first row cannot be read, is an error naming line and column. */
void
liaison_import_file_open (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The same bytes with another separator or encoding, and the names of the columns elsewhere (0 finds them). */
void liaison_import_file_reopen (LiaisonImportFile *file, char separator, LiaisonEncoding encoding, int header,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonImportFile *liaison_import_file_open_finish (GAsyncResult *result, GError **error);

/* What was chosen for the last list with the columns of @file. */
void liaison_session_recall_import (LiaisonSession *self, LiaisonImportFile *file, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
LiaisonImportMemory *liaison_session_recall_import_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/**
 * LiaisonImportPreview: a plan that several hold; nobody changes it.
 * @memory: (nullable): what was chosen, as it is kept once the plan is carried out; with its @place
 */
typedef struct {
  gatomicrefcount refs;
  LiaisonImportPlan *plan;
  char *memory;
  char *place;
} LiaisonImportPreview;

LiaisonImportPreview *liaison_import_preview_ref (LiaisonImportPreview *preview);
void liaison_import_preview_unref (LiaisonImportPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportPreview, liaison_import_preview_unref)

/* Bad rows are in the plan with their problems. @choice: what was chosen for the file; nothing of it for JSON. */
void liaison_session_plan_import (LiaisonSession *self, LiaisonImportFile *file, const LiaisonImportMemory *choice,
                                  LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
LiaisonImportPreview *liaison_session_plan_import_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* @keep_duplicates: also adds what the file has twice or the register has already. Cancelling leaves the register as it
 * was. */
void liaison_session_import (LiaisonSession *self, LiaisonImportPreview *preview, gboolean keep_duplicates,
                             LiaisonTrashedPolicy trashed, LiaisonImportMeter *meter, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
/* @change_set: (out): for liaison_session_undo_import() */
gboolean
liaison_session_import_finish (LiaisonSession *self, GAsyncResult *result, LiaisonId *change_set, GError **error);

/** LiaisonImportDone: an import that was made and not taken back. */
typedef struct {
  LiaisonId change_set;
  char *file_name;
  gint64 made_at;
} LiaisonImportDone;

/* The last imports, the newest first; (element-type LiaisonImportDone). */
void liaison_session_list_imports (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *liaison_session_list_imports_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* LIAISON_ERROR_REFUSED if it was undone already, LIAISON_ERROR_CONFLICT if what it added was changed since. Answer
 * with liaison_session_commit_finish(). */
void liaison_session_undo_import (LiaisonSession *self, const LiaisonId *change_set, GAsyncReadyCallback callback,
                                  gpointer user_data);

G_END_DECLS

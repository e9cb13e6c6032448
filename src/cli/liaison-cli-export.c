// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that were chosen and redacted, to standard output or to a file that is complete or not there.
#include "liaison-cli-export.h"

#include "liaison-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* @path: (nullable): where it shall be in the end; @aside: where it is written */
typedef struct {
  GOutputStream *stream;
  const char *path;
  char *aside;
  int fd;
} Target;

static void
clear_target (Target *target)
{
  g_clear_object (&target->stream);
  if (target->aside != NULL) {
    g_unlink (target->aside);
    close (target->fd);
  }
  g_clear_pointer (&target->aside, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

static gboolean
fail (GError **error, const char *path)
{
  int saved = errno;

  g_set_error (error, LIAISON_ERROR, saved == ENOSPC ? LIAISON_ERROR_FULL : LIAISON_ERROR_FAILED,
               _ ("%s cannot be written: %s"), path, g_strerror (saved));
  return FALSE;
}

static gboolean
open_target (Target *target, const char *path, GError **error)
{
  target->path = path;
  target->fd = STDOUT_FILENO;
  if (path != NULL) {
    g_autofree char *aside = g_strconcat (path, ".XXXXXX", NULL);
    target->fd = g_mkstemp_full (aside, O_WRONLY | O_CLOEXEC, 0600);
    if (target->fd < 0)
      return fail (error, path);
    target->aside = g_steal_pointer (&aside);
  }
  target->stream = g_unix_output_stream_new (target->fd, FALSE);
  return TRUE;
}

/* link() does not overwrite: what came to be there since the options were read stays. */
static gboolean
finish_target (Target *target, gboolean force, GError **error)
{
  if (target->path == NULL)
    return TRUE;
  if (fsync (target->fd) != 0)
    return fail (error, target->path);
  if (force)
    return g_rename (target->aside, target->path) == 0 ? TRUE : fail (error, target->path);
  if (link (target->aside, target->path) == 0)
    return TRUE;
  if (errno == EEXIST) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"),
                 target->path);
    return FALSE;
  }
  return g_rename (target->aside, target->path) == 0 ? TRUE : fail (error, target->path);
}

/**
 * liaison_cli_export:
 * @entity: what a table has rows of
 */
gboolean
liaison_cli_export (LiaisonCli *cli, LiaisonExportFormat format, const LiaisonEntity *entity,
                    const LiaisonDisclosure *disclosure, const LiaisonCliFile *file, GError **error)
{
  LiaisonExportContent content = { disclosure->records, disclosure->linked, disclosure->files,
                                   disclosure->audience == LIAISON_AUDIENCE_INTERNAL };
  g_auto (Target) target = { 0 };

  return open_target (&target, file->path, error) &&
         liaison_export_write (format, entity, &content, target.stream, cli->cancellable, error) &&
         finish_target (&target, file->force, error);
}

/** liaison_cli_write_file: Has @write fill a file that is complete in the end or not there. */
gboolean
liaison_cli_write_file (LiaisonCli *cli, const LiaisonCliFile *file, LiaisonCliWrite write, gpointer data,
                        GError **error)
{
  g_auto (Target) target = { 0 };

  return open_target (&target, file->path, error) && write (target.stream, data, error) &&
         finish_target (&target, file->force, error);
}

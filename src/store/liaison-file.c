// SPDX-License-Identifier: GPL-3.0-or-later
// Reading with a bound, and replacing so that a crash at any moment leaves the old file or the new one.
#include "liaison-file.h"

#include "liaison-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int
kind_of_errno (int code)
{
  switch (code) {
  case ENOENT:
  case ENOTDIR:
    return LIAISON_ERROR_NOT_FOUND;
  case EACCES:
  case EPERM:
  case EROFS:
    return LIAISON_ERROR_READ_ONLY;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return LIAISON_ERROR_FULL;
  default:
    return LIAISON_ERROR_FAILED;
  }
}

static gboolean
write_all (int file, const guint8 *data, gsize size)
{
  while (size > 0) {
    gssize written = write (file, data, size);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    data += written;
    size -= (gsize) written;
  }
  return TRUE;
}

/* Returns 0, or the errno of the step that failed. */
static int
write_new_file (const char *path, GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int file = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  int code = 0;

  if (file < 0)
    return errno;
  if (!write_all (file, data, size) || fsync (file) != 0)
    code = errno;
  if (close (file) != 0 && code == 0)
    code = errno;
  return code;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int file = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int code = 0;

  if (file < 0 || fsync (file) != 0)
    code = errno;
  if (file >= 0)
    close (file);
  /* Some network folders cannot be synced and say so with EINVAL: nothing better can be done there. */
  if (code == 0 || code == EINVAL)
    return TRUE;
  liaison_file_set_error (error, code, "Writing to the disk", path);
  return FALSE;
}

/**
 * liaison_file_set_error:
 * @code: an errno
 * @doing: what failed, e.g. "Reading"
 * @path: of what
 *
 * Sets @error to the #LiaisonError a caller acts on.
 */
void
liaison_file_set_error (GError **error, int code, const char *doing, const char *path)
{
  g_set_error (error, LIAISON_ERROR, kind_of_errno (code), "%s “%s”: %s", doing, path, g_strerror (code));
}

/**
 * liaison_file_read:
 * @max_size: in bytes; a longer file is LIAISON_ERROR_CORRUPT
 *
 * Reads a regular file. Never waits on a pipe or a device that stands in its place.
 *
 * Returns: (transfer full): its content, or %NULL with @error set
 */
GBytes *
liaison_file_read (const char *path, gsize max_size, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 buffer[4096];
  struct stat about;
  gssize got;
  int code;
  int file;

  file = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (file < 0) {
    liaison_file_set_error (error, errno, "Reading", path);
    return NULL;
  }
  if (fstat (file, &about) != 0 || !S_ISREG (about.st_mode)) {
    close (file);
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "“%s” is not a file", path);
    return NULL;
  }
  do {
    got = read (file, buffer, sizeof buffer);
    if (got > 0)
      g_byte_array_append (content, buffer, (guint) got);
  } while ((got > 0 && content->len <= max_size) || (got < 0 && errno == EINTR));
  code = errno;
  close (file);
  if (got < 0) {
    liaison_file_set_error (error, code, "Reading", path);
    return NULL;
  }
  if (content->len > max_size) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "“%s” is too long", path);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * liaison_file_replace:
 *
 * Writes @bytes aside, syncs them, renames them to @path and syncs the folder. Only the owner may read the file. The
 * name aside is fixed, so what a crash left there is gone with the next call.
 *
 * Returns: whether @path now holds @bytes and will after a power cut; if not, it holds what it held before
 */
gboolean
liaison_file_replace (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *aside = g_strconcat (path, ".new", NULL);
  int code;

  if (g_unlink (aside) != 0 && errno != ENOENT) {
    liaison_file_set_error (error, errno, "Writing", path);
    return FALSE;
  }
  code = write_new_file (aside, bytes);
  if (code == 0 && g_rename (aside, path) != 0)
    code = errno;
  if (code != 0) {
    g_unlink (aside);
    liaison_file_set_error (error, code, "Writing", path);
    return FALSE;
  }
  return liaison_file_sync_parent (path, error);
}

/** liaison_file_sync: Returns: whether the content of the file @path will survive a power cut */
gboolean
liaison_file_sync (const char *path, GError **error)
{
  return sync_path (path, 0, error);
}

/** liaison_file_sync_parent: Returns: whether the names in the folder of @path will survive a power cut */
gboolean
liaison_file_sync_parent (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_DIRECTORY, error);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a register.
//
// Who has a register open holds a lock (flock) on the file "lock" in its folder. The lock goes with the process, so a
// crash leaves none behind; the file stays, for deleting it would let two processes lock two files of that name.
#include "liaison-register-files.h"

#include "liaison-error.h"
#include "liaison-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

static const char *const file_names[] = { "register.db-wal", "register.db-shm", "register.db", "keys", "lock" };

/**
 * liaison_register_files_lock:
 * @lock: (out): a file descriptor for liaison_register_files_unlock(); -1 where nothing can be written or locked
 * @error: %LIAISON_ERROR_LOCKED
 *
 * Returns: %FALSE if another session holds the register
 */
gboolean
liaison_register_files_lock (const char *folder, int *lock, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  int file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  *lock = -1;
  if (file < 0)
    return TRUE;
  if (flock (file, LOCK_EX | LOCK_NB) == 0) {
    *lock = file;
    return TRUE;
  }
  if (errno != EWOULDBLOCK) {
    close (file);
    return TRUE;
  }
  close (file);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED, _ ("%s is open elsewhere"), folder);
  return FALSE;
}

/** liaison_register_files_unlock: Gives the register free; does nothing if @lock is -1, and makes it that. */
void
liaison_register_files_unlock (int *lock)
{
  if (*lock >= 0)
    close (*lock);
  *lock = -1;
}

/**
 * liaison_register_files_prepare:
 * @made_folder: (out): whether @folder was missing
 * @lock: (out): as liaison_register_files_lock() gives it
 * @error: %LIAISON_ERROR_REFUSED if something of a register is there; %LIAISON_ERROR_LOCKED; %LIAISON_ERROR_READ_ONLY;
 *   %LIAISON_ERROR_FULL
 *
 * Returns: whether @folder is there, ours, and ready for a new register
 */
gboolean
liaison_register_files_prepare (const char *folder, gboolean *made_folder, int *lock, GError **error)
{
  g_autofree char *database = liaison_register_database (folder);
  g_autofree char *keys = liaison_register_keys (folder);

  *made_folder = !g_file_test (folder, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    int saved = errno;
    g_set_error (error, LIAISON_ERROR, saved == ENOSPC ? LIAISON_ERROR_FULL : LIAISON_ERROR_READ_ONLY,
                 _ ("%s cannot be made: %s"), folder, g_strerror (saved));
    return FALSE;
  }
  if (!liaison_register_files_lock (folder, lock, error))
    return FALSE;
  /* Only who holds the lock may look: what is not there now was made by nobody else. */
  if (!g_file_test (database, G_FILE_TEST_EXISTS) && !g_file_test (keys, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s already holds a register"), folder);
  liaison_register_files_unlock (lock);
  return FALSE;
}

/** liaison_register_files_remove: Removes what a failed creation left; never call it on a register that was there. */
void
liaison_register_files_remove (const char *folder, gboolean made_folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++) {
    g_autofree char *path = g_build_filename (folder, file_names[i], NULL);
    g_unlink (path);
  }
  if (made_folder)
    g_rmdir (folder);
}

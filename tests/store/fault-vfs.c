// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails when a test says so: a layer over SQLite's own way to files, which passes everything else on.
#include "fault-vfs.h"

#include <sqlite3.h>

/* The real file lies right behind. */
typedef struct {
  sqlite3_file base;
  gint64 align;
} FaultFile;

static sqlite3_vfs *real_vfs;
static gboolean armed;
static gboolean hit;
static Fault armed_fault;
static guint left;

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return (sqlite3_file *) ((FaultFile *) file + 1);
}

static gboolean
fails_now (Fault fault)
{
  if (!armed || armed_fault != fault)
    return FALSE;
  if (left > 0) {
    left--;
    return FALSE;
  }
  hit = TRUE;
  return TRUE;
}

#define REAL(file) real_file (file)->pMethods

static int
close_cb (sqlite3_file *file)
{
  return REAL (file)->xClose (real_file (file));
}

static int
read_cb (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return REAL (file)->xRead (real_file (file), data, size, offset);
}

static int
write_cb (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (!fails_now (FAULT_FULL))
    return REAL (file)->xWrite (real_file (file), data, size, offset);
  /* A full disk often takes a part before it says so. */
  if (size > 1)
    REAL (file)->xWrite (real_file (file), data, size / 2, offset);
  return SQLITE_FULL;
}

static int
truncate_cb (sqlite3_file *file, sqlite3_int64 size)
{
  return REAL (file)->xTruncate (real_file (file), size);
}

static int
sync_cb (sqlite3_file *file, int flags)
{
  return fails_now (FAULT_SYNC) ? SQLITE_IOERR_FSYNC : REAL (file)->xSync (real_file (file), flags);
}

static int
size_cb (sqlite3_file *file, sqlite3_int64 *size)
{
  return REAL (file)->xFileSize (real_file (file), size);
}

static int
lock_cb (sqlite3_file *file, int kind)
{
  return REAL (file)->xLock (real_file (file), kind);
}

static int
unlock_cb (sqlite3_file *file, int kind)
{
  return REAL (file)->xUnlock (real_file (file), kind);
}

static int
check_lock_cb (sqlite3_file *file, int *reserved)
{
  return REAL (file)->xCheckReservedLock (real_file (file), reserved);
}

static int
control_cb (sqlite3_file *file, int op, void *argument)
{
  return REAL (file)->xFileControl (real_file (file), op, argument);
}

static int
sector_cb (sqlite3_file *file)
{
  return REAL (file)->xSectorSize (real_file (file));
}

static int
device_cb (sqlite3_file *file)
{
  return REAL (file)->xDeviceCharacteristics (real_file (file));
}

static int
shm_map_cb (sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
  return REAL (file)->xShmMap (real_file (file), region, size, extend, out);
}

static int
shm_lock_cb (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->xShmLock (real_file (file), offset, n, flags);
}

static void
shm_barrier_cb (sqlite3_file *file)
{
  REAL (file)->xShmBarrier (real_file (file));
}

static int
shm_unmap_cb (sqlite3_file *file, int remove)
{
  return REAL (file)->xShmUnmap (real_file (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_cb,
  .xRead = read_cb,
  .xWrite = write_cb,
  .xTruncate = truncate_cb,
  .xSync = sync_cb,
  .xFileSize = size_cb,
  .xLock = lock_cb,
  .xUnlock = unlock_cb,
  .xCheckReservedLock = check_lock_cb,
  .xFileControl = control_cb,
  .xSectorSize = sector_cb,
  .xDeviceCharacteristics = device_cb,
  .xShmMap = shm_map_cb,
  .xShmLock = shm_lock_cb,
  .xShmBarrier = shm_barrier_cb,
  .xShmUnmap = shm_unmap_cb,
};

static int
open_cb (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, real_file (file), flags, out_flags);

  file->pMethods = real_file (file)->pMethods != NULL ? &methods : NULL;
  return result;
}

/* Makes this the way SQLite reaches files from now on. */
void
fault_vfs_install (void)
{
  static sqlite3_vfs vfs;

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "liaison-fault";
  vfs.szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile;
  vfs.xOpen = open_cb;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

/* Lets @after writes or syncs pass, then fails. */
void
fault_vfs_arm (Fault fault, guint after)
{
  armed = TRUE;
  hit = FALSE;
  armed_fault = fault;
  left = after;
}

/* Returns whether anything failed since it was armed. */
gboolean
fault_vfs_disarm (void)
{
  armed = FALSE;
  return hit;
}

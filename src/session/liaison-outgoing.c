// SPDX-License-Identifier: GPL-3.0-or-later
// Making, watching and removing copies outside of the register.
#include "liaison-outgoing.h"

#include "liaison-error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define PREFIX "liaison-open-"

/* How often it is asked whether a copy is still open anywhere, and how long another application has to open it first;
 * in seconds. */
#define INTERVAL 30
#define GRACE    120

/* From statfs(2). */
#define TMPFS 0x01021994
#define RAMFS 0x858458f6

struct _LiaisonOutgoing {
  GObject parent_instance;

  char *folder; /* (nullable): made with the first copy */
  int lock;     /* the folder, open and locked as long as this program lives; -1 for none */
  guint made;   /* copies, for their names */
  guint count;
  gint64 handed_over; /* monotonic: when the last copy was given away */
  guint source;
  GThread *wiper; /* (nullable) */
};

enum {
  PROP_COUNT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LiaisonOutgoing, liaison_outgoing, G_TYPE_OBJECT)

/* Where the folders of copies are: in a sandbox, where programs outside of it see them. */
static char *
find_base (void)
{
  const char *sandbox = g_getenv ("FLATPAK_ID");

  return sandbox != NULL ? g_build_filename (g_get_user_runtime_dir (), "app", sandbox, NULL)
                         : g_strdup (g_get_user_runtime_dir ());
}

/* On a thread, or while the program ends. @data: (element-type int): open files that have no name any more */
static gpointer
wipe (gpointer data)
{
  static const guint8 zeros[64 * 1024];
  g_autoptr (GArray) files = data;

  for (guint i = 0; i < files->len; i++) {
    int file = g_array_index (files, int, i);
    struct stat about;
    off_t done = 0;
    gssize written = 1;
    if (fstat (file, &about) != 0)
      about.st_size = 0;
    while (done < about.st_size && written > 0) {
      written = pwrite (file, zeros, (gsize) MIN ((off_t) sizeof zeros, about.st_size - done), done);
      done += MAX (written, 0);
    }
    fsync (file);
    close (file);
  }
  return NULL;
}

/* Takes the names away at once; what is behind them is left in @files to be overwritten. Follows no links. */
static void
unlink_all (int folder, GArray *files)
{
  DIR *stream = fdopendir (folder);

  for (struct dirent *entry = stream != NULL ? readdir (stream) : NULL; entry != NULL; entry = readdir (stream)) {
    struct stat about;
    int file;
    if (strcmp (entry->d_name, ".") == 0 || strcmp (entry->d_name, "..") == 0 ||
        fstatat (folder, entry->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0)
      continue;
    if (S_ISDIR (about.st_mode)) {
      int below = openat (folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      if (below >= 0)
        unlink_all (below, files);
      unlinkat (folder, entry->d_name, AT_REMOVEDIR);
      continue;
    }
    file = S_ISREG (about.st_mode) ? openat (folder, entry->d_name, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
    unlinkat (folder, entry->d_name, 0);
    if (file >= 0)
      g_array_append_val (files, file);
  }
  if (stream != NULL)
    closedir (stream);
  else
    close (folder);
}

/* Empties and removes a folder of copies. */
static void
remove_folder (const char *path, GArray *files)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

  if (folder >= 0)
    unlink_all (folder, files);
  g_rmdir (path);
}

static void
set_count (LiaisonOutgoing *self, guint count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
join_wiper (LiaisonOutgoing *self)
{
  if (self->wiper != NULL)
    g_thread_join (g_steal_pointer (&self->wiper));
}

/* @wait: whether to return only when all is overwritten */
static void
remove_all (LiaisonOutgoing *self, gboolean wait)
{
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (int));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->folder != NULL)
    remove_folder (self->folder, files);
  g_clear_pointer (&self->folder, g_free);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
  join_wiper (self);
  if (files->len > 0)
    self->wiper = g_thread_new ("wiper", wipe, g_steal_pointer (&files));
  if (wait)
    join_wiper (self);
  set_count (self, 0);
}

/* Whether another program has the file open. Where the system cannot say, one has. */
static gboolean
is_in_use (int folder, const char *name)
{
  int file = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  gboolean in_use;

  if (file < 0)
    return FALSE;
  /* A lease to write is given only to who alone has the file open. */
  in_use = fcntl (file, F_SETLEASE, F_WRLCK) != 0;
  if (!in_use)
    fcntl (file, F_SETLEASE, F_UNLCK);
  close (file);
  return in_use;
}

static gboolean
is_any_in_use (LiaisonOutgoing *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_in_use (self->lock, name))
      return TRUE;
  return FALSE;
}

static gboolean
look_cb (gpointer data)
{
  LiaisonOutgoing *self = data;

  if (g_get_monotonic_time () - self->handed_over < GRACE * G_TIME_SPAN_SECOND || is_any_in_use (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  remove_all (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* A folder for this program alone, locked so that a later start knows whether it was left behind. */
static gboolean
make_folder (LiaisonOutgoing *self, GError **error)
{
  g_autofree char *base = find_base ();
  g_autofree char *folder = g_build_filename (base, PREFIX "XXXXXX", NULL);

  if (g_mkdir_with_parents (base, 0700) != 0 || g_mkdtemp_full (folder, 0700) == NULL) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "making a private folder: %s", g_strerror (errno));
    return FALSE;
  }
  self->lock = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->lock >= 0)
    flock (self->lock, LOCK_EX | LOCK_NB);
  self->folder = g_steal_pointer (&folder);
  return TRUE;
}

/* The end of a name, ".pdf", which tells other programs what it is; empty if it may say more than that. */
static char *
find_ending (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize length = dot != NULL ? strlen (dot + 1) : 0;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (dot[i + 1]))
      return g_strdup ("");
  return length > 0 && length <= 5 ? g_ascii_strdown (dot, -1) : g_strdup ("");
}

static void
session_locked_cb (LiaisonOutgoing *self)
{
  liaison_outgoing_remove_all (self);
}

static void
liaison_outgoing_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  if (property == PROP_COUNT)
    g_value_set_uint (value, LIAISON_OUTGOING (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
}

static void
liaison_outgoing_dispose (GObject *object)
{
  remove_all (LIAISON_OUTGOING (object), TRUE);
  G_OBJECT_CLASS (liaison_outgoing_parent_class)->dispose (object);
}

static void
liaison_outgoing_class_init (LiaisonOutgoingClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = liaison_outgoing_get_property;
  G_OBJECT_CLASS (klass)->dispose = liaison_outgoing_dispose;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
liaison_outgoing_init (LiaisonOutgoing *self)
{
  self->lock = -1;
}

/** liaison_outgoing_of: Returns: (transfer none): the copies of @session, which go when it locks, closes or ends */
LiaisonOutgoing *
liaison_outgoing_of (LiaisonSession *session)
{
  LiaisonOutgoing *self = g_object_get_data (G_OBJECT (session), "liaison-outgoing");

  if (self != NULL)
    return self;
  self = g_object_new (LIAISON_TYPE_OUTGOING, NULL);
  g_signal_connect_object (session, "locked", G_CALLBACK (session_locked_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (session), "liaison-outgoing", self, g_object_unref);
  return self;
}

/**
 * liaison_outgoing_reserve:
 *
 * Returns: (transfer full) (nullable): where to write the copy of @attachment; call liaison_outgoing_handed_over() when
 * another application has got it
 */
GFile *
liaison_outgoing_reserve (LiaisonOutgoing *self, const LiaisonAttachment *attachment, GError **error)
{
  g_autofree char *ending = find_ending (attachment->name);
  g_autofree char *name = NULL, *path = NULL;

  g_return_val_if_fail (LIAISON_IS_OUTGOING (self), NULL);
  if (self->folder == NULL && !make_folder (self, error))
    return NULL;
  name = g_strdup_printf ("%u%s", ++self->made, ending);
  path = g_build_filename (self->folder, name, NULL);
  /* Until it is handed over nobody has it open, and it must stay. */
  self->handed_over = G_MAXINT64 / 2;
  set_count (self, self->count + 1);
  return g_file_new_for_path (path);
}

/** liaison_outgoing_handed_over: From now on the copies go when nobody has any of them open. */
void
liaison_outgoing_handed_over (LiaisonOutgoing *self)
{
  g_return_if_fail (LIAISON_IS_OUTGOING (self));
  self->handed_over = g_get_monotonic_time ();
  if (self->folder != NULL && self->source == 0)
    self->source = g_timeout_add_seconds (INTERVAL, look_cb, self);
}

/** liaison_outgoing_remove_all: Removes the copies now; they are overwritten on a thread. */
void
liaison_outgoing_remove_all (LiaisonOutgoing *self)
{
  g_return_if_fail (LIAISON_IS_OUTGOING (self));
  remove_all (self, FALSE);
}

/** liaison_outgoing_count: Returns: how many copies there are */
guint
liaison_outgoing_count (LiaisonOutgoing *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTGOING (self), 0);
  return self->count;
}

/** liaison_outgoing_is_in_memory: Returns: whether copies lie in memory, not on a disk */
gboolean
liaison_outgoing_is_in_memory (void)
{
  struct statfs about;

  return statfs (g_get_user_runtime_dir (), &about) == 0 &&
         ((guint64) about.f_type == TMPFS || (guint64) about.f_type == RAMFS);
}

/** liaison_outgoing_clean_up: Removes what a program that crashed has left. */
void
liaison_outgoing_clean_up (void)
{
  g_autofree char *base = find_base ();
  g_autoptr (GDir) dir = g_dir_open (base, 0, NULL);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (int));
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (base, name, NULL);
    int folder = g_str_has_prefix (name, PREFIX) ? open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
    if (folder < 0)
      continue;
    /* A program that lives holds the lock. */
    if (flock (folder, LOCK_EX | LOCK_NB) == 0)
      remove_folder (path, files);
    close (folder);
  }
  wipe (g_steal_pointer (&files));
}

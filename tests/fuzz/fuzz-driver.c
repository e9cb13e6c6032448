// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over the files of a folder, and over what a few simple damages make of each: an ordinary test.
#include "fuzz.h"

#include <gio/gio.h>
#include <string.h>

/* Cut short, with a byte flipped, with a piece twice: what most often finds something. */
static void
run_damaged (const char *data, gsize size)
{
  g_autofree guint8 *copy = g_malloc (2 * size + 1);

  for (gsize i = 0; i < size; i += 1 + size / 64) {
    memcpy (copy, data, size);
    copy[i] ^= (guint8) (1 << (i % 8));
    LLVMFuzzerTestOneInput (copy, size);
    memcpy (copy, data, size);
    copy[i] = (guint8) "\0\"\xff{[,"[i % 6];
    LLVMFuzzerTestOneInput (copy, size);
    LLVMFuzzerTestOneInput ((const guint8 *) data, i);
    memcpy (copy, data, size);
    memcpy (copy + size, data + i, size - i);
    LLVMFuzzerTestOneInput (copy, 2 * size - i);
  }
}

static void
test_file (gconstpointer path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *) data, size);
  run_damaged (data, size);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);
    g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), test_file, g_free);
  }
  return g_test_run ();
}

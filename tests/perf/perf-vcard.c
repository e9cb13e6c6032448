// SPDX-License-Identifier: GPL-3.0-or-later
// Measures cards: reading a file of them, deciding about each, writing them into the register, and the same file again.
//
// Prints one "name value" line per figure, for bench.py. Usage: perf-vcard [COUNT]
#include "liaison-blobs.h"
#include "liaison-import.h"
#include "liaison-keys.h"
#include "liaison-store-source.h"
#include "liaison-vcard.h"

#include <string.h>

/* A picture of one dot, on every tenth card. */
#define PHOTO "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\r\n"

static GBytes *
make_cards (guint count)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;

  for (guint i = 0; i < count; i++)
    g_string_append_printf (
        text,
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-%u\r\nFN:Amina Diallo %u\r\nN:Diallo %u;Amina;;;\r\n"
        "ORG:Organisation %u;Section\r\nTITLE:Coordinatrice\r\n"
        "EMAIL;TYPE=WORK:person%u@example.org\r\nTEL;TYPE=CELL,pref:+224 600 %06u\r\n"
        "ADR;TYPE=HOME:;;%u rue de la Paix;Conakry;;;Guinée\r\nCATEGORIES:Tag %u\r\n"
        "NOTE:Une note sur la personne\\, avec une virgule et des accents : é è à ç ê ë ï\r\n%s"
        "END:VCARD\r\n",
        i, i, i, i % (count / 20 + 1), i, i, i, i % 12, i % 10 == 0 ? PHOTO : "");
  length = text->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&text), FALSE), length);
}

static double
seconds_since (gint64 begun)
{
  return (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
}

static char *
store_content_cb (GBytes *bytes, const char *media_type, gpointer store, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  gint64 size;

  return liaison_store_add_blob (store, stream, media_type, &size, error);
}

static void
read_cards (GBytes *bytes)
{
  g_autoptr (LiaisonVcardReader)
      reader = liaison_vcard_reader_new (bytes, "cards.vcf", LIAISON_ENCODING_DETECT, NULL, NULL);
  gint64 begun = g_get_monotonic_time ();

  for (;;) {
    g_autoptr (LiaisonVcard) card = NULL;
    if (!liaison_vcard_reader_next (reader, &card, NULL) || card == NULL)
      break;
  }
  g_print ("vcard_read_s %g\n", seconds_since (begun));
}

static LiaisonImportPlan *
plan_cards (LiaisonStore *store, GBytes *bytes, const char *figure)
{
  LiaisonSource source = liaison_store_as_source (store);
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonImportLookup) lookup = liaison_import_lookup_new (&source, NULL, &error);
  LiaisonImportOptions options = { .format = LIAISON_IMPORT_VCARD,
                                   .file_name = "cards.vcf",
                                   .encoding = LIAISON_ENCODING_DETECT,
                                   .find_code = liaison_import_lookup_code,
                                   .lookup_data = lookup,
                                   .lookup = lookup };
  LiaisonImportPlan *plan = lookup != NULL ? liaison_import_plan_new (bytes, &options, NULL, &error) : NULL;

  if (plan == NULL)
    g_error ("%s", error->message);
  g_print ("%s %g\n", figure, seconds_since (begun));
  return plan;
}

int
main (int argc, char **argv)
{
  guint count = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autofree char *folder = g_dir_make_tmp ("liaison-perf-XXXXXX", NULL);
  g_autofree char *keys_file = liaison_register_keys (folder);
  g_autofree char *recovery = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_create (keys_file, "bench", &recovery, NULL);
  g_autoptr (LiaisonStore) store = liaison_store_create (folder, key, NULL);
  g_autoptr (GBytes) bytes = make_cards (count);
  g_autoptr (LiaisonImportPlan) plan = NULL, again = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun;

  read_cards (bytes);
  plan = plan_cards (store, bytes, "vcard_plan_s");
  begun = g_get_monotonic_time ();
  set = liaison_import_plan_to_change_set (plan, store_content_cb, store, &error);
  if (set == NULL || !liaison_store_commit (store, set, NULL, &error))
    g_error ("%s", error->message);
  g_print ("vcard_write_s %g\n", seconds_since (begun));
  again = plan_cards (store, bytes, "vcard_again_s");
  if (again->counts[LIAISON_ROW_UNCHANGED] != count)
    g_error ("%u of %u cards are the same", again->counts[LIAISON_ROW_UNCHANGED], count);
  return 0;
}

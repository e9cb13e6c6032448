// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of cards, with the library that reads them. The first byte chooses the encoding.
#include "fuzz.h"

#include "liaison-import.h"
#include "liaison-vcard-library.h"
#include "liaison-vcard.h"

/* What was read can be written, and what was written can be read. */
static void
write_card (const LiaisonVcard *card, guint version)
{
  g_autoptr (GString) form = g_string_new (NULL), text = g_string_new (NULL), again = g_string_new (NULL);

  liaison_vcard_to_form (card, form);
  liaison_vcard_library_write (form->str, version, text);
  g_assert_true (g_utf8_validate_len (text->str, text->len, NULL));
  g_assert_true (g_str_has_prefix (text->str, "BEGIN:VCARD\r\n") && g_str_has_suffix (text->str, "END:VCARD\r\n"));
  liaison_vcard_library_read (text->str, again);
}

static void
read_cards (GBytes *bytes, LiaisonEncoding encoding)
{
  g_autoptr (LiaisonVcardReader) reader = liaison_vcard_reader_new (bytes, "fuzz.vcf", encoding, NULL, NULL);
  gboolean done = FALSE;

  while (reader != NULL && !done) {
    g_autoptr (LiaisonVcard) card = NULL;
    if (!liaison_vcard_reader_next (reader, &card, NULL)) {
      g_assert_nonnull (liaison_vcard_reader_error_message (reader));
      g_assert_cmpuint (liaison_vcard_reader_error_line (reader), >, 0);
      continue;
    }
    done = card == NULL;
    for (guint i = 0; !done && i < card->properties->len; i++) {
      const LiaisonVcardProperty *property = g_ptr_array_index (card->properties, i);
      g_autofree char *text = liaison_vcard_text (property);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_nonnull (property->values[0]);
    }
    if (!done)
      write_card (card, card->version == 40 ? 40 : 30);
  }
}

static void
plan (GBytes *bytes, LiaisonEncoding encoding)
{
  LiaisonImportOptions options = {
    .format = LIAISON_IMPORT_VCARD, .file_name = "fuzz.vcf", .skip_bad = TRUE, .encoding = encoding
  };
  g_autoptr (LiaisonImportPlan) made = liaison_import_plan_new (bytes, &options, NULL, NULL);

  if (made == NULL)
    return;
  for (guint i = 0; i < made->records->len; i++)
    g_assert_true (liaison_record_validate (g_ptr_array_index (made->records, i), NULL));
  for (guint i = 0; i < made->problems->len; i++)
    g_assert_cmpuint (((LiaisonImportProblem *) g_ptr_array_index (made->problems, i))->row, <, made->rows->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = NULL;
  LiaisonEncoding encoding;

  if (size == 0)
    return 0;
  encoding = (LiaisonEncoding) (data[0] % LIAISON_ENCODINGS);
  bytes = g_bytes_new (data + 1, size - 1);
  read_cards (bytes, encoding);
  plan (bytes, encoding);
  return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in English or French whatever the interface's language.
#include "liaison-catalogue.h"

#include "liaison-catalogue-resources.h"

#include <gio/gio.h>
#include <string.h>

#define PATH "/io/github/liaison_app/Liaison/catalogue/fr.mo"

/* The file format is that of GNU gettext's manual, "The Format of GNU MO Files": a magic number in the byte order of
 * the file, a revision, the number of texts, where their two tables of lengths and places begin; the texts are sorted.
 */
#define MAGIC 0x950412de

typedef struct {
  GBytes *bytes;
  const char *data;
  gsize size;
  guint32 count;
  guint32 texts;
  guint32 translations;
} Catalogue;

static guint32
read_number (const Catalogue *catalogue, guint32 offset)
{
  guint32 value = 0;

  if (offset <= catalogue->size - sizeof value)
    memcpy (&value, catalogue->data + offset, sizeof value);
  return value;
}

static gpointer
load (gpointer data)
{
  static Catalogue catalogue;
  gsize size;

  liaison_catalogue_register_resource ();
  catalogue.bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (catalogue.bytes == NULL)
    return &catalogue;
  catalogue.data = g_bytes_get_data (catalogue.bytes, &size);
  catalogue.size = size;
  if (size < 28 || read_number (&catalogue, 0) != MAGIC)
    return &catalogue;
  catalogue.count = read_number (&catalogue, 8);
  catalogue.texts = read_number (&catalogue, 12);
  catalogue.translations = read_number (&catalogue, 16);
  return &catalogue;
}

/* A text of one of the tables; it ends with a NUL there. */
static const char *
read_text (const Catalogue *catalogue, guint32 table, guint32 index)
{
  guint32 length = read_number (catalogue, table + 8 * index), start = read_number (catalogue, table + 8 * index + 4);

  return start < catalogue->size && length < catalogue->size - start ? catalogue->data + start : "";
}

/* Plural forms follow the first one after a NUL, which strcmp() takes for the end: they are found like any other. */
static const char *
find (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const Catalogue *catalogue = g_once (&once, load, NULL);
  guint32 low = 0, high = catalogue->count;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    int order = strcmp (text, read_text (catalogue, catalogue->texts, middle));
    if (order == 0) {
      const char *found = read_text (catalogue, catalogue->translations, middle);
      return *found != '\0' ? found : NULL;
    }
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

/** liaison_translate: Returns: (transfer none): @text, which is English, in @language */
const char *
liaison_translate (LiaisonLanguage language, const char *text)
{
  const char *found = language == LIAISON_LANGUAGE_FR && *text != '\0' ? find (text) : NULL;

  return found != NULL ? found : text;
}

/** liaison_translate_context: Returns: (transfer none): @text as it is said in @context, in @language */
const char *
liaison_translate_context (LiaisonLanguage language, const char *context, const char *text)
{
  g_autofree char *key = g_strconcat (context, "\004", text, NULL);
  const char *found = language == LIAISON_LANGUAGE_FR ? find (key) : NULL;

  return found != NULL ? found : text;
}

/** liaison_translate_plural: Returns: (transfer none): @one or @many, as @count wants, in @language; French says one of
 * nothing too */
const char *
liaison_translate_plural (LiaisonLanguage language, const char *one, const char *many, guint count)
{
  const char *found = language == LIAISON_LANGUAGE_FR ? find (one) : NULL;

  if (found == NULL)
    return count == 1 ? one : many;
  return count <= 1 ? found : found + strlen (found) + 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Walking over the records of a JSON document: finds where each begins and ends; json-glib reads what is between.
#include "liaison-json-scan.h"

#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @counted, @line and @line_start remember how far lines were counted: places are asked for in growing order. */
typedef struct {
  const char *data;
  gsize size;
  gsize at;
  const char *file_name;
  gsize counted;
  guint line;
  gsize line_start;
  JsonParser *parser;
  gboolean whole; /* all sections are told, not the records alone */
} Scanner;

static LiaisonJsonPlace
count_place (const char *data, gsize from, gsize offset, LiaisonJsonPlace place)
{
  for (gsize i = from; i < offset; i++) {
    if (data[i] == '\n') {
      place.line++;
      place.column = 1;
    } else if ((data[i] & 0xc0) != 0x80) {
      place.column++;
    }
  }
  return place;
}

static LiaisonJsonPlace
find_place (Scanner *scanner, gsize offset)
{
  LiaisonJsonPlace place = { 0, 1 };

  for (; scanner->counted < offset; scanner->counted++)
    if (scanner->data[scanner->counted] == '\n') {
      scanner->line++;
      scanner->line_start = scanner->counted + 1;
    }
  place.line = scanner->line;
  return count_place (scanner->data, MIN (scanner->line_start, offset), offset, place);
}

static gboolean
fail (Scanner *scanner, const char *message, GError **error)
{
  LiaisonJsonPlace place = find_place (scanner, MIN (scanner->at, scanner->size));

  liaison_json_set_error (error, scanner->file_name, &place, message);
  return FALSE;
}

static void
skip_blanks (Scanner *scanner)
{
  while (scanner->at < scanner->size && strchr (" \t\r\n", scanner->data[scanner->at]) != NULL &&
         scanner->data[scanner->at] != '\0')
    scanner->at++;
}

/* Goes past @c, and blanks before it, if it is what comes next. */
static gboolean
take (Scanner *scanner, char c)
{
  skip_blanks (scanner);
  if (scanner->at >= scanner->size || scanner->data[scanner->at] != c)
    return FALSE;
  scanner->at++;
  return TRUE;
}

static gboolean
expect (Scanner *scanner, char c, GError **error)
{
  g_autofree char *message = NULL;

  if (take (scanner, c))
    return TRUE;
  message = g_strdup_printf (_ ("“%c” is missing here"), c);
  return fail (scanner, message, error);
}

/* Reads one of the outer keys and its colon: names without escapes. */
static char *
read_key (Scanner *scanner, GError **error)
{
  gsize start, length;

  if (!expect (scanner, '"', error))
    return NULL;
  start = scanner->at;
  while (scanner->at < scanner->size && scanner->at - start < 64 &&
         (g_ascii_isalnum (scanner->data[scanner->at]) || scanner->data[scanner->at] == '_'))
    scanner->at++;
  length = scanner->at - start;
  if (!take (scanner, '"')) {
    fail (scanner, _ ("this is not the name of anything in Liaison"), error);
    return NULL;
  }
  if (!expect (scanner, ':', error))
    return NULL;
  return g_strndup (scanner->data + start, length);
}

/* Goes past a string, whose opening quote is taken already. */
static gboolean
skip_string (Scanner *scanner, GError **error)
{
  while (scanner->at < scanner->size) {
    char c = scanner->data[scanner->at];
    if (c == '"') {
      scanner->at++;
      return TRUE;
    }
    if (c == '\\') {
      if (scanner->size - scanner->at >= 6 && strncmp (scanner->data + scanner->at, "\\u0000", 6) == 0)
        return fail (scanner, _ ("there is a NUL character"), error);
      scanner->at++;
    } else if ((guchar) c < 0x20) {
      return fail (scanner, c == '\0' ? _ ("there is a NUL byte") : _ ("there is a control character in a text"),
                   error);
    }
    scanner->at++;
  }
  return fail (scanner, _ ("a text does not end"), error);
}

/* Goes past the object that starts here. */
static gboolean
skip_object (Scanner *scanner, GError **error)
{
  gsize start = scanner->at;
  guint depth = 0;

  for (;;) {
    char c;
    if (scanner->at >= scanner->size)
      return fail (scanner, _ ("the file ends in the middle of a record"), error);
    if (scanner->at - start > LIAISON_JSON_RECORD_MAX)
      return fail (scanner, _ ("the record is too long"), error);
    c = scanner->data[scanner->at++];
    if (c == '"' && !skip_string (scanner, error))
      return FALSE;
    if ((c == '{' || c == '[') && ++depth > LIAISON_JSON_DEPTH_MAX)
      return fail (scanner, _ ("the record is too deep"), error);
    if ((c == '}' || c == ']') && --depth == 0)
      return TRUE;
    if (c == '\0')
      return fail (scanner, _ ("there is a NUL byte"), error);
  }
}

static gboolean
check_bytes (Scanner *scanner, gsize start, GError **error)
{
  gsize bad = 0, end = scanner->at;

  if (liaison_text_is_clean (scanner->data + start, (gssize) (end - start), &bad))
    return TRUE;
  scanner->at = start + bad;
  fail (scanner, _ ("this byte is not UTF-8 text"), error);
  scanner->at = end;
  return FALSE;
}

static gboolean
parse (Scanner *scanner, LiaisonJsonScanned *scanned, GError **error)
{
  LiaisonJsonPlace place = scanned->place;
  guint line;

  if (json_parser_load_from_data (scanner->parser, scanned->text, (gssize) scanned->length, NULL)) {
    scanned->node = json_parser_get_root (scanner->parser);
    if (scanned->node != NULL && JSON_NODE_HOLDS_OBJECT (scanned->node))
      return TRUE;
  }
  line = json_parser_get_current_line (scanner->parser);
  if (line > 1) {
    place.line += line - 1;
    place.column = 1;
  }
  liaison_json_set_error (error, scanner->file_name, &place, _ ("this is not valid JSON"));
  return FALSE;
}

/* What the object that comes next is: a kind of record, or part of another section. */
typedef struct {
  LiaisonJsonSection section;
  const LiaisonEntity *entity;
} Kind;

static gboolean
scan_object (Scanner *scanner, Kind kind, LiaisonJsonScanFunc func, gpointer data, GError **error)
{
  LiaisonJsonScanned scanned = { .section = kind.section, .entity = kind.entity };
  gsize start;

  if (!expect (scanner, '{', error))
    return FALSE;
  start = --scanner->at;
  scanned.place = find_place (scanner, start);
  if (!skip_object (scanner, error) || !check_bytes (scanner, start, error))
    return FALSE;
  scanned.text = scanner->data + start;
  scanned.length = scanner->at - start;
  scanned.fraction = (double) scanner->at / (double) scanner->size;
  if (kind.section != LIAISON_JSON_RECORDS && !scanner->whole)
    return TRUE;
  return parse (scanner, &scanned, error) && func (&scanned, data, error);
}

static gboolean
scan_array (Scanner *scanner, Kind kind, LiaisonJsonScanFunc func, gpointer data, GError **error)
{
  if (!expect (scanner, '[', error))
    return FALSE;
  if (take (scanner, ']'))
    return TRUE;
  do {
    if (!scan_object (scanner, kind, func, data, error))
      return FALSE;
  } while (take (scanner, ','));
  return expect (scanner, ']', error);
}

static gboolean
scan_entity (Scanner *scanner, LiaisonJsonScanFunc func, gpointer data, GError **error)
{
  g_autofree char *name = read_key (scanner, error);
  const LiaisonEntity *entity = name != NULL ? liaison_entities_find (name) : NULL;

  if (name == NULL)
    return FALSE;
  if (entity == NULL) {
    g_autofree char *message = g_strdup_printf (_ ("there is no kind of record called “%.60s”"), name);
    return fail (scanner, message, error);
  }
  return scan_array (scanner, (Kind) { LIAISON_JSON_RECORDS, entity }, func, data, error);
}

/* What follows the records: the history and the files of a whole register, in this order. */
static gboolean
scan_rest (Scanner *scanner, LiaisonJsonScanFunc func, gpointer data, GError **error)
{
  static const char *const names[] = { "history", "files" };
  guint next = 0;

  while (take (scanner, ',')) {
    g_autofree char *name = read_key (scanner, error);
    if (name == NULL)
      return FALSE;
    while (next < G_N_ELEMENTS (names) && strcmp (names[next], name) != 0)
      next++;
    if (next == G_N_ELEMENTS (names))
      return fail (scanner, _ ("this is not the name of anything in Liaison"), error);
    next++;
    if (!scan_array (scanner, (Kind) { (LiaisonJsonSection) next, NULL }, func, data, error))
      return FALSE;
  }
  return TRUE;
}

/* Reads "KEY": 1 and the comma after it. */
static gboolean
expect_version (Scanner *scanner, const char *key, const char *otherwise, GError **error)
{
  g_autofree char *name = read_key (scanner, NULL);

  if (g_strcmp0 (name, key) != 0)
    return fail (scanner, otherwise, error);
  skip_blanks (scanner);
  if (!take (scanner, '0' + LIAISON_JSON_VERSION) ||
      (scanner->at < scanner->size && g_ascii_isalnum (scanner->data[scanner->at])))
    return fail (scanner, _ ("this version of the format is not known"), error);
  return expect (scanner, ',', error);
}

static gboolean
scan_records (Scanner *scanner, LiaisonJsonScanFunc func, gpointer data, GError **error)
{
  g_autofree char *name = read_key (scanner, error);

  if (name == NULL)
    return FALSE;
  if (strcmp (name, "records") != 0)
    return fail (scanner, _ ("“records” is missing here"), error);
  if (!expect (scanner, '{', error))
    return FALSE;
  if (!take (scanner, '}')) {
    do {
      if (!scan_entity (scanner, func, data, error))
        return FALSE;
    } while (take (scanner, ','));
    if (!expect (scanner, '}', error))
      return FALSE;
  }
  if (!scan_rest (scanner, func, data, error) || !expect (scanner, '}', error))
    return FALSE;
  skip_blanks (scanner);
  return scanner->at == scanner->size || fail (scanner, _ ("there is something after the end"), error);
}

static gboolean
scan_document (Scanner *scanner, GBytes *bytes, gboolean sample, LiaisonJsonScanFunc func, gpointer data,
               GError **error)
{
  scanner->data = g_bytes_get_data (bytes, &scanner->size);
  if (scanner->size >= 3 && memcmp (scanner->data, "\xef\xbb\xbf", 3) == 0)
    scanner->at = scanner->line_start = 3;
  if (!take (scanner, '{'))
    return fail (scanner, _ ("this is not a Liaison document"), error);
  if (!expect_version (scanner, "liaison", _ ("this is not a Liaison document: it starts with {\"liaison\": 1"), error))
    return FALSE;
  if (sample && !expect_version (scanner, "sample", _ ("this is not a sample register"), error))
    return FALSE;
  return scan_records (scanner, func, data, error);
}

/**
 * liaison_json_scan:
 * @file_name: what errors call it
 * @sample: whether it must be, rather than must not be, a sample register
 * @error: %LIAISON_ERROR_INVALID with file, line and column, or what @func says
 *
 * Calls @func for each record of the document. Nothing of a record outlives the call.
 */
gboolean
liaison_json_scan (GBytes *bytes, const char *file_name, gboolean sample, LiaisonJsonScanFunc func, gpointer data,
                   GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Scanner scanner = { .file_name = file_name, .line = 1, .parser = parser };

  return scan_document (&scanner, bytes, sample, func, data, error);
}

/** liaison_json_scan_sections: The same for the objects of every section. */
gboolean
liaison_json_scan_sections (GBytes *bytes, const char *file_name, LiaisonJsonScanFunc func, gpointer data,
                            GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Scanner scanner = { .file_name = file_name, .line = 1, .parser = parser, .whole = TRUE };

  return scan_document (&scanner, bytes, FALSE, func, data, error);
}

/** liaison_json_place_of_key: Returns: where @key stands in the record; where the record starts if it is not there */
LiaisonJsonPlace
liaison_json_place_of_key (const LiaisonJsonScanned *scanned, const char *key)
{
  g_autofree char *quoted = key != NULL ? g_strdup_printf ("\"%s\"", key) : NULL;
  gsize length = quoted != NULL ? strlen (quoted) : 0;
  guint depth = 0;
  gboolean inside = FALSE;

  for (gsize i = 0; quoted != NULL && i + length <= scanned->length; i++) {
    char c = scanned->text[i];
    if (!inside && c == '"' && depth == 1 && strncmp (scanned->text + i, quoted, length) == 0) {
      gsize after = i + length;
      while (after < scanned->length && g_ascii_isspace (scanned->text[after]))
        after++;
      if (after < scanned->length && scanned->text[after] == ':')
        return count_place (scanned->text, 0, i, scanned->place);
    }
    if (inside && c == '\\')
      i++;
    else if (c == '"')
      inside = !inside;
    else if (!inside && (c == '{' || c == '['))
      depth++;
    else if (!inside && (c == '}' || c == ']'))
      depth--;
  }
  return scanned->place;
}

/** liaison_json_set_error: Makes one sentence of a place and what is wrong there, with %LIAISON_ERROR_INVALID. */
void
liaison_json_set_error (GError **error, const char *file_name, const LiaisonJsonPlace *place, const char *message)
{
  /* Translators: the file, its line, the character of the line, then what is wrong there. */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s, line %u, column %u: %s"), file_name, place->line,
               place->column, message);
}

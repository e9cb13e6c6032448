// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a JSON document record by record: one line each, so that two documents can be compared line by line.
#include "liaison-json.h"

#include "liaison-error.h"

#include <string.h>

/* How much is gathered before it is given to the stream. */
#define GATHERED_BYTES (64 * 1024)

struct _LiaisonJsonWriter {
  GOutputStream *stream;
  GString *gathered;
  JsonGenerator *generator;
  const LiaisonEntity *entity;
  GHashTable *begun;
  gboolean is_past_records;
  gboolean has_item; /* of the section being written */
};

static gboolean
flush (LiaisonJsonWriter *writer, GCancellable *cancellable, GError **error)
{
  gboolean written = g_output_stream_write_all (writer->stream, writer->gathered->str, writer->gathered->len, NULL,
                                                cancellable, error);
  g_string_set_size (writer->gathered, 0);
  return written;
}

/* Ends the array of the entity before and begins that of @entity. */
static gboolean
begin_entity (LiaisonJsonWriter *writer, const LiaisonEntity *entity, GError **error)
{
  if (!g_hash_table_add (writer->begun, (gpointer) entity)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "the records of %s do not follow each other",
                 entity->name);
    return FALSE;
  }
  g_string_append_printf (writer->gathered, "%s    \"%s\": [\n", writer->entity != NULL ? "\n    ],\n" : "",
                          entity->name);
  writer->entity = entity;
  return TRUE;
}

/** liaison_json_writer_new: Returns: (transfer full): a writer of one document into @stream */
LiaisonJsonWriter *
liaison_json_writer_new (GOutputStream *stream)
{
  LiaisonJsonWriter *writer = g_new0 (LiaisonJsonWriter, 1);

  writer->stream = g_object_ref (stream);
  writer->gathered = g_string_new (NULL);
  writer->generator = json_generator_new ();
  writer->begun = g_hash_table_new (NULL, NULL);
  g_string_append_printf (writer->gathered, "{\n  \"liaison\": %d,\n  \"records\": {\n", LIAISON_JSON_VERSION);
  return writer;
}

/** liaison_json_writer_free: Frees it; what was not finished is no document. */
void
liaison_json_writer_free (LiaisonJsonWriter *writer)
{
  g_object_unref (writer->stream);
  g_object_unref (writer->generator);
  g_string_free (writer->gathered, TRUE);
  g_hash_table_unref (writer->begun);
  g_free (writer);
}

/**
 * liaison_json_writer_record:
 * @record: all records of one entity follow each other
 * @error: of the stream
 */
gboolean
liaison_json_writer_record (LiaisonJsonWriter *writer, const LiaisonRecord *record, GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (writer->entity != record->entity) {
    if (!begin_entity (writer, record->entity, error))
      return FALSE;
  } else {
    g_string_append (writer->gathered, ",\n");
  }
  node = liaison_json_record_to_node (record);
  g_string_append (writer->gathered, "      ");
  json_generator_set_root (writer->generator, node);
  json_generator_to_gstring (writer->generator, writer->gathered);
  return writer->gathered->len < GATHERED_BYTES || flush (writer, cancellable, error);
}

static void
end_records (LiaisonJsonWriter *writer)
{
  g_string_append (writer->gathered, writer->entity != NULL ? "\n    ]\n  }" : "  }");
  writer->is_past_records = TRUE;
}

static void
end_section (LiaisonJsonWriter *writer)
{
  g_string_append (writer->gathered, writer->has_item ? "\n  ]" : "]");
}

/** liaison_json_writer_section: Begins "history" or "files", after all records. */
void
liaison_json_writer_section (LiaisonJsonWriter *writer, const char *name)
{
  if (writer->is_past_records)
    end_section (writer);
  else
    end_records (writer);
  g_string_append_printf (writer->gathered, ",\n  \"%s\": [", name);
  writer->has_item = FALSE;
}

/** liaison_json_writer_item: Adds an object to the section that was begun. */
gboolean
liaison_json_writer_item (LiaisonJsonWriter *writer, JsonNode *node, GCancellable *cancellable, GError **error)
{
  g_string_append (writer->gathered, writer->has_item ? ",\n    " : "\n    ");
  writer->has_item = TRUE;
  json_generator_set_root (writer->generator, node);
  json_generator_to_gstring (writer->generator, writer->gathered);
  return writer->gathered->len < GATHERED_BYTES || flush (writer, cancellable, error);
}

/** liaison_json_writer_finish: Ends the document and writes what is still gathered; the stream stays open. */
gboolean
liaison_json_writer_finish (LiaisonJsonWriter *writer, GCancellable *cancellable, GError **error)
{
  if (writer->is_past_records)
    end_section (writer);
  else
    end_records (writer);
  g_string_append (writer->gathered, "\n}\n");
  return flush (writer, cancellable, error);
}

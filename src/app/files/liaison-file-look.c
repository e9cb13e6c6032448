// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of file an office has most are called in few words; others as the system calls them.
#include "liaison-file-look.h"

#include "liaison-language.h"

#include <glib/gi18n.h>

/* @start: of a media type; the first that fits counts */
static const struct {
  const char *start;
  const char *name;
} kinds[] = {
  { "application/pdf", N_ ("PDF document") },
  { "image/", N_ ("Picture") },
  { "video/", N_ ("Film") },
  { "audio/", N_ ("Sound recording") },
  { "text/plain", N_ ("Text") },
  { "text/csv", N_ ("Table") },
  { "message/rfc822", N_ ("E-mail message") },
  { "application/msword", N_ ("Text document") },
  { "application/rtf", N_ ("Text document") },
  { "application/vnd.oasis.opendocument.text", N_ ("Text document") },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml", N_ ("Text document") },
  { "application/vnd.ms-excel", N_ ("Spreadsheet") },
  { "application/vnd.oasis.opendocument.spreadsheet", N_ ("Spreadsheet") },
  { "application/vnd.openxmlformats-officedocument.spreadsheetml", N_ ("Spreadsheet") },
  { "application/vnd.ms-powerpoint", N_ ("Presentation") },
  { "application/vnd.oasis.opendocument.presentation", N_ ("Presentation") },
  { "application/vnd.openxmlformats-officedocument.presentationml", N_ ("Presentation") },
  { "application/zip", N_ ("Archive") },
};

/** liaison_file_describe_kind: Returns: (transfer full): such as "Picture", in the language of the interface */
char *
liaison_file_describe_kind (const char *media_type)
{
  g_autofree char *type = g_content_type_from_mime_type (media_type);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (media_type, kinds[i].start))
      return g_strdup (_ (kinds[i].name));
  return g_content_type_get_description (type != NULL ? type : "application/octet-stream");
}

/** liaison_file_icon: Returns: (transfer full): a symbolic icon of the kind */
GIcon *
liaison_file_icon (const char *media_type)
{
  g_autofree char *type = g_content_type_from_mime_type (media_type);

  return g_content_type_get_symbolic_icon (type != NULL ? type : "application/octet-stream");
}

/** liaison_file_subtitle: Returns: (transfer full): kind, size and day in one line, and what people wrote about it */
char *
liaison_file_subtitle (const LiaisonAttachment *attachment)
{
  g_autofree char *kind = liaison_file_describe_kind (attachment->media_type);
  g_autofree char *size = g_format_size ((guint64) MAX (attachment->size, 0));
  g_autofree char *day = liaison_moment_is_set (&attachment->taken_on)
                             ? liaison_moment_format (&attachment->taken_on, NULL, liaison_language_of_interface ())
                             : NULL;

  return g_strconcat (kind, " · ", size, day != NULL ? " · " : "", day != NULL ? day : "",
                      attachment->description != NULL ? "\n" : "", attachment->description, NULL);
}

/** liaison_file_is_text: Returns: whether the content can be shown as it is */
gboolean
liaison_file_is_text (const char *media_type)
{
  static const char *const others[] = { "application/json",     "application/xml", "application/x-yaml",
                                        "application/x-subrip", "message/rfc822",  NULL };

  return g_str_has_prefix (media_type, "text/") || g_strv_contains (others, media_type);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and who held them when.
#include "liaison-post.h"

#include "liaison-error.h"
#include "liaison-period.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LiaisonField post_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "body",
    .offset = offsetof (LiaisonPost, body),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Body"),
    .target = "partner" },
  { .name = "title_en",
    .offset = offsetof (LiaisonPost, title_en),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in English") },
  { .name = "title_fr_m",
    .offset = offsetof (LiaisonPost, title_fr_m),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in French (masculine)") },
  { .name = "title_fr_f",
    .offset = offsetof (LiaisonPost, title_fr_f),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in French (feminine)") },
  { .name = "elected",
    .offset = offsetof (LiaisonPost, elected),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("Elected") },
  { .name = "from", .offset = offsetof (LiaisonPost, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonPost, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "reference_code",
    .offset = offsetof (LiaisonPost, reference_code),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Reference code") },
};

static gboolean
check_dates (const LiaisonMoment *from, const LiaisonMoment *to, GError **error)
{
  if (liaison_period_is_possible (from, to))
    return TRUE;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("It cannot end before it begins"));
  return FALSE;
}

/* A title in one language at least. */
static gboolean
check_post (const LiaisonRecord *record, GError **error)
{
  const LiaisonPost *post = (const LiaisonPost *) record;

  if (post->title_en != NULL || post->title_fr_m != NULL || post->title_fr_f != NULL)
    return check_dates (&post->from, &post->to, error);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("A post needs a title"));
  return FALSE;
}

const LiaisonEntity liaison_entity_post = {
  .name = "post",
  .number = 5,
  .size = sizeof (LiaisonPost),
  .label = N_ ("Post"),
  .label_plural = N_ ("Posts"),
  .fields = post_fields,
  .n_fields = G_N_ELEMENTS (post_fields),
  .owner_field = "body",
  .check = check_post,
};

static const LiaisonField tenure_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "post",
    .offset = offsetof (LiaisonTenure, post),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Post"),
    .target = "post" },
  { .name = "holder",
    .offset = offsetof (LiaisonTenure, holder),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Holder"),
    .target = "partner" },
  { .name = "from", .offset = offsetof (LiaisonTenure, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonTenure, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "source",
    .offset = offsetof (LiaisonTenure, source),
    .type = LIAISON_FIELD_TEXT,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Source") },
  { .name = "note",
    .offset = offsetof (LiaisonTenure, note),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
};

static gboolean
check_tenure (const LiaisonRecord *record, GError **error)
{
  const LiaisonTenure *tenure = (const LiaisonTenure *) record;

  return check_dates (&tenure->from, &tenure->to, error);
}

const LiaisonEntity liaison_entity_tenure = {
  .name = "tenure",
  .number = 6,
  .size = sizeof (LiaisonTenure),
  .label = N_ ("Post held"),
  .label_plural = N_ ("Posts held"),
  .fields = tenure_fields,
  .n_fields = G_N_ELEMENTS (tenure_fields),
  .owner_field = "holder",
  .check = check_tenure,
};

/**
 * liaison_post_title:
 * @gender: of the holder; open where there is none
 * @language: wanted; without a title in it, the other one is given
 *
 * Returns: (transfer full): "Ministre de la justice"
 */
char *
liaison_post_title (const LiaisonPost *post, LiaisonGender gender, LiaisonLanguage language)
{
  char *french;

  if (language == LIAISON_LANGUAGE_EN && post->title_en != NULL)
    return g_strdup (post->title_en);
  french = liaison_grammar_agree (gender, post->title_fr_m, post->title_fr_f);
  if (french != NULL)
    return french;
  return g_strdup (post->title_en != NULL ? post->title_en : "");
}

/**
 * liaison_post_words:
 * @body: (nullable): the name of the body
 *
 * Returns: (transfer full): "Minister, Ministry of Justice"; the title alone where it names the body already
 */
char *
liaison_post_words (const LiaisonPost *post, LiaisonGender gender, const char *body, LiaisonLanguage language)
{
  g_autofree char *title = liaison_post_title (post, gender, language);

  if (body == NULL || *body == '\0' || strstr (title, body) != NULL)
    return g_steal_pointer (&title);
  return g_strconcat (title, ", ", body, NULL);
}

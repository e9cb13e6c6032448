// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners and their types.
#include "liaison-relation.h"

#include "liaison-error.h"
#include "liaison-period.h"

#include <glib/gi18n-lib.h>

static const LiaisonField relation_type_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "code",
    .offset = offsetof (LiaisonRelationType, code),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Code") },
  { .name = "forward_en",
    .offset = offsetof (LiaisonRelationType, forward_en),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in English") },
  { .name = "backward_en",
    .offset = offsetof (LiaisonRelationType, backward_en),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Reverse label in English") },
  { .name = "forward_fr_m",
    .offset = offsetof (LiaisonRelationType, forward_fr_m),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in French (masculine)") },
  { .name = "forward_fr_f",
    .offset = offsetof (LiaisonRelationType, forward_fr_f),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in French (feminine)") },
  { .name = "backward_fr_m",
    .offset = offsetof (LiaisonRelationType, backward_fr_m),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Reverse label in French (masculine)") },
  { .name = "backward_fr_f",
    .offset = offsetof (LiaisonRelationType, backward_fr_f),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Reverse label in French (feminine)") },
  { .name = "symmetric",
    .offset = offsetof (LiaisonRelationType, symmetric),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("Same both ways") },
  { .name = "forward_fr_mp",
    .offset = offsetof (LiaisonRelationType, forward_fr_mp),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in French (masculine plural)") },
  { .name = "forward_fr_fp",
    .offset = offsetof (LiaisonRelationType, forward_fr_fp),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in French (feminine plural)") },
  { .name = "backward_fr_mp",
    .offset = offsetof (LiaisonRelationType, backward_fr_mp),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Reverse label in French (masculine plural)") },
  { .name = "backward_fr_fp",
    .offset = offsetof (LiaisonRelationType, backward_fr_fp),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Reverse label in French (feminine plural)") },
};

/* A label for each side, in one language at least. */
static gboolean
check_relation_type (const LiaisonRecord *record, GError **error)
{
  const LiaisonRelationType *type = (const LiaisonRelationType *) record;
  gboolean has_forward = type->forward_en != NULL || type->forward_fr_m != NULL || type->forward_fr_f != NULL;
  gboolean has_backward = type->backward_en != NULL || type->backward_fr_m != NULL || type->backward_fr_f != NULL;

  if (has_forward && (has_backward || type->symmetric))
    return TRUE;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                       _ ("A type of relation needs a label for each of its sides"));
  return FALSE;
}

const LiaisonEntity liaison_entity_relation_type = {
  .name = "relation_type",
  .number = 7,
  .size = sizeof (LiaisonRelationType),
  .label = N_ ("Type of relation"),
  .label_plural = N_ ("Types of relation"),
  .fields = relation_type_fields,
  .n_fields = G_N_ELEMENTS (relation_type_fields),
  .check = check_relation_type,
};

static const LiaisonField relation_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "type",
    .offset = offsetof (LiaisonRelation, type),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Type"),
    .target = "relation_type" },
  { .name = "subject",
    .offset = offsetof (LiaisonRelation, subject),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Partner"),
    .target = "partner" },
  { .name = "object",
    .offset = offsetof (LiaisonRelation, object),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Related partner"),
    .target = "partner" },
  { .name = "from", .offset = offsetof (LiaisonRelation, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonRelation, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "source",
    .offset = offsetof (LiaisonRelation, source),
    .type = LIAISON_FIELD_TEXT,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Source") },
  { .name = "note",
    .offset = offsetof (LiaisonRelation, note),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
};

static gboolean
check_relation (const LiaisonRecord *record, GError **error)
{
  const LiaisonRelation *relation = (const LiaisonRelation *) record;

  if (liaison_id_equal (&relation->subject, &relation->object)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("Nobody is related to themselves"));
    return FALSE;
  }
  if (liaison_period_is_possible (&relation->from, &relation->to))
    return TRUE;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("It cannot end before it begins"));
  return FALSE;
}

const LiaisonEntity liaison_entity_relation = {
  .name = "relation",
  .number = 8,
  .size = sizeof (LiaisonRelation),
  .label = N_ ("Relation"),
  .label_plural = N_ ("Relations"),
  .fields = relation_fields,
  .n_fields = G_N_ELEMENTS (relation_fields),
  .check = check_relation,
};

/* The French label of one direction that agrees with @grammar; the plural falls back on the singular. */
static char *
make_french (const LiaisonRelationType *type, gboolean forward, LiaisonGrammar grammar)
{
  const char *masculine = forward ? type->forward_fr_mp : type->backward_fr_mp;
  const char *feminine = forward ? type->forward_fr_fp : type->backward_fr_fp;
  char *plural = grammar.plural ? liaison_grammar_agree (grammar.gender, masculine, feminine) : NULL;

  if (plural != NULL)
    return plural;
  masculine = forward ? type->forward_fr_m : type->backward_fr_m;
  feminine = forward ? type->forward_fr_f : type->backward_fr_f;
  return liaison_grammar_agree (grammar.gender, masculine, feminine);
}

/**
 * liaison_relation_type_label:
 * @direction: the side whose partner is the subject of the sentence
 * @grammar: of that partner
 * @language: wanted; without a label in it, the other one is given
 *
 * Returns: (transfer full): "est représentée par", to be followed by the other partner
 */
char *
liaison_relation_type_label (const LiaisonRelationType *type, LiaisonDirection direction, LiaisonGrammar grammar,
                             LiaisonLanguage language)
{
  gboolean has_backward = type->backward_en != NULL || type->backward_fr_m != NULL || type->backward_fr_f != NULL;
  gboolean forward = direction == LIAISON_FORWARD || (type->symmetric && !has_backward);
  const char *english = forward ? type->forward_en : type->backward_en;
  char *french;

  if (language == LIAISON_LANGUAGE_EN && english != NULL)
    return g_strdup (english);
  french = make_french (type, forward, grammar);
  if (french != NULL)
    return french;
  return g_strdup (english != NULL ? english : type->code != NULL ? type->code : "");
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the office itself keeps: staff, tasks, vocabularies, settings, files.
#include "liaison-office.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField staff_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "name",
    .offset = offsetof (LiaisonStaff, name),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .label = N_ ("Name") },
  { .name = "initials",
    .offset = offsetof (LiaisonStaff, initials),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Initials") },
  { .name = "function",
    .offset = offsetof (LiaisonStaff, function),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Function") },
  { .name = "active",
    .offset = offsetof (LiaisonStaff, active),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("Active") },
};

const LiaisonEntity liaison_entity_staff = {
  .name = "staff",
  .number = 34,
  .size = sizeof (LiaisonStaff),
  .label = N_ ("Staff member"),
  .label_plural = N_ ("Staff"),
  .fields = staff_fields,
  .n_fields = G_N_ELEMENTS (staff_fields),
};

static const LiaisonField task_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "text",
    .offset = offsetof (LiaisonTask, text),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED,
    .label = N_ ("Task") },
  { .name = "owner",
    .offset = offsetof (LiaisonTask, owner),
    .type = LIAISON_FIELD_REF,
    .label = N_ ("Owner"),
    .target = "staff" },
  { .name = "due", .offset = offsetof (LiaisonTask, due), .type = LIAISON_FIELD_DATE, .label = N_ ("Due") },
  { .name = "done_on", .offset = offsetof (LiaisonTask, done_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Done on") },
  { .name = "about_entity",
    .offset = offsetof (LiaisonTask, about_entity),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Kind of record it is about"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "about",
    .offset = offsetof (LiaisonTask, about),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Record it is about") },
  { .name = "note",
    .offset = offsetof (LiaisonTask, note),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_task = {
  .name = "task",
  .number = 35,
  .size = sizeof (LiaisonTask),
  .label = N_ ("Task"),
  .label_plural = N_ ("Tasks"),
  .fields = task_fields,
  .n_fields = G_N_ELEMENTS (task_fields),
};

static const LiaisonField tag_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "label_en",
    .offset = offsetof (LiaisonTag, label_en),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .label = N_ ("Label in English") },
  { .name = "label_fr",
    .offset = offsetof (LiaisonTag, label_fr),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Label in French") },
  { .name = "colour", .offset = offsetof (LiaisonTag, colour), .type = LIAISON_FIELD_TEXT, .label = N_ ("Colour") },
};

const LiaisonEntity liaison_entity_tag = {
  .name = "tag",
  .number = 36,
  .size = sizeof (LiaisonTag),
  .label = N_ ("Tag"),
  .label_plural = N_ ("Tags"),
  .fields = tag_fields,
  .n_fields = G_N_ELEMENTS (tag_fields),
};

static const LiaisonField tagging_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "tag",
    .offset = offsetof (LiaisonTagging, tag),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Tag"),
    .target = "tag" },
  { .name = "about_entity",
    .offset = offsetof (LiaisonTagging, about_entity),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Kind of record"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "about",
    .offset = offsetof (LiaisonTagging, about),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Record") },
};

const LiaisonEntity liaison_entity_tagging = {
  .name = "tagging",
  .number = 37,
  .size = sizeof (LiaisonTagging),
  .label = N_ ("Tagged record"),
  .label_plural = N_ ("Tagged records"),
  .fields = tagging_fields,
  .n_fields = G_N_ELEMENTS (tagging_fields),
  .owner_field = "about",
};

static const LiaisonField term_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "vocabulary",
    .offset = offsetof (LiaisonTerm, vocabulary),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Vocabulary") },
  { .name = "code",
    .offset = offsetof (LiaisonTerm, code),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Code") },
  { .name = "label_en",
    .offset = offsetof (LiaisonTerm, label_en),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .label = N_ ("Label in English") },
  { .name = "label_fr",
    .offset = offsetof (LiaisonTerm, label_fr),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Label in French") },
  { .name = "position",
    .offset = offsetof (LiaisonTerm, position),
    .type = LIAISON_FIELD_INTEGER,
    .label = N_ ("Position") },
  { .name = "retired",
    .offset = offsetof (LiaisonTerm, retired),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("No longer offered") },
};

const LiaisonEntity liaison_entity_term = {
  .name = "term",
  .number = 38,
  .size = sizeof (LiaisonTerm),
  .label = N_ ("Term"),
  .label_plural = N_ ("Terms"),
  .fields = term_fields,
  .n_fields = G_N_ELEMENTS (term_fields),
};

static const LiaisonField custom_field_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "entity_name",
    .offset = offsetof (LiaisonCustomField, entity_name),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Kind of record"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "kinds",
    .offset = offsetof (LiaisonCustomField, kinds),
    .type = LIAISON_FIELD_CODES,
    .vocabulary = &liaison_vocabulary_partner_kind,
    .label = N_ ("Kinds of partner") },
  { .name = "label_en",
    .offset = offsetof (LiaisonCustomField, label_en),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Label in English") },
  { .name = "label_fr",
    .offset = offsetof (LiaisonCustomField, label_fr),
    .type = LIAISON_FIELD_TEXT,
    .label = N_ ("Label in French") },
  { .name = "type",
    .offset = offsetof (LiaisonCustomField, type),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Type"),
    .vocabulary = &liaison_vocabulary_custom_type },
  { .name = "choices",
    .offset = offsetof (LiaisonCustomField, choices),
    .type = LIAISON_FIELD_NOTE,
    .label = N_ ("Choices") },
  { .name = "position",
    .offset = offsetof (LiaisonCustomField, position),
    .type = LIAISON_FIELD_INTEGER,
    .label = N_ ("Position") },
};

const LiaisonEntity liaison_entity_custom_field = {
  .name = "custom_field",
  .number = 41,
  .size = sizeof (LiaisonCustomField),
  .label = N_ ("Custom field"),
  .label_plural = N_ ("Custom fields"),
  .fields = custom_field_fields,
  .n_fields = G_N_ELEMENTS (custom_field_fields),
};

static const LiaisonField custom_value_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "custom_field",
    .offset = offsetof (LiaisonCustomValue, custom_field),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Custom field"),
    .target = "custom_field" },
  { .name = "about_entity",
    .offset = offsetof (LiaisonCustomValue, about_entity),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Kind of record"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "about",
    .offset = offsetof (LiaisonCustomValue, about),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Record") },
  { .name = "value",
    .offset = offsetof (LiaisonCustomValue, value),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_IDENTITY,
    .label = N_ ("Value") },
};

const LiaisonEntity liaison_entity_custom_value = {
  .name = "custom_value",
  .number = 42,
  .size = sizeof (LiaisonCustomValue),
  .label = N_ ("Custom value"),
  .label_plural = N_ ("Custom values"),
  .fields = custom_value_fields,
  .n_fields = G_N_ELEMENTS (custom_value_fields),
  .owner_field = "about",
};

static const LiaisonField attachment_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "about_entity",
    .offset = offsetof (LiaisonAttachment, about_entity),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Kind of record it belongs to"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "about",
    .offset = offsetof (LiaisonAttachment, about),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Record it belongs to") },
  { .name = "name",
    .offset = offsetof (LiaisonAttachment, name),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .sensitivity = LIAISON_SENSITIVITY_IDENTITY,
    .label = N_ ("Name") },
  { .name = "media_type",
    .offset = offsetof (LiaisonAttachment, media_type),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Media type") },
  { .name = "size",
    .offset = offsetof (LiaisonAttachment, size),
    .type = LIAISON_FIELD_INTEGER,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Size") },
  { .name = "hash",
    .offset = offsetof (LiaisonAttachment, hash),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Content hash") },
  { .name = "description",
    .offset = offsetof (LiaisonAttachment, description),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Description") },
  { .name = "taken_on",
    .offset = offsetof (LiaisonAttachment, taken_on),
    .type = LIAISON_FIELD_DATE,
    .label = N_ ("Date") },
};

const LiaisonEntity liaison_entity_attachment = {
  .name = "attachment",
  .number = 43,
  .size = sizeof (LiaisonAttachment),
  .label = N_ ("File"),
  .label_plural = N_ ("Files"),
  .fields = attachment_fields,
  .n_fields = G_N_ELEMENTS (attachment_fields),
  .owner_field = "about",
};

static const LiaisonField note_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "about_entity",
    .offset = offsetof (LiaisonNote, about_entity),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Kind of record it is about"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "about",
    .offset = offsetof (LiaisonNote, about),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Record it is about") },
  { .name = "text",
    .offset = offsetof (LiaisonNote, text),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
  { .name = "on", .offset = offsetof (LiaisonNote, on), .type = LIAISON_FIELD_DATE, .label = N_ ("Date") },
};

const LiaisonEntity liaison_entity_note = {
  .name = "note",
  .number = 44,
  .size = sizeof (LiaisonNote),
  .label = N_ ("Note"),
  .label_plural = N_ ("Notes"),
  .fields = note_fields,
  .n_fields = G_N_ELEMENTS (note_fields),
  .owner_field = "about",
};

static const LiaisonField saved_list_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "name",
    .offset = offsetof (LiaisonSavedList, name),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Name") },
  { .name = "entity_name",
    .offset = offsetof (LiaisonSavedList, entity_name),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Kind of record"),
    .vocabulary = &liaison_vocabulary_entity },
  { .name = "query",
    .offset = offsetof (LiaisonSavedList, query),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Query") },
  { .name = "position",
    .offset = offsetof (LiaisonSavedList, position),
    .type = LIAISON_FIELD_INTEGER,
    .label = N_ ("Position") },
};

const LiaisonEntity liaison_entity_saved_list = {
  .name = "saved_list",
  .number = 45,
  .size = sizeof (LiaisonSavedList),
  .label = N_ ("Saved list"),
  .label_plural = N_ ("Saved lists"),
  .fields = saved_list_fields,
  .n_fields = G_N_ELEMENTS (saved_list_fields),
};

static const LiaisonField setting_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "key",
    .offset = offsetof (LiaisonSetting, key),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Key") },
  { .name = "value", .offset = offsetof (LiaisonSetting, value), .type = LIAISON_FIELD_TEXT, .label = N_ ("Value") },
};

const LiaisonEntity liaison_entity_setting = {
  .name = "setting",
  .number = 46,
  .size = sizeof (LiaisonSetting),
  .label = N_ ("Setting"),
  .label_plural = N_ ("Settings"),
  .fields = setting_fields,
  .n_fields = G_N_ELEMENTS (setting_fields),
};

static const LiaisonField device_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "name",
    .offset = offsetof (LiaisonDevice, name),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Name") },
  { .name = "number",
    .offset = offsetof (LiaisonDevice, number),
    .type = LIAISON_FIELD_INTEGER,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_HIDDEN,
    .label = N_ ("Device number") },
  { .name = "sign_key",
    .offset = offsetof (LiaisonDevice, sign_key),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Signing key") },
  { .name = "seal_key",
    .offset = offsetof (LiaisonDevice, seal_key),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Sealing key") },
  { .name = "enrolled_on",
    .offset = offsetof (LiaisonDevice, enrolled_on),
    .type = LIAISON_FIELD_DATE,
    .label = N_ ("Enrolled on") },
  { .name = "revoked_on",
    .offset = offsetof (LiaisonDevice, revoked_on),
    .type = LIAISON_FIELD_DATE,
    .label = N_ ("Revoked on") },
};

const LiaisonEntity liaison_entity_device = {
  .name = "device",
  .number = 47,
  .size = sizeof (LiaisonDevice),
  .label = N_ ("Device"),
  .label_plural = N_ ("Devices"),
  .fields = device_fields,
  .n_fields = G_N_ELEMENTS (device_fields),
};

static const LiaisonField not_duplicate_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "first",
    .offset = offsetof (LiaisonNotDuplicate, first),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("First partner"),
    .target = "partner" },
  { .name = "second",
    .offset = offsetof (LiaisonNotDuplicate, second),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Second partner"),
    .target = "partner" },
};

const LiaisonEntity liaison_entity_not_duplicate = {
  .name = "not_duplicate",
  .number = 48,
  .size = sizeof (LiaisonNotDuplicate),
  .label = N_ ("Pair that is no duplicate"),
  .label_plural = N_ ("Pairs that are no duplicates"),
  .fields = not_duplicate_fields,
  .n_fields = G_N_ELEMENTS (not_duplicate_fields),
  .owner_field = "first",
};

static const LiaisonField letter_template_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "name",
    .offset = offsetof (LiaisonLetterTemplate, name),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Name") },
  { .name = "language",
    .offset = offsetof (LiaisonLetterTemplate, language),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Language"),
    .vocabulary = &liaison_vocabulary_language },
  { .name = "type",
    .offset = offsetof (LiaisonLetterTemplate, type),
    .type = LIAISON_FIELD_CODE,
    .label = N_ ("Type"),
    .vocabulary = &liaison_vocabulary_communication_type },
  { .name = "body",
    .offset = offsetof (LiaisonLetterTemplate, body),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Text") },
};

const LiaisonEntity liaison_entity_letter_template = {
  .name = "letter_template",
  .number = 49,
  .size = sizeof (LiaisonLetterTemplate),
  .label = N_ ("Template"),
  .label_plural = N_ ("Templates"),
  .fields = letter_template_fields,
  .n_fields = G_N_ELEMENTS (letter_template_fields),
};

/**
 * liaison_term_new_builtin:
 * @code: of a built-in word of @vocabulary
 *
 * Returns: (transfer full): the term that renames that word, still with its own names. Its id is the same in
 * every register, so two people who rename a word at the same time meet as edits of one record
 */
LiaisonRecord *
liaison_term_new_builtin (const LiaisonVocabulary *vocabulary, const char *code)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_term);
  LiaisonTerm *term = (LiaisonTerm *) record;
  g_autofree char *name = g_strdup_printf ("%s %s", vocabulary->name, code);

  liaison_id_derive (&record->id, "term", name);
  term->vocabulary = g_strdup (vocabulary->name);
  term->code = g_strdup (code);
  liaison_term_take_back (term, vocabulary);
  return record;
}

/**
 * liaison_term_take_back:
 * @term: a record that nobody else sees yet
 *
 * Gives a built-in word its own name back in both languages, and offers it again.
 *
 * Returns: whether @term is a built-in word of @vocabulary that was renamed or retired
 */
gboolean
liaison_term_take_back (LiaisonTerm *term, const LiaisonVocabulary *vocabulary)
{
  const LiaisonTermLabel *builtin = liaison_vocabulary_find (vocabulary, term->code);
  const char *french = liaison_vocabulary_label_in (vocabulary, term->code, LIAISON_LANGUAGE_FR);
  gboolean differs;

  if (builtin == NULL)
    return FALSE;
  differs = term->retired || (term->label_fr != NULL && g_strcmp0 (term->label_fr, french) != 0) ||
            g_strcmp0 (term->label_en, builtin->label) != 0;
  g_set_str (&term->label_en, builtin->label);
  g_set_str (&term->label_fr, french);
  term->retired = FALSE;
  return differs;
}

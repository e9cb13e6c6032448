// SPDX-License-Identifier: GPL-3.0-or-later
// What the office itself keeps: staff, tasks, vocabularies, settings, files.
#pragma once

#include "liaison-country.h"
#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *name;
  char *initials;
  char *function;
  gboolean active;
} LiaisonStaff;

extern const LiaisonEntity liaison_entity_staff;

typedef struct {
  LiaisonRecord record;
  char *text;
  LiaisonId owner;
  LiaisonMoment due;
  LiaisonMoment done_on;
  char *about_entity;
  LiaisonId about;
  char *note;
} LiaisonTask;

extern const LiaisonEntity liaison_entity_task;

typedef struct {
  LiaisonRecord record;
  char *label_en;
  char *label_fr;
  char *colour;
} LiaisonTag;

extern const LiaisonEntity liaison_entity_tag;

typedef struct {
  LiaisonRecord record;
  LiaisonId tag;
  char *about_entity;
  LiaisonId about;
} LiaisonTagging;

extern const LiaisonEntity liaison_entity_tagging;

typedef struct {
  LiaisonRecord record;
  char *vocabulary;
  char *code;
  char *label_en;
  char *label_fr;
  gint64 position;
  gboolean retired;
} LiaisonTerm;

extern const LiaisonEntity liaison_entity_term;

LiaisonRecord *liaison_term_new_builtin (const LiaisonVocabulary *vocabulary, const char *code);
gboolean liaison_term_take_back (LiaisonTerm *term, const LiaisonVocabulary *vocabulary);

typedef struct {
  LiaisonRecord record;
  char *entity_name;
  char *kinds;
  char *label_en;
  char *label_fr;
  char *type;
  char *choices;
  gint64 position;
} LiaisonCustomField;

extern const LiaisonEntity liaison_entity_custom_field;

typedef struct {
  LiaisonRecord record;
  LiaisonId custom_field;
  char *about_entity;
  LiaisonId about;
  char *value;
} LiaisonCustomValue;

extern const LiaisonEntity liaison_entity_custom_value;

typedef struct {
  LiaisonRecord record;
  char *about_entity;
  LiaisonId about;
  char *name;
  char *media_type;
  gint64 size;
  char *hash;
  char *description;
  LiaisonMoment taken_on;
} LiaisonAttachment;

extern const LiaisonEntity liaison_entity_attachment;

typedef struct {
  LiaisonRecord record;
  char *about_entity;
  LiaisonId about;
  char *text;
  LiaisonMoment on;
} LiaisonNote;

extern const LiaisonEntity liaison_entity_note;

typedef struct {
  LiaisonRecord record;
  char *name;
  char *entity_name;
  char *query;
  gint64 position;
} LiaisonSavedList;

extern const LiaisonEntity liaison_entity_saved_list;

typedef struct {
  LiaisonRecord record;
  char *key;
  char *value;
} LiaisonSetting;

extern const LiaisonEntity liaison_entity_setting;

/* The setting that holds, in days, how often the office means to meet the partners of a family: this, then its code. */
#define LIAISON_SETTING_CADENCE "cadence."

typedef struct {
  LiaisonRecord record;
  char *name;
  gint64 number;
  char *sign_key;
  char *seal_key;
  LiaisonMoment enrolled_on;
  LiaisonMoment revoked_on;
} LiaisonDevice;

extern const LiaisonEntity liaison_entity_device;

typedef struct {
  LiaisonRecord record;
  LiaisonId first;
  LiaisonId second;
} LiaisonNotDuplicate;

extern const LiaisonEntity liaison_entity_not_duplicate;

typedef struct {
  LiaisonRecord record;
  char *name;
  char *language;
  char *type;
  char *body;
} LiaisonLetterTemplate;

extern const LiaisonEntity liaison_entity_letter_template;

G_END_DECLS

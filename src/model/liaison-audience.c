// SPDX-License-Identifier: GPL-3.0-or-later
// What of a record may go to whom.
#include "liaison-audience.h"

#include "liaison-communication.h"
#include "liaison-contact-safety.h"
#include "liaison-entities.h"
#include "liaison-matter.h"
#include "liaison-meeting.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Parts of parts of parts: no whole lies further up. */
#define DEPTH_MAX 4

/* Whom a record is about: whether that is known, and how far they may be named. */
typedef struct {
  gboolean known;
  LiaisonWithholding identity;
} Subject;

static const char *const audience_names[] = { "internal", "un", "state", "public" };

/* The office's own records, whatever their fields say. */
static const LiaisonEntity *const office_entities[] = {
  &liaison_entity_consent, &liaison_entity_task,   &liaison_entity_note,          &liaison_entity_tag,
  &liaison_entity_tagging, &liaison_entity_source, &liaison_entity_reminder,      &liaison_entity_saved_list,
  &liaison_entity_setting, &liaison_entity_device, &liaison_entity_not_duplicate, &liaison_entity_letter_template,
};

static LiaisonWithholding judge (const LiaisonAudienceContext *context, const LiaisonRecord *record, guint depth);

static LiaisonRecord *
find (const LiaisonAudienceContext *context, const LiaisonEntity *entity, const LiaisonId *id)
{
  return context->find != NULL && entity != NULL && !liaison_id_is_nil (id) ? context->find (entity, id, context->data)
                                                                            : NULL;
}

/* The entity that a REF of @record points to. */
static const LiaisonEntity *
find_target (const LiaisonRecord *record, const LiaisonField *field)
{
  const LiaisonField *kind;

  if (field->target != NULL)
    return liaison_entities_find (field->target);
  kind = liaison_entity_field (record->entity,
                               strcmp (field->name, "response_record") == 0 ? "response_entity" : "about_entity");
  return kind != NULL ? liaison_entities_find (liaison_record_text (record, kind)) : NULL;
}

/* What @record is a part of. FALSE where it says so but the whole is not there. */
static gboolean
find_whole (const LiaisonAudienceContext *context, const LiaisonRecord *record, LiaisonRecord **whole)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);

  *whole = NULL;
  if (owner == NULL || !liaison_record_is_set (record, owner))
    return TRUE;
  *whole = find (context, find_target (record, owner), liaison_record_reference (record, owner));
  return *whole != NULL;
}

/* The field that says who took part, in a meeting, a case, a visit; NULL where the entity has none. */
static const LiaisonField *
find_participant (const LiaisonEntity *entity)
{
  const LiaisonField *field = liaison_entity_field (entity, "partner");

  return field != NULL && field != liaison_entity_owner (entity) && g_strcmp0 (field->target, "partner") == 0 ? field
                                                                                                              : NULL;
}

/* The partner that a record is about; NULL if it is about none. */
static LiaisonPartner *
find_subject (const LiaisonAudienceContext *context, const LiaisonRecord *record, guint depth)
{
  const LiaisonField *participant = find_participant (record->entity);
  g_autoptr (LiaisonRecord) whole = NULL;

  if (record->entity == &liaison_entity_partner)
    return (LiaisonPartner *) liaison_record_ref ((LiaisonRecord *) record);
  if (participant != NULL)
    return (LiaisonPartner *) find (context, &liaison_entity_partner, liaison_record_reference (record, participant));
  if (depth >= DEPTH_MAX || !find_whole (context, record, &whole) || whole == NULL)
    return NULL;
  return find_subject (context, whole, depth + 1);
}

/* How far a partner may be named: not withheld, ANONYMOUS, or CONSENT where it may not appear at all. */
static LiaisonWithholding
judge_identity (const LiaisonAudienceContext *context, const LiaisonPartner *partner)
{
  static const int needed[] = { 0, 2, 3, 4 };
  int level;

  if (g_strcmp0 (partner->kind, "person") == 0) {
    level = context->consent != NULL ? context->consent (&partner->record.id, context->data) : 0;
    if (level < 1)
      return LIAISON_WITHHELD_CONSENT;
    if (level < needed[context->audience])
      return LIAISON_WITHHELD_ANONYMOUS;
  }
  return partner->code_name != NULL ? LIAISON_WITHHELD_ANONYMOUS : LIAISON_WITHHELD_NOT;
}

static gboolean
is_office_only (const LiaisonEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (office_entities); i++)
    if (office_entities[i] == entity)
      return TRUE;
  return FALSE;
}

static gboolean
is_classified (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  gboolean confidential = g_strcmp0 (record->classification, "confidential") == 0;

  if (!confidential && g_strcmp0 (record->classification, "unclassified") != 0)
    return TRUE;
  if (record->entity == &liaison_entity_meeting &&
      g_strcmp0 (((const LiaisonMeeting *) record)->openness, "confidential") == 0)
    confidential = TRUE;
  return confidential && context->audience != LIAISON_AUDIENCE_UN;
}

/* Whether a day has come; of a month or a year, the last day. */
static gboolean
has_come (const LiaisonMoment *day, const LiaisonMoment *today)
{
  guint32 first, last, now;

  if (!liaison_moment_is_set (day) || !liaison_moment_is_set (today))
    return FALSE;
  liaison_moment_span (today, NULL, &first, &now);
  liaison_moment_span (day, NULL, &first, &last);
  return last <= now;
}

/* What only some kinds of records have, for every audience but the office. */
static LiaisonWithholding
judge_kind (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  gboolean outside = context->audience != LIAISON_AUDIENCE_UN;

  if (record->entity == &liaison_entity_programme_item)
    return g_strcmp0 (((const LiaisonProgrammeItem *) record)->side, "official") == 0 ? LIAISON_WITHHELD_NOT
                                                                                      : LIAISON_WITHHELD_INTERNAL;
  if (record->entity == &liaison_entity_exchange)
    return ((const LiaisonExchange *) record)->onward ? LIAISON_WITHHELD_NOT : LIAISON_WITHHELD_INTERNAL;
  if (record->entity == &liaison_entity_meeting)
    return outside && !context->closed_meetings &&
                   g_strcmp0 (((const LiaisonMeeting *) record)->openness, "public") != 0
               ? LIAISON_WITHHELD_NOT_PUBLIC
               : LIAISON_WITHHELD_NOT;
  if (record->entity == &liaison_entity_communication)
    return outside && (g_strcmp0 (((const LiaisonCommunication *) record)->status, "sent") != 0 ||
                       !has_come (&((const LiaisonCommunication *) record)->public_on, &context->today))
               ? LIAISON_WITHHELD_NOT_PUBLIC
               : LIAISON_WITHHELD_NOT;
  if (record->entity == &liaison_entity_matter)
    return outside && g_strcmp0 (((const LiaisonMatter *) record)->consent_state, "given") != 0
               ? LIAISON_WITHHELD_CONSENT
               : LIAISON_WITHHELD_NOT;
  if (record->entity == &liaison_entity_reply)
    return context->audience == LIAISON_AUDIENCE_PUBLIC &&
                   g_strcmp0 (((const LiaisonReply *) record)->publicity, "public") != 0
               ? LIAISON_WITHHELD_NOT_PUBLIC
               : LIAISON_WITHHELD_NOT;
  return LIAISON_WITHHELD_NOT;
}

static LiaisonWithholding
judge_contact (const LiaisonContactPoint *contact, const LiaisonPartner *partner)
{
  if (partner == NULL || partner->record.entity != &liaison_entity_partner)
    return LIAISON_WITHHELD_LINK;
  return liaison_contact_use (partner, contact) >= LIAISON_CONTACT_UNSAFE ? LIAISON_WITHHELD_UNSAFE
                                                                          : LIAISON_WITHHELD_NOT;
}

/* What says nothing but who somebody is. */
static gboolean
is_identity (const LiaisonEntity *entity)
{
  return entity == &liaison_entity_partner_name || entity == &liaison_entity_contact_point ||
         entity == &liaison_entity_mandate_title || entity == &liaison_entity_tenure ||
         entity == &liaison_entity_attachment;
}

/* Who may not appear does not appear as somebody who took part either. */
static LiaisonWithholding
judge_participant (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  const LiaisonField *field = find_participant (record->entity);
  g_autoptr (LiaisonRecord) partner = NULL;

  if (field == NULL || !liaison_record_is_set (record, field))
    return LIAISON_WITHHELD_NOT;
  partner = find (context, &liaison_entity_partner, liaison_record_reference (record, field));
  return partner != NULL ? judge (context, partner, 1) : LIAISON_WITHHELD_LINK;
}

/* A part may not say more than its whole. */
static LiaisonWithholding
judge_part (const LiaisonAudienceContext *context, const LiaisonRecord *record, guint depth)
{
  g_autoptr (LiaisonRecord) whole = NULL;
  LiaisonWithholding reason;

  if (!find_whole (context, record, &whole))
    return LIAISON_WITHHELD_LINK;
  if (whole == NULL)
    return LIAISON_WITHHELD_NOT;
  reason = judge (context, whole, depth + 1);
  if (reason != LIAISON_WITHHELD_NOT)
    return reason;
  if (record->entity == &liaison_entity_contact_point)
    reason = judge_contact ((const LiaisonContactPoint *) record, (const LiaisonPartner *) whole);
  if (reason == LIAISON_WITHHELD_NOT && whole->entity == &liaison_entity_partner && is_identity (record->entity))
    reason = judge_identity (context, (const LiaisonPartner *) whole);
  return reason;
}

static LiaisonWithholding
judge_reference (const LiaisonAudienceContext *context, const LiaisonRecord *record, const LiaisonField *field)
{
  g_autoptr (LiaisonRecord) target = NULL;

  if (field == liaison_entity_owner (record->entity))
    return LIAISON_WITHHELD_NOT;
  target = find (context, find_target (record, field), liaison_record_reference (record, field));
  if (target == NULL || judge (context, target, 1) != LIAISON_WITHHELD_NOT)
    return LIAISON_WITHHELD_LINK;
  if (target->entity != &liaison_entity_partner)
    return LIAISON_WITHHELD_NOT;
  /* Whom somebody without a name is linked to tells who they are. */
  return judge_identity (context, (const LiaisonPartner *) target);
}

/* A relation, a signature, a tenure says nothing without its other end. */
static gboolean
lacks_reference (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    if (field->type == LIAISON_FIELD_REF && (field->flags & LIAISON_FIELD_REQUIRED) != 0 &&
        liaison_record_is_set (record, field) && judge_reference (context, record, field) != LIAISON_WITHHELD_NOT)
      return TRUE;
  }
  return FALSE;
}

/* Inside, only what a code name stands for may be kept back: names, contact points, and files, which may show a face.
 */
static LiaisonWithholding
judge_inside (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  g_autoptr (LiaisonRecord) whole = NULL;

  if (context->identities ||
      (record->entity != &liaison_entity_partner_name && record->entity != &liaison_entity_contact_point &&
       record->entity != &liaison_entity_attachment) ||
      !find_whole (context, record, &whole) || whole == NULL || whole->entity != &liaison_entity_partner)
    return LIAISON_WITHHELD_NOT;
  return ((const LiaisonPartner *) whole)->code_name != NULL ? LIAISON_WITHHELD_ANONYMOUS : LIAISON_WITHHELD_NOT;
}

static LiaisonWithholding
judge (const LiaisonAudienceContext *context, const LiaisonRecord *record, guint depth)
{
  LiaisonWithholding reason;

  if (context->audience == LIAISON_AUDIENCE_INTERNAL)
    return judge_inside (context, record);
  if (depth > DEPTH_MAX)
    return LIAISON_WITHHELD_LINK;
  if (is_office_only (record->entity) || record->trashed_at != 0)
    return LIAISON_WITHHELD_INTERNAL;
  if (is_classified (context, record))
    return LIAISON_WITHHELD_CLASSIFIED;
  reason = judge_kind (context, record);
  if (reason != LIAISON_WITHHELD_NOT)
    return reason;
  if (record->entity == &liaison_entity_partner) {
    reason = judge_identity (context, (const LiaisonPartner *) record);
    return reason == LIAISON_WITHHELD_ANONYMOUS ? LIAISON_WITHHELD_NOT : reason;
  }
  reason = judge_part (context, record, depth);
  if (reason == LIAISON_WITHHELD_NOT)
    reason = judge_participant (context, record);
  if (reason == LIAISON_WITHHELD_NOT && depth == 0 && lacks_reference (context, record))
    return LIAISON_WITHHELD_LINK;
  return reason;
}

/* Asked once for each record: it may cost a look into the register. */
static Subject
ask_subject (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  g_autoptr (LiaisonRecord) partner = NULL;

  if (context->audience == LIAISON_AUDIENCE_INTERNAL)
    return (Subject) { FALSE, LIAISON_WITHHELD_NOT };
  partner = (LiaisonRecord *) find_subject (context, record, 0);
  if (partner == NULL)
    return (Subject) { FALSE, LIAISON_WITHHELD_CONSENT };
  return (Subject) { TRUE, judge_identity (context, (const LiaisonPartner *) partner) };
}

static LiaisonWithholding
judge_identifying (const LiaisonRecord *record, const LiaisonField *field, const Subject *subject)
{
  if (field->sensitivity == LIAISON_SENSITIVITY_IDENTITY) {
    gboolean is_code_name = record->entity == &liaison_entity_partner && strcmp (field->name, "code_name") == 0;
    return is_code_name && subject->identity == LIAISON_WITHHELD_ANONYMOUS ? LIAISON_WITHHELD_NOT : subject->identity;
  }
  if (!subject->known)
    return LIAISON_WITHHELD_NOT;
  if (field->type == LIAISON_FIELD_TEXT || field->type == LIAISON_FIELD_NOTE ||
      (field->type == LIAISON_FIELD_REF && field != liaison_entity_owner (record->entity) &&
       field != find_participant (record->entity)))
    return subject->identity;
  return LIAISON_WITHHELD_NOT;
}

/* A partner who may be named keeps the name, even if it is somebody else's too. */
static gboolean
names_withheld (const LiaisonAudienceContext *context, const LiaisonRecord *record, const LiaisonField *field)
{
  return context->mentions != NULL && (field->type == LIAISON_FIELD_TEXT || field->type == LIAISON_FIELD_NOTE) &&
         record->entity != &liaison_entity_partner_name &&
         liaison_mentions_found_in (context->mentions, liaison_record_text (record, field));
}

/* The reference that a field tells in words: the post that an attendee held that day; NULL for other fields. */
static const LiaisonField *
find_reference_in_words (const LiaisonRecord *record, const LiaisonField *field)
{
  gboolean is_post = record->entity == &liaison_entity_attendee &&
                     (strcmp (field->name, "post_en") == 0 || strcmp (field->name, "post_fr") == 0);

  return is_post ? liaison_entity_field (&liaison_entity_attendee, "post") : NULL;
}

static LiaisonWithholding
judge_field (const LiaisonAudienceContext *context, const LiaisonRecord *record, const LiaisonField *field,
             const Subject *subject)
{
  const LiaisonField *told = find_reference_in_words (record, field);
  LiaisonWithholding reason;

  if (!liaison_record_is_set (record, field))
    return LIAISON_WITHHELD_NOT;
  if (field->sensitivity == LIAISON_SENSITIVITY_SEALED &&
      !(context->sealed && context->audience == LIAISON_AUDIENCE_INTERNAL))
    return LIAISON_WITHHELD_SEALED;
  if (context->audience == LIAISON_AUDIENCE_INTERNAL)
    return names_withheld (context, record, field) ? LIAISON_WITHHELD_MENTION : LIAISON_WITHHELD_NOT;
  if (field->sensitivity == LIAISON_SENSITIVITY_INTERNAL)
    return LIAISON_WITHHELD_INTERNAL;
  reason = judge_identifying (record, field, subject);
  if (reason == LIAISON_WITHHELD_NOT && field->type == LIAISON_FIELD_REF)
    reason = judge_reference (context, record, field);
  if (reason == LIAISON_WITHHELD_NOT && told != NULL)
    reason = judge_reference (context, record, told);
  if (reason == LIAISON_WITHHELD_NOT && names_withheld (context, record, field))
    reason = LIAISON_WITHHELD_MENTION;
  return reason;
}

/** liaison_audience_parse: Returns: whether @name is "internal", "un", "state" or "public" */
gboolean
liaison_audience_parse (const char *name, LiaisonAudience *audience)
{
  for (guint i = 0; i < G_N_ELEMENTS (audience_names); i++)
    if (g_strcmp0 (name, audience_names[i]) == 0) {
      *audience = (LiaisonAudience) i;
      return TRUE;
    }
  return FALSE;
}

/** liaison_audience_code: Returns: what liaison_audience_parse() reads */
const char *
liaison_audience_code (LiaisonAudience audience)
{
  return audience_names[audience];
}

/** liaison_audience_label: Returns: the translated name of @audience */
const char *
liaison_audience_label (LiaisonAudience audience)
{
  static const char *const labels[] = { N_ ("The office"), N_ ("UN partners"), N_ ("States"), N_ ("The public") };

  return _ (labels[audience]);
}

/** liaison_withholding_code: Returns: the stable name of a reason, for programs; "" for none */
const char *
liaison_withholding_code (LiaisonWithholding reason)
{
  static const char *const codes[] = { "",          "sealed", "internal",   "classified", "consent",
                                       "anonymous", "unsafe", "not_public", "link",       "mention" };

  G_STATIC_ASSERT (G_N_ELEMENTS (codes) == LIAISON_WITHHOLDINGS);
  return codes[reason];
}

/** liaison_withholding_label: Returns: the translated reason, as a sentence without its full stop; "" for none */
const char *
liaison_withholding_label (LiaisonWithholding reason)
{
  static const char *const labels[] = {
    "",
    N_ ("Sealed notes never leave the register"),
    N_ ("Stays in the office"),
    N_ ("Classified too high for this audience"),
    N_ ("The person has not agreed"),
    N_ ("Would tell who an unnamed person is"),
    N_ ("A contact point that is not safe to use"),
    N_ ("Not public, or not yet"),
    N_ ("Refers to something that is withheld"),
    N_ ("Text that names somebody who is withheld"),
  };

  return reason == LIAISON_WITHHELD_NOT ? "" : _ (labels[reason]);
}

/** liaison_audience_may_name: Returns: whether the audience may read the names of @partner, a partner */
gboolean
liaison_audience_may_name (const LiaisonAudienceContext *context, const LiaisonRecord *partner)
{
  g_return_val_if_fail (partner->entity == &liaison_entity_partner, FALSE);
  if (context->audience == LIAISON_AUDIENCE_INTERNAL)
    return context->identities || ((const LiaisonPartner *) partner)->code_name == NULL;
  return judge (context, partner, 0) == LIAISON_WITHHELD_NOT &&
         judge_identity (context, (const LiaisonPartner *) partner) == LIAISON_WITHHELD_NOT;
}

/** liaison_audience_judge: Returns: why the whole of @record is withheld; %LIAISON_WITHHELD_NOT if it is not */
LiaisonWithholding
liaison_audience_judge (const LiaisonAudienceContext *context, const LiaisonRecord *record)
{
  return judge (context, record, 0);
}

/**
 * liaison_audience_judge_field:
 * @record: a record that is not withheld as a whole
 *
 * Returns: why @field is withheld; %LIAISON_WITHHELD_NOT if it is not, or has no value
 */
LiaisonWithholding
liaison_audience_judge_field (const LiaisonAudienceContext *context, const LiaisonRecord *record,
                              const LiaisonField *field)
{
  Subject subject = ask_subject (context, record);

  return judge_field (context, record, field, &subject);
}

static void
unset (LiaisonRecord *record, const LiaisonField *field)
{
  /* Unsetting breaks no rule that liaison_record_set() knows. */
  if (!liaison_record_set (record, field, NULL, NULL))
    g_assert_not_reached ();
}

static void
tell (const LiaisonAudienceContext *context, const LiaisonRecord *record, const LiaisonField *field,
      LiaisonWithholding reason, LiaisonAudienceTally *tally)
{
  if (tally != NULL)
    (field != NULL ? tally->fields : tally->records)[reason]++;
  if (context->withheld != NULL)
    context->withheld (record, field, reason, context->data);
}

/**
 * liaison_audience_redact:
 * @tally: (nullable): what was given and withheld is added to it
 *
 * Returns: (transfer full) (nullable): a copy of @record that may go to the audience; %NULL where nothing of it may.
 * For others than the office the copy does not tell when and by which device it was written.
 */
LiaisonRecord *
liaison_audience_redact (const LiaisonAudienceContext *context, const LiaisonRecord *record,
                         LiaisonAudienceTally *tally)
{
  LiaisonWithholding reason = judge (context, record, 0);
  LiaisonRecord *copy;
  Subject subject;

  if (reason != LIAISON_WITHHELD_NOT) {
    tell (context, record, NULL, reason, tally);
    return NULL;
  }
  subject = ask_subject (context, record);
  copy = liaison_record_copy (record);
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    reason = judge_field (context, record, field, &subject);
    if (reason == LIAISON_WITHHELD_NOT)
      continue;
    unset (copy, field);
    tell (context, record, field, reason, tally);
  }
  if (context->audience != LIAISON_AUDIENCE_INTERNAL) {
    copy->created_at = copy->changed_at = copy->trashed_at = 0;
    copy->stamp = (LiaisonStamp) { 0, 0 };
  }
  if (tally != NULL)
    tally->given++;
  return copy;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry of a timeline says: a title, a line of detail, the text.
#include "liaison-timeline.h"
#include "liaison-db.h"

#include "liaison-communication.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-language.h"
#include "liaison-matter.h"
#include "liaison-meeting.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-period.h"
#include "liaison-post.h"
#include "liaison-posts.h"
#include "liaison-recurrence.h"
#include "liaison-relation.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a text makes a title, in characters. */
#define TITLE_LENGTH 140

/* What is under way: one entry, and the partner or the matter whose timeline it is in. */
typedef struct {
  LiaisonStore *store;
  const LiaisonId *about;
  LiaisonTimelineEntry *entry;
  GString *detail;
  GError *error;
} Scribe;

/* Where to say what went wrong: the first time only. */
static GError **
problem (Scribe *scribe)
{
  return scribe->error == NULL ? &scribe->error : NULL;
}

static void
add_detail (Scribe *scribe, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_string_append (scribe->detail, scribe->detail->len > 0 ? " · " : "");
  g_string_append (scribe->detail, words);
}

/* @sentence holds one "%s". */
static void
add_date (Scribe *scribe, const char *sentence, const LiaisonMoment *moment)
{
  g_autofree char *date = liaison_moment_format (moment, NULL, liaison_language_of_interface ());
  const char *hole = strstr (sentence, "%s");
  g_autoptr (GString) words = g_string_new_len (sentence, hole - sentence);

  if (*date == '\0')
    return;
  g_string_append (words, date);
  g_string_append (words, hole + strlen ("%s"));
  add_detail (scribe, words->str);
}

/* What the office calls one of its own codes, or a built-in one, is a record. */
static char *
find_label (Scribe *scribe, const LiaisonVocabulary *vocabulary, const char *code)
{
  g_autoptr (LiaisonRows) rows = NULL;
  gboolean french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;

  if (code == NULL)
    return NULL;
  rows = liaison_db_query (scribe->store, problem (scribe),
                           "SELECT iif (?3, label_fr, label_en), coalesce (label_en, label_fr) FROM term WHERE "
                           "vocabulary = ?1 AND code = ?2 AND trashed_at = 0",
                           "ssi", vocabulary->name, code, (gint64) french);
  if (rows != NULL && liaison_rows_next (rows, scribe->store, problem (scribe))) {
    gboolean is_builtin = liaison_vocabulary_find (vocabulary, code) != NULL;
    const char *label = liaison_rows_text (rows, 0);
    if (label == NULL && !is_builtin)
      label = liaison_rows_text (rows, 1);
    if (label != NULL)
      return g_strdup (label);
  }
  return g_strdup (liaison_vocabulary_label (vocabulary, code));
}

static void
add_code (Scribe *scribe, const LiaisonVocabulary *vocabulary, const char *code)
{
  g_autofree char *label = find_label (scribe, vocabulary, code);

  add_detail (scribe, label);
}

static char *
find_title (Scribe *scribe, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autofree char *title = liaison_id_is_nil (id) ? NULL : liaison_store_title (scribe->store, entity, id, NULL);

  return title != NULL && *title != '\0' ? g_steal_pointer (&title) : NULL;
}

static void
set_title (Scribe *scribe, const char *title)
{
  g_free (scribe->entry->title);
  scribe->entry->title = g_strdup (title != NULL ? title : liaison_timeline_type_label (scribe->entry->type));
}

/* The first line of a text stands for it; the text is told whole where that is not all. */
static void
set_text_title (Scribe *scribe, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", 2);
  const char *first = lines[0] != NULL ? g_strstrip (lines[0]) : "";
  g_autofree char *title = NULL;

  if (g_utf8_strlen (first, -1) > TITLE_LENGTH) {
    g_autofree char *start = g_utf8_substring (first, 0, TITLE_LENGTH - 1);
    title = g_strconcat (g_strchomp (start), "…", NULL);
  }
  set_title (scribe, *first == '\0' ? NULL : title != NULL ? title : first);
  if (text != NULL && (title != NULL || (lines[0] != NULL && lines[1] != NULL)))
    scribe->entry->text = g_strdup (text);
}

static void
describe_meeting (Scribe *scribe, const LiaisonMeeting *meeting)
{
  g_autofree char *kind = find_label (scribe, &liaison_vocabulary_meeting_kind, meeting->kind);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      scribe->store, problem (scribe),
      "SELECT presence FROM attendee WHERE meeting = ? AND partner = ? AND trashed_at = 0 ORDER BY row LIMIT 1", "bb",
      &meeting->record.id, scribe->about);

  set_title (scribe, meeting->title != NULL ? meeting->title : kind);
  if (meeting->title != NULL)
    add_detail (scribe, kind);
  if (meeting->recurrence != NULL) {
    /* The series itself, where it begins; what was held of it are meetings of their own. */
    LiaisonRecurring recurring = liaison_recurring_of (meeting);
    g_autofree char *words = liaison_recurrence_describe (&recurring, liaison_language_of_interface ());
    add_detail (scribe, words);
  }
  if (g_strcmp0 (meeting->status, "held") != 0)
    add_code (scribe, &liaison_vocabulary_meeting_status, meeting->status);
  else if (rows != NULL && liaison_rows_next (rows, scribe->store, problem (scribe)) &&
           g_strcmp0 (liaison_rows_text (rows, 0), "absent") == 0)
    add_code (scribe, &liaison_vocabulary_presence, "absent");
  add_detail (scribe, meeting->place);
  scribe->entry->text = g_strdup (meeting->outcome);
}

/* What the partner has to do with a letter; NULL for its matter. */
static const char *
find_role (Scribe *scribe, const LiaisonCommunication *letter)
{
  if (liaison_id_equal (&letter->matter, scribe->about))
    return NULL;
  if (liaison_id_equal (&letter->addressee, scribe->about))
    /* Translators: what somebody is to a letter. */
    return C_ ("letter", "Addressee");
  if (liaison_db_integer (scribe->store, problem (scribe),
                          "SELECT count (*) FROM signatory WHERE communication = ?1 AND (mandate = ?2 OR holder = ?2) "
                          "AND trashed_at = 0",
                          "bb", &letter->record.id, scribe->about) > 0)
    /* Translators: what somebody is to a letter. */
    return C_ ("letter", "Signatory");
  /* Translators: what somebody is to a letter: its matter names them. */
  return C_ ("letter", "Named in its matter");
}

static void
describe_letter (Scribe *scribe, const LiaisonCommunication *letter)
{
  g_autofree char *title = find_title (scribe, letter->record.entity, &letter->record.id);

  set_title (scribe, title);
  add_detail (scribe, find_role (scribe, letter));
  if (g_strcmp0 (letter->status, "sent") != 0)
    add_code (scribe, &liaison_vocabulary_communication_status, letter->status);
  scribe->entry->text = g_strdup (letter->summary);
}

static void
describe_visit (Scribe *scribe, const LiaisonVisit *visit)
{
  g_autofree char *title = find_title (scribe, visit->record.entity, &visit->record.id);
  g_autofree char *period = liaison_period_format (&visit->starts, &visit->ends);

  set_title (scribe, title);
  add_code (scribe, &liaison_vocabulary_visit_type, visit->type);
  add_detail (scribe, period);
}

static void
describe_need (Scribe *scribe, const LiaisonNeed *need)
{
  const LiaisonEntity *entity = NULL;
  g_autofree char *answer = NULL, *who = NULL;

  set_text_title (scribe, need->text);
  if (!liaison_id_equal (&need->partner, scribe->about))
    who = find_title (scribe, &liaison_entity_partner, &need->partner);
  add_detail (scribe, who);
  add_code (scribe, &liaison_vocabulary_need_status, need->status);
  if (g_strcmp0 (need->status, "open") == 0 && need->urgency != NULL) {
    g_autofree char *urgency = find_label (scribe, &liaison_vocabulary_urgency, need->urgency);
    /* Translators: how urgent a need is: "Urgency: High". */
    g_autofree char *words = g_strdup_printf (_ ("Urgency: %s"), urgency);
    add_detail (scribe, words);
  }
  add_code (scribe, &liaison_vocabulary_response, need->response);
  if (need->response_entity != NULL)
    entity = liaison_entities_find (need->response_entity);
  if (entity != NULL && !liaison_id_equal (&need->response_record, scribe->about))
    answer = find_title (scribe, entity, &need->response_record);
  add_detail (scribe, answer);
  if (need->outcome != NULL) {
    g_free (scribe->entry->text);
    scribe->entry->text = g_strdup_printf ("%s\n%s", need->text, need->outcome);
  }
}

static void
describe_commitment (Scribe *scribe, const LiaisonCommitment *commitment)
{
  set_text_title (scribe, commitment->text);
  if (liaison_id_equal (&commitment->by_partner, scribe->about))
    /* Translators: of a commitment: the partner made it. */
    add_detail (scribe, C_ ("commitment", "Promised by them"));
  else if (liaison_id_equal (&commitment->to_partner, scribe->about))
    /* Translators: of a commitment: the partner received it. */
    add_detail (scribe, C_ ("commitment", "Promised to them"));
  add_code (scribe, &liaison_vocabulary_commitment_status, commitment->status);
  if (g_strcmp0 (commitment->status, "open") == 0)
    /* Translators: %s is a date. */
    add_date (scribe, _ ("due %s"), &commitment->due);
}

static void
describe_exchange (Scribe *scribe, const LiaisonExchange *exchange)
{
  set_text_title (scribe, exchange->title != NULL ? exchange->title : exchange->text);
  add_code (scribe, &liaison_vocabulary_direction, exchange->direction);
  add_code (scribe, &liaison_vocabulary_exchange_kind, exchange->kind);
  if (exchange->title != NULL) {
    g_free (scribe->entry->text);
    scribe->entry->text = g_strdup (exchange->text);
  }
}

/* In the timeline of the holder the post is what is told, in that of the body the holder too. */
static void
describe_tenure (Scribe *scribe, const LiaisonTenure *tenure)
{
  g_autoptr (LiaisonRecord) post = liaison_store_get (scribe->store, &liaison_entity_post, &tenure->post, NULL);
  g_autofree char *period = liaison_period_format (&tenure->from, &tenure->to);
  g_autofree char *words = NULL, *holder = NULL;

  if (post != NULL)
    words = liaison_store_post_words (scribe->store, (const LiaisonPost *) post, &tenure->holder,
                                      liaison_language_of_interface (), problem (scribe));
  set_title (scribe, words);
  if (!liaison_id_equal (&tenure->holder, scribe->about))
    holder = find_title (scribe, &liaison_entity_partner, &tenure->holder);
  add_detail (scribe, holder);
  add_detail (scribe, period);
  scribe->entry->text = g_strdup (tenure->note);
}

static void
describe_relation (Scribe *scribe, const LiaisonRelation *relation)
{
  gboolean is_subject = liaison_id_equal (&relation->subject, scribe->about);
  g_autoptr (LiaisonRecord)
      type = liaison_store_get (scribe->store, &liaison_entity_relation_type, &relation->type, NULL);
  g_autoptr (LiaisonRecord)
      partner = liaison_store_get (scribe->store, &liaison_entity_partner, scribe->about, problem (scribe));
  g_autofree char *name = find_title (scribe, &liaison_entity_partner, scribe->about);
  g_autofree char *other = find_title (scribe, &liaison_entity_partner,
                                       is_subject ? &relation->object : &relation->subject);
  g_autofree char *period = liaison_period_format (&relation->from, &relation->to);
  g_autofree char *label = NULL, *title = NULL;

  if (type != NULL && partner != NULL)
    label = liaison_relation_type_label (
        (const LiaisonRelationType *) type, is_subject ? LIAISON_FORWARD : LIAISON_BACKWARD,
        liaison_partner_grammar ((const LiaisonPartner *) partner, name), liaison_language_of_interface ());
  title = g_strjoin (" ", label != NULL ? label : "–", other, NULL);
  set_title (scribe, title);
  add_detail (scribe, period);
  scribe->entry->text = g_strdup (relation->note);
}

static void
describe_consent (Scribe *scribe, const LiaisonConsent *consent)
{
  g_autofree char *level = find_label (scribe, &liaison_vocabulary_consent_level, consent->level);

  set_title (scribe, level);
  if (liaison_moment_is_set (&consent->withdrawn_on))
    /* Translators: of a consent; %s is a date. */
    add_date (scribe, _ ("withdrawn %s"), &consent->withdrawn_on);
  else
    /* Translators: of a consent; %s is a date. */
    add_date (scribe, _ ("expires %s"), &consent->expires_on);
  add_detail (scribe, consent->how);
  scribe->entry->text = g_strdup (consent->purpose);
}

static void
describe_task (Scribe *scribe, const LiaisonTask *task)
{
  set_text_title (scribe, task->text);
  if (liaison_moment_is_set (&task->done_on))
    /* Translators: of a task; %s is a date. */
    add_date (scribe, _ ("done %s"), &task->done_on);
  else
    /* Translators: %s is a date. */
    add_date (scribe, _ ("due %s"), &task->due);
  if (task->note != NULL) {
    g_free (scribe->entry->text);
    scribe->entry->text = g_strdup (task->note);
  }
}

static void
describe_reply (Scribe *scribe, const LiaisonReply *reply)
{
  g_autofree char *kind = find_label (scribe, &liaison_vocabulary_reply_kind, reply->kind);
  g_autofree char *letter = find_title (scribe, &liaison_entity_communication, &reply->communication);

  set_title (scribe, kind);
  add_detail (scribe, letter);
  add_code (scribe, &liaison_vocabulary_publicity, reply->publicity);
  add_code (scribe, &liaison_vocabulary_assessment, reply->assessment);
  scribe->entry->text = g_strdup (reply->summary);
}

static void
describe_event (Scribe *scribe, const LiaisonMatterEvent *event)
{
  set_text_title (scribe, event->text);
  add_detail (scribe, event->place);
}

static void
describe_file (Scribe *scribe, const LiaisonAttachment *file)
{
  const LiaisonEntity *entity = file->about_entity != NULL ? liaison_entities_find (file->about_entity) : NULL;
  g_autofree char *whole = entity != NULL && !liaison_id_equal (&file->about, scribe->about)
                               ? find_title (scribe, entity, &file->about)
                               : NULL;

  set_title (scribe, file->name);
  add_detail (scribe, file->description);
  add_detail (scribe, whole);
}

static void
describe_matter (Scribe *scribe, const LiaisonMatter *matter)
{
  set_title (scribe, matter->title);
  add_code (scribe, &liaison_vocabulary_matter_state, matter->state);
  scribe->entry->text = g_strdup (matter->situation);
}

static void
describe_edit (Scribe *scribe)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (scribe->store, problem (scribe),
                               "SELECT label, argument, author FROM change_set WHERE id = ?", "b", &scribe->entry->id);
  g_autofree char *sentence = NULL;

  if (rows == NULL || !liaison_rows_next (rows, scribe->store, problem (scribe)))
    return;
  sentence = liaison_change_set_describe (liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
  set_title (scribe, sentence);
  add_detail (scribe, liaison_rows_text (rows, 2));
}

static void
describe_record (Scribe *scribe, LiaisonRecord *record)
{
  switch (scribe->entry->type) {
  case LIAISON_TIMELINE_MEETING:
    describe_meeting (scribe, (const LiaisonMeeting *) record);
    break;
  case LIAISON_TIMELINE_LETTER:
    describe_letter (scribe, (const LiaisonCommunication *) record);
    break;
  case LIAISON_TIMELINE_VISIT:
    describe_visit (scribe, (const LiaisonVisit *) record);
    break;
  case LIAISON_TIMELINE_NEED:
    describe_need (scribe, (const LiaisonNeed *) record);
    break;
  case LIAISON_TIMELINE_COMMITMENT:
    describe_commitment (scribe, (const LiaisonCommitment *) record);
    break;
  case LIAISON_TIMELINE_EXCHANGE:
    describe_exchange (scribe, (const LiaisonExchange *) record);
    break;
  case LIAISON_TIMELINE_NOTE:
    set_text_title (scribe, ((const LiaisonNote *) record)->text);
    break;
  case LIAISON_TIMELINE_POST:
    describe_tenure (scribe, (const LiaisonTenure *) record);
    break;
  case LIAISON_TIMELINE_RELATION:
    describe_relation (scribe, (const LiaisonRelation *) record);
    break;
  case LIAISON_TIMELINE_CONSENT:
    describe_consent (scribe, (const LiaisonConsent *) record);
    break;
  case LIAISON_TIMELINE_TASK:
    describe_task (scribe, (const LiaisonTask *) record);
    break;
  case LIAISON_TIMELINE_REPLY:
    describe_reply (scribe, (const LiaisonReply *) record);
    break;
  case LIAISON_TIMELINE_EVENT:
    describe_event (scribe, (const LiaisonMatterEvent *) record);
    break;
  case LIAISON_TIMELINE_FILE:
    describe_file (scribe, (const LiaisonAttachment *) record);
    break;
  case LIAISON_TIMELINE_MATTER:
    describe_matter (scribe, (const LiaisonMatter *) record);
    break;
  case LIAISON_TIMELINE_EDIT:
  case LIAISON_TIMELINE_N_TYPES:
  default:
    break;
  }
}

/** liaison_timeline_describe: Reads the record of @entry and writes what it says to the timeline of @about. */
gboolean
liaison_timeline_describe (LiaisonStore *store, const LiaisonId *about, LiaisonTimelineEntry *entry, GError **error)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  Scribe scribe = { .store = store, .about = about, .entry = entry, .detail = detail };

  if (entry->entity != NULL) {
    entry->record = liaison_store_get (store, entry->entity, &entry->id, error);
    if (entry->record == NULL)
      return FALSE;
    describe_record (&scribe, entry->record);
  } else {
    describe_edit (&scribe);
  }
  entry->detail = g_strdup (detail->str);
  if (scribe.error == NULL)
    return TRUE;
  g_propagate_error (error, scribe.error);
  return FALSE;
}

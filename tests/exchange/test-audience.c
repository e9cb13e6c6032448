// SPDX-License-Identifier: GPL-3.0-or-later
// What of a record may go to whom.
#include "liaison-audience.h"

#include "liaison-communication.h"
#include "liaison-matter.h"
#include "liaison-meeting.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-visit.h"

#include <string.h>

typedef struct {
  GPtrArray *records;
  int level;
  LiaisonPartner *person;
  LiaisonPartner *organization;
} World;

static gpointer
add (World *world, const LiaisonEntity *entity)
{
  LiaisonRecord *record = liaison_record_new (entity);

  g_ptr_array_add (world->records, record);
  return record;
}

static LiaisonRecord *
find_cb (const LiaisonEntity *entity, const LiaisonId *id, gpointer data)
{
  World *world = data;

  for (guint i = 0; i < world->records->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (world->records, i);
    if (record->entity == entity && liaison_id_equal (&record->id, id))
      return liaison_record_ref (record);
  }
  return NULL;
}

static int
consent_cb (const LiaisonId *person, gpointer data)
{
  return ((World *) data)->level;
}

static void
world_setup (World *world, gconstpointer data)
{
  world->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  world->level = 0;
  world->person = add (world, &liaison_entity_partner);
  world->person->kind = g_strdup ("person");
  world->person->family = g_strdup ("defenders");
  world->person->summary = g_strdup ("Lawyer of the miners of Guélb");
  world->person->countries = g_strdup ("GIN");
  world->person->protection_risk = g_strdup ("high");
  world->person->sealed_notes = g_strdup ("sealed");
  world->organization = add (world, &liaison_entity_partner);
  world->organization->kind = g_strdup ("organization");
  world->organization->family = g_strdup ("civil_society");
}

static void
world_teardown (World *world, gconstpointer data)
{
  g_ptr_array_unref (world->records);
}

static LiaisonAudienceContext
ask (World *world, LiaisonAudience audience)
{
  return (LiaisonAudienceContext) {
    .audience = audience, .find = find_cb, .consent = consent_cb, .data = world, .today = { 2026, 11, 24, -1 }
  };
}

static LiaisonWithholding
judge (World *world, LiaisonAudience audience, gpointer record)
{
  LiaisonAudienceContext context = ask (world, audience);

  return liaison_audience_judge (&context, record);
}

static LiaisonWithholding
judge_field (World *world, LiaisonAudience audience, gpointer record, const char *field)
{
  LiaisonAudienceContext context = ask (world, audience);

  return liaison_audience_judge_field (&context, record,
                                       liaison_entity_field (((LiaisonRecord *) record)->entity, field));
}

static LiaisonPartnerName *
add_name (World *world, LiaisonPartner *partner)
{
  LiaisonPartnerName *name = add (world, &liaison_entity_partner_name);

  name->partner = partner->record.id;
  name->text = g_strdup ("Amina Diallo");
  name->type = g_strdup ("official");
  return name;
}

/* Each audience needs its own level of consent, and everybody starts at none. */
static void
test_consent (World *world, gconstpointer data)
{
  static const int needed[] = { 0, 2, 3, 4 };
  LiaisonPartnerName *name = add_name (world, world->person);

  for (int level = 0; level <= 4; level++)
    for (int audience = LIAISON_AUDIENCE_UN; audience <= LIAISON_AUDIENCE_PUBLIC; audience++) {
      LiaisonWithholding expected = level >= needed[audience] ? LIAISON_WITHHELD_NOT
                                    : level == 0              ? LIAISON_WITHHELD_CONSENT
                                                              : LIAISON_WITHHELD_ANONYMOUS;
      world->level = level;
      g_assert_cmpint (judge (world, (LiaisonAudience) audience, name), ==, expected);
      g_assert_cmpint (judge (world, (LiaisonAudience) audience, world->person), ==,
                       level == 0 ? LIAISON_WITHHELD_CONSENT : LIAISON_WITHHELD_NOT);
    }
  world->level = 0;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_INTERNAL, name), ==, LIAISON_WITHHELD_NOT);
}

static void
test_anonymous (World *world, gconstpointer data)
{
  LiaisonAudienceContext context = ask (world, LIAISON_AUDIENCE_STATE);
  LiaisonAudienceTally tally = { 0 };
  g_autoptr (LiaisonRecord) copy = NULL;
  const LiaisonPartner *partner;

  world->level = 1;
  world->person->record.created_at = 5;
  world->person->record.stamp.device = 7;
  copy = liaison_audience_redact (&context, &world->person->record, &tally);
  partner = (const LiaisonPartner *) copy;
  g_assert_nonnull (partner);
  g_assert_null (partner->summary);
  g_assert_null (partner->protection_risk);
  g_assert_null (partner->sealed_notes);
  g_assert_cmpstr (partner->countries, ==, "GIN");
  g_assert_cmpint (copy->created_at, ==, 0);
  g_assert_cmpuint (copy->stamp.device, ==, 0);
  g_assert_cmpuint (tally.given, ==, 1);
  g_assert_cmpuint (tally.fields[LIAISON_WITHHELD_ANONYMOUS], ==, 1);
  g_assert_cmpuint (tally.fields[LIAISON_WITHHELD_INTERNAL], ==, 1);
  g_assert_cmpuint (tally.fields[LIAISON_WITHHELD_SEALED], ==, 1);
  g_assert_cmpstr (world->person->summary, !=, NULL);
}

static void
test_code_name (World *world, gconstpointer data)
{
  LiaisonPartnerName *name = add_name (world, world->organization);
  LiaisonAudienceContext inside = ask (world, LIAISON_AUDIENCE_INTERNAL);
  LiaisonAttachment *file = add (world, &liaison_entity_attachment);

  world->organization->code_name = g_strdup ("Baobab");
  world->organization->summary = g_strdup ("who they are");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, name), ==, LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_UN, world->organization, "code_name"), ==,
                   LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_UN, world->organization, "summary"), ==,
                   LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_INTERNAL, name), ==, LIAISON_WITHHELD_ANONYMOUS);
  file->about_entity = g_strdup ("partner");
  file->about = world->organization->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_INTERNAL, file), ==, LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, file), ==, LIAISON_WITHHELD_ANONYMOUS);
  inside.identities = TRUE;
  g_assert_cmpint (liaison_audience_judge (&inside, &name->record), ==, LIAISON_WITHHELD_NOT);
  g_assert_true (liaison_audience_may_name (&inside, &world->organization->record));
}

/* What of a person goes to whom, by how far they agreed: every audience, level and sensitivity. "." goes. */
static void
test_table (World *world, gconstpointer data)
{
  static const char *const names[] = { "countries", "summary", "code_name", "protection_risk", "sealed_notes" };
  /* open, free text, identity, internal, sealed; "-" the person is withheld whole */
  static const char *const expected[][5] = {
    { "....s", "....s", "....s", "....s", "....s" },
    { "-", ".a.is", "....s", "....s", "....s" },
    { "-", ".a.is", ".a.is", "....s", "....s" },
    { "-", ".a.is", ".a.is", ".a.is", "....s" },
  };
  static const char letters[] = ".sicpaunlm";

  for (int audience = LIAISON_AUDIENCE_INTERNAL; audience <= LIAISON_AUDIENCE_PUBLIC; audience++)
    for (int level = 0; level <= 4; level++) {
      g_autoptr (GString) found = g_string_new (NULL);
      const char *wanted = expected[audience][level];
      g_autofree char *told = NULL;
      world->level = level;
      if (judge (world, (LiaisonAudience) audience, world->person) != LIAISON_WITHHELD_NOT)
        g_string_append_c (found, '-');
      for (guint i = 0; found->len == i && i < G_N_ELEMENTS (names); i++)
        g_string_append_c (found, letters[judge_field (world, (LiaisonAudience) audience, world->person, names[i])]);
      g_string_truncate (found, found->str[0] == '-' ? 1 : found->len);
      /* Outside, what is internal stays inside at every level. */
      told = g_strdup (wanted);
      if (audience != LIAISON_AUDIENCE_INTERNAL && told[0] != '-')
        told[3] = 'i';
      g_test_message ("%s, level %d", liaison_audience_code ((LiaisonAudience) audience), level);
      g_assert_cmpstr (found->str, ==, told);
    }
}

/* Who was there without having agreed is not even counted; without a name, nothing tells who it was. */
static void
test_participants (World *world, gconstpointer data)
{
  LiaisonMeeting *meeting = add (world, &liaison_entity_meeting);
  LiaisonAttendee *attendee = add (world, &liaison_entity_attendee);
  LiaisonPost *post = add (world, &liaison_entity_post);
  LiaisonTenure *tenure = add (world, &liaison_entity_tenure);

  meeting->openness = g_strdup ("public");
  attendee->meeting = meeting->record.id;
  attendee->partner = world->person->record.id;
  attendee->represents = world->organization->record.id;
  attendee->post = post->record.id;
  attendee->post_en = g_strdup ("Minister, Ministry of Justice");
  tenure->holder = world->person->record.id;
  tenure->post = post->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, attendee), ==, LIAISON_WITHHELD_CONSENT);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, tenure), ==, LIAISON_WITHHELD_CONSENT);
  world->level = 1;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, attendee), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "represents"), ==, LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "post"), ==, LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, tenure), ==, LIAISON_WITHHELD_ANONYMOUS);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "post_en"), ==, LIAISON_WITHHELD_ANONYMOUS);
  world->level = 3;
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "represents"), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "post_en"), ==, LIAISON_WITHHELD_NOT);
  g_set_str (&post->record.classification, "strictly_confidential");
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "post"), ==, LIAISON_WITHHELD_LINK);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "post_en"), ==, LIAISON_WITHHELD_LINK);
  g_set_str (&post->record.classification, "unclassified");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, tenure), ==, LIAISON_WITHHELD_NOT);
}

static void
test_mentions (World *world, gconstpointer data)
{
  g_autoptr (LiaisonMentions) mentions = liaison_mentions_new ();
  LiaisonAudienceContext context = ask (world, LIAISON_AUDIENCE_UN);
  LiaisonAudienceTally tally = { 0 };
  LiaisonMeeting *meeting = add (world, &liaison_entity_meeting);
  g_autoptr (LiaisonRecord) copy = NULL;

  liaison_mentions_add (mentions, "Amina Diallo");
  context.mentions = mentions;
  meeting->title = g_strdup ("Lunch with Amina Diallo");
  meeting->place = g_strdup ("Dakar");
  copy = liaison_audience_redact (&context, &meeting->record, &tally);
  g_assert_null (((LiaisonMeeting *) copy)->title);
  g_assert_cmpstr (((LiaisonMeeting *) copy)->place, ==, "Dakar");
  g_assert_cmpuint (tally.fields[LIAISON_WITHHELD_MENTION], ==, 1);
}

static void
test_sealed_even_inside (World *world, gconstpointer data)
{
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_INTERNAL, world->person, "sealed_notes"), ==,
                   LIAISON_WITHHELD_SEALED);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_INTERNAL, world->person, "protection_risk"), ==,
                   LIAISON_WITHHELD_NOT);
}

static void
test_classification (World *world, gconstpointer data)
{
  static const struct {
    const char *classification;
    gboolean un, state;
  } cases[] = { { "unclassified", TRUE, TRUE },
                { "confidential", TRUE, FALSE },
                { "strictly_confidential", FALSE, FALSE } };
  LiaisonPartnerName *name = add_name (world, world->organization);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_free (world->organization->record.classification);
    world->organization->record.classification = g_strdup (cases[i].classification);
    g_assert_cmpint (judge (world, LIAISON_AUDIENCE_INTERNAL, name), ==, LIAISON_WITHHELD_NOT);
    g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, name) == LIAISON_WITHHELD_NOT, ==, cases[i].un);
    g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, name) == LIAISON_WITHHELD_NOT, ==, cases[i].state);
    g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, world->organization) == LIAISON_WITHHELD_NOT, ==,
                     cases[i].state);
  }
}

static void
test_contacts (World *world, gconstpointer data)
{
  LiaisonContactPoint *contact = add (world, &liaison_entity_contact_point);

  contact->partner = world->organization->record.id;
  contact->type = g_strdup ("email");
  contact->value = g_strdup ("office@example.org");
  contact->safety = g_strdup ("safe");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, contact), ==, LIAISON_WITHHELD_NOT);
  world->organization->never_channels = g_strdup ("email phone");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, contact), ==, LIAISON_WITHHELD_UNSAFE);
  g_clear_pointer (&world->organization->never_channels, g_free);
  world->organization->do_not_contact = TRUE;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, contact), ==, LIAISON_WITHHELD_UNSAFE);
  world->organization->do_not_contact = FALSE;
  g_free (contact->safety);
  contact->safety = g_strdup ("unsafe");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, contact), ==, LIAISON_WITHHELD_UNSAFE);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_INTERNAL, contact), ==, LIAISON_WITHHELD_NOT);
}

/* A closed meeting with a defender is nothing for a State, and a public one does not name who did not agree. */
static void
test_meetings (World *world, gconstpointer data)
{
  LiaisonMeeting *meeting = add (world, &liaison_entity_meeting);
  LiaisonAttendee *attendee = add (world, &liaison_entity_attendee);

  attendee->meeting = meeting->record.id;
  attendee->partner = world->person->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, meeting), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, attendee), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  meeting->openness = g_strdup ("public");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, meeting), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "partner"), ==, LIAISON_WITHHELD_LINK);
  world->level = 1;
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "partner"), ==, LIAISON_WITHHELD_ANONYMOUS);
  world->level = 3;
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_STATE, attendee, "partner"), ==, LIAISON_WITHHELD_NOT);
}

static void
test_relations (World *world, gconstpointer data)
{
  LiaisonRelationType *type = add (world, &liaison_entity_relation_type);
  LiaisonRelation *relation = add (world, &liaison_entity_relation);

  relation->type = type->record.id;
  relation->subject = world->organization->record.id;
  relation->object = world->person->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, relation), ==, LIAISON_WITHHELD_LINK);
  world->level = 2;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, relation), ==, LIAISON_WITHHELD_NOT);
}

static void
test_victims (World *world, gconstpointer data)
{
  LiaisonMatter *matter = add (world, &liaison_entity_matter);
  LiaisonParty *party = add (world, &liaison_entity_party);

  party->matter = matter->record.id;
  party->label = g_strdup ("Somebody known by name only");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, party), ==, LIAISON_WITHHELD_CONSENT);
  matter->consent_state = g_strdup ("given");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, party), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_PUBLIC, party, "label"), ==, LIAISON_WITHHELD_CONSENT);
  party->partner = world->person->record.id;
  world->level = 3;
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_PUBLIC, party, "label"), ==, LIAISON_WITHHELD_ANONYMOUS);
  world->level = 4;
  g_assert_cmpint (judge_field (world, LIAISON_AUDIENCE_PUBLIC, party, "label"), ==, LIAISON_WITHHELD_NOT);
}

static void
test_letters (World *world, gconstpointer data)
{
  LiaisonCommunication *letter = add (world, &liaison_entity_communication);
  LiaisonReply *reply = add (world, &liaison_entity_reply);

  reply->communication = letter->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, letter), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  /* A draft is nobody's business, whatever day is set. */
  letter->public_on = (LiaisonMoment) { 2026, 11, 24, -1 };
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, letter), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  letter->status = g_strdup ("sent");
  letter->public_on = (LiaisonMoment) { 2026, 11, 25, -1 };
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, letter), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  letter->public_on = (LiaisonMoment) { 2026, 11, 0, -1 };
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, letter), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  letter->public_on = (LiaisonMoment) { 2026, 11, 24, -1 };
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, letter), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, reply), ==, LIAISON_WITHHELD_NOT_PUBLIC);
  reply->publicity = g_strdup ("public");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_PUBLIC, reply), ==, LIAISON_WITHHELD_NOT);
}

static void
test_own_programme (World *world, gconstpointer data)
{
  LiaisonVisit *visit = add (world, &liaison_entity_visit);
  LiaisonProgrammeItem *item = add (world, &liaison_entity_programme_item);
  LiaisonInterlocutor *interlocutor = add (world, &liaison_entity_interlocutor);

  item->visit = visit->record.id;
  item->side = g_strdup ("own");
  interlocutor->programme_item = item->record.id;
  interlocutor->partner = world->organization->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, item), ==, LIAISON_WITHHELD_INTERNAL);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, interlocutor), ==, LIAISON_WITHHELD_INTERNAL);
  g_free (item->side);
  item->side = g_strdup ("official");
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_STATE, interlocutor), ==, LIAISON_WITHHELD_NOT);
}

static void
test_office_only (World *world, gconstpointer data)
{
  LiaisonExchange *exchange = add (world, &liaison_entity_exchange);

  exchange->partner = world->organization->record.id;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, exchange), ==, LIAISON_WITHHELD_INTERNAL);
  exchange->onward = TRUE;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, exchange), ==, LIAISON_WITHHELD_NOT);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, add (world, &liaison_entity_note)), ==,
                   LIAISON_WITHHELD_INTERNAL);
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, add (world, &liaison_entity_consent)), ==,
                   LIAISON_WITHHELD_INTERNAL);
  world->organization->record.trashed_at = 1;
  g_assert_cmpint (judge (world, LIAISON_AUDIENCE_UN, exchange), ==, LIAISON_WITHHELD_INTERNAL);
}

/* Without the register at hand nothing that depends on it leaves. */
static void
test_nothing_found (World *world, gconstpointer data)
{
  LiaisonAudienceContext blind = { .audience = LIAISON_AUDIENCE_UN, .today = { 2026, 11, 24, -1 } };
  LiaisonPartnerName *name = add_name (world, world->organization);

  g_assert_cmpint (liaison_audience_judge (&blind, &name->record), ==, LIAISON_WITHHELD_LINK);
  g_assert_cmpint (liaison_audience_judge (&blind, &world->person->record), ==, LIAISON_WITHHELD_CONSENT);
}

static void
test_names (World *world, gconstpointer data)
{
  LiaisonAudience audience = LIAISON_AUDIENCE_INTERNAL;

  g_assert_true (liaison_audience_parse ("public", &audience));
  g_assert_cmpint (audience, ==, LIAISON_AUDIENCE_PUBLIC);
  g_assert_false (liaison_audience_parse ("press", &audience));
  for (int i = LIAISON_WITHHELD_SEALED; i < LIAISON_WITHHOLDINGS; i++)
    g_assert_cmpuint (strlen (liaison_withholding_label ((LiaisonWithholding) i)), >, 0);
}

#define ADD(path, func) g_test_add ("/audience/" path, World, NULL, world_setup, func, world_teardown)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("consent", test_consent);
  ADD ("anonymous", test_anonymous);
  ADD ("code-name", test_code_name);
  ADD ("table", test_table);
  ADD ("participants", test_participants);
  ADD ("mentions", test_mentions);
  ADD ("sealed-even-inside", test_sealed_even_inside);
  ADD ("classification", test_classification);
  ADD ("contacts", test_contacts);
  ADD ("meetings", test_meetings);
  ADD ("relations", test_relations);
  ADD ("victims", test_victims);
  ADD ("letters", test_letters);
  ADD ("own-programme", test_own_programme);
  ADD ("office-only", test_office_only);
  ADD ("nothing-found", test_nothing_found);
  ADD ("names", test_names);
  return g_test_run ();
}

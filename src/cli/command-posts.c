// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl holder, liaisonctl posts: who held a post, and which posts somebody held, on a day or ever.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-moment-input.h"
#include "liaison-posts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *option_on;

static const GOptionEntry options[] = {
  { "on", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &option_on,
    N_ ("Only who held it on that day, in that month or in that year"), N_ ("DATE") },
  { NULL },
};

/*
 * Question: what is asked of the register.
 * @names_holders: whether a line names the holder, or the post
 * @on: unset for all
 */
typedef struct {
  const LiaisonEntity *entity;
  const char *about;
  gboolean names_holders;
  GPtrArray *(*list) (LiaisonStore *store, const LiaisonId *id, LiaisonLanguage language, GError **error);
  const char *nobody;
  LiaisonMoment on;
  LiaisonId id;
  char *title;
} Question;

static gboolean
read_date (LiaisonMoment *on, GError **error)
{
  *on = LIAISON_MOMENT_NONE;
  if (option_on == NULL || (liaison_moment_input_parse (option_on, NULL, on) && liaison_moment_is_set (on)))
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("--on takes a date such as 2021-05-03, 2021-05 or 2021, not “%.60s”"),
                               option_on);
  return FALSE;
}

/* "now", or how certain it is that it was then. */
static const char *
describe (const Question *question, const LiaisonPostHeld *held)
{
  if (liaison_moment_is_set (&question->on))
    return liaison_held_label (held->held);
  return held->held == LIAISON_HELD_YES ? C_ ("post held", "held") : "";
}

static void
print_text (LiaisonCli *cli, const Question *question, GPtrArray *found)
{
  g_autoptr (LiaisonCliTable) table = NULL;
  const char *header = liaison_moment_is_set (&question->on) ? C_ ("post held", "Then") : C_ ("post held", "Today");

  liaison_cli_print ("%s", question->title);
  if (found->len == 0) {
    liaison_cli_print ("%s", _ (question->nobody));
    return;
  }
  table = liaison_cli_table_new (_ ("Id"), question->names_holders ? _ ("Holder") : _ ("Post"), _ ("From"), _ ("To"),
                                 header, NULL);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonPostHeld *held = g_ptr_array_index (found, i);
    const LiaisonTenure *tenure = held->tenure;
    g_autofree char *id = liaison_cli_short_id (question->names_holders ? &tenure->holder : &tenure->post);
    g_autofree char *from = liaison_moment_format (&tenure->from, NULL, cli->language);
    g_autofree char *to = liaison_moment_format (&tenure->to, NULL, cli->language);
    liaison_cli_table_add (table, id, question->names_holders ? held->name : held->words, from, to,
                           describe (question, held), NULL);
  }
  liaison_cli_table_print (table);
}

static void
add_date (JsonBuilder *builder, const char *name, const LiaisonMoment *moment)
{
  char buffer[LIAISON_MOMENT_BUFFER];

  if (liaison_moment_is_set (moment))
    liaison_cli_add_text (builder, name, liaison_moment_write (moment, buffer));
}

static void
print_json (LiaisonCli *cli, const Question *question, GPtrArray *found)
{
  static const char *const certainties[] = { "no", "perhaps", "partly", "yes" };
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_id (builder, question->about, &question->id);
  liaison_cli_add_text (builder, "title", question->title);
  add_date (builder, "on", &question->on);
  json_builder_set_member_name (builder, "tenures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonPostHeld *held = g_ptr_array_index (found, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "tenure", &held->tenure->record.id);
    liaison_cli_add_id (builder, "post", &held->tenure->post);
    liaison_cli_add_text (builder, "post_title", held->words);
    liaison_cli_add_id (builder, "holder", &held->tenure->holder);
    liaison_cli_add_text (builder, "holder_name", held->name);
    add_date (builder, "from", &held->tenure->from);
    add_date (builder, "to", &held->tenure->to);
    if (liaison_moment_is_set (&question->on))
      liaison_cli_add_text (builder, "held", certainties[held->held]);
    else
      liaison_cli_add_boolean (builder, "current", held->held == LIAISON_HELD_YES);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static char *
make_title (LiaisonCli *cli, const Question *question, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (cli->store, question->entity, &question->id, error);

  if (record == NULL)
    return NULL;
  if (!question->names_holders)
    return liaison_store_partner_name (cli->store, &question->id, cli->language, error);
  return liaison_store_post_words (cli->store, (const LiaisonPost *) record, &(LiaisonId) { 0 }, cli->language, error);
}

static gboolean
answer (LiaisonCli *cli, Question *question, const char *text, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) then = NULL;
  g_autofree char *title = NULL;

  if (!read_date (&question->on, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      !liaison_cli_find_id (cli, question->entity, text, &question->id, error))
    return FALSE;
  question->title = title = make_title (cli, question, error);
  all = title != NULL ? question->list (cli->store, &question->id, cli->language, error) : NULL;
  if (all == NULL)
    return FALSE;
  then = liaison_moment_is_set (&question->on) ? liaison_posts_held_on (all, &question->on) : g_ptr_array_ref (all);
  if (cli->json)
    print_json (cli, question, then);
  else
    print_text (cli, question, then);
  return TRUE;
}

static gboolean
run_holder (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  Question question = { .entity = &liaison_entity_post,
                        .about = "post",
                        .names_holders = TRUE,
                        .list = liaison_store_succession,
                        .nobody = N_ ("Nobody is known to have held it.") };

  return answer (cli, &question, arguments[0], error);
}

static gboolean
run_posts (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  Question question = { .entity = &liaison_entity_partner,
                        .about = "partner",
                        .list = liaison_store_posts_of,
                        .nobody = N_ ("No post is known.") };

  return answer (cli, &question, arguments[0], error);
}

const LiaisonCommand liaison_command_holder = {
  .name = "holder",
  .arguments = N_ ("POST [--on DATE]"),
  .summary = N_ ("Tell who holds a post, and who held it before"),
  .details = N_ (
      "DATE may be a day, a month or a year. Where the dates in the register are less precise than that, the "
      "answer is “perhaps”."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_holder,
};

const LiaisonCommand liaison_command_posts = {
  .name = "posts",
  .arguments = N_ ("PARTNER [--on DATE]"),
  .summary = N_ ("Tell which posts somebody holds and held"),
  .details = N_ (
      "DATE may be a day, a month or a year. Where the dates in the register are less precise than that, the "
      "answer is “perhaps”."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_posts,
};

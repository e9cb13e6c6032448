// SPDX-License-Identifier: GPL-3.0-or-later
// Names that an audience may not read, found in free text; and texts that only look like it.
#include "liaison-mentions.h"

static const struct {
  const char *text;
  gboolean found;
} cases[] = {
  { "Amina Diallo spoke first", TRUE },
  { "AMINA DIALLO", TRUE },
  { "a word with amina diallo", TRUE },
  { "Amína  Diállo", TRUE },
  { "Diallo, Amina", TRUE },
  { "write to amina.diallo@example.org", TRUE },
  { "amina-diallo.jpg", TRUE },
  { "Ms Diallo’s lawyer", TRUE },
  { "Diallo's lawyer", TRUE },
  { "Aminata Diallobe", FALSE },
  { "the diallo well", FALSE },
  { "Amina of another family", FALSE },
  { "a meeting of the RDH", TRUE },
  { "a meeting of the rdh", FALSE },
  { "the RDHX", FALSE },
  { "call +224 620 00 11 22 at night", TRUE },
  { "call +224 620 00 11 23 at night", FALSE },
  { "со слов Анны Петровой: Анна Петрова", TRUE },
  { "لقاء مع أمينة ديالو في المكتب", TRUE },
  { "لقاء وأمينة ديالو في المكتب", TRUE },
  { "لقاء مع أمينة سو في المكتب", FALSE },
  { "与李明会面", TRUE },
  { "与李华会面", FALSE },
  { "Li met us", FALSE },
  { "", FALSE },
  { NULL, FALSE },
};

static void
test_found (void)
{
  g_autoptr (LiaisonMentions) mentions = liaison_mentions_new ();

  g_assert_false (liaison_mentions_found_in (mentions, "Amina Diallo"));
  liaison_mentions_add (mentions, "Amina Diallo");
  liaison_mentions_add_person (mentions, "Amina", "Diallo");
  liaison_mentions_add_acronym (mentions, "RDH");
  liaison_mentions_add (mentions, "+224 620 00 11 22");
  liaison_mentions_add (mentions, "Анна Петрова");
  liaison_mentions_add (mentions, "أمينة ديالو");
  liaison_mentions_add (mentions, "李明");
  liaison_mentions_add (mentions, "Li");
  liaison_mentions_add (mentions, "   ");
  liaison_mentions_add (mentions, NULL);
  liaison_mentions_add_person (mentions, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "nothing");
    g_assert_cmpint (liaison_mentions_found_in (mentions, cases[i].text), ==, cases[i].found);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentions/found", test_found);
  return g_test_run ();
}

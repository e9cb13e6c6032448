// SPDX-License-Identifier: GPL-3.0-or-later
// The articles that go with the themes of a matter, in our words: a beginning for the office to complete.
#include "liaison-letter-words.h"

#include "liaison-catalogue.h"

#include <glib/gi18n-lib.h>

/* @themes: with a space before and after each */
typedef struct {
  const char *themes;
  const char *text;
} Norm;

static const Norm norms[] = {
  { " expression journalists digital criminalization civic_space academic_freedom ",
    N_ ("Article 19 of the International Covenant on Civil and Political Rights: the right to hold opinions without "
        "interference, and to freedom of expression, which may be restricted only by law and as far as necessary for "
        "the purposes that the article names.") },
  { " assembly civic_space ",
    N_ ("Article 21 of the International Covenant on Civil and Political Rights: the right of peaceful assembly; "
        "articles 5 and 12 of the Declaration on Human Rights Defenders.") },
  { " association trade_unions civic_space ",
    N_ ("Article 22 of the International Covenant on Civil and Political Rights: freedom of association; article 5 of "
        "the Declaration on Human Rights Defenders: the right to form, join and take part in non-governmental "
        "organizations, and article 13: the right to resources.") },
  { " detention criminalization ",
    N_ ("Article 9 of the International Covenant on Civil and Political Rights: liberty and security of person; nobody "
        "shall be subjected to arbitrary arrest or detention.") },
  { " justice_lawyers criminalization detention ",
    N_ ("Article 14 of the International Covenant on Civil and Political Rights: equality before courts and a fair "
        "trial; the Basic Principles on the Role of Lawyers.") },
  { " torture detention ",
    N_ ("Article 7 of the International Covenant on Civil and Political Rights, and the Convention against Torture: "
        "the "
        "absolute prohibition of torture and other cruel, inhuman or degrading treatment or punishment.") },
  { " executions ",
    N_ ("Article 6 of the International Covenant on Civil and Political Rights: the right to life; the Minnesota "
        "Protocol on the Investigation of Potentially Unlawful Death.") },
  { " disappearances ",
    N_ ("The Declaration on the Protection of All Persons from Enforced Disappearance, and the Convention on the same "
        "subject.") },
  { " privacy digital ", N_ ("Article 17 of the International Covenant on Civil and Political Rights: nobody shall be "
                             "subjected to arbitrary "
                             "or unlawful interference with privacy or correspondence.") },
  { " women_defenders women_girls violence_women ",
    N_ ("The Convention on the Elimination of All Forms of Discrimination against Women, and General Assembly "
        "resolution 68/181 on the protection of women human rights defenders.") },
  { " environmental_defenders environment climate land ",
    N_ ("General Assembly resolution 76/300 on the right to a clean, healthy and sustainable environment, and Human "
        "Rights Council resolution 40/11 on environmental human rights defenders.") },
  { " indigenous land ",
    N_ ("The United Nations Declaration on the Rights of Indigenous Peoples, in particular free, prior and informed "
        "consent.") },
  { " business ",
    N_ ("The Guiding Principles on Business and Human Rights: the duty of States to protect, the responsibility of "
        "business enterprises to respect, and access to remedy.") },
  { " reprisals ", N_ ("Human Rights Council resolution 12/2, and those that followed it, by which all acts of "
                       "intimidation or reprisal "
                       "against those who cooperate with the United Nations are to be prevented.") },
  { " counter_terrorism ",
    N_ ("Human Rights Council resolution 22/6: laws for national security and against terrorism shall not be used to "
        "hinder the work and safety of those who defend human rights.") },
  { " children young_defenders ", N_ ("The Convention on the Rights of the Child.") },
  { " housing ",
    N_ ("Article 11 of the International Covenant on Economic, Social and Cultural Rights: adequate housing, and "
        "protection from forced eviction.") },
};

static gboolean
applies (const Norm *norm, char **themes)
{
  for (guint i = 0; themes[i] != NULL; i++) {
    g_autofree char *wanted = g_strdup_printf (" %s ", themes[i]);
    if (*themes[i] != '\0' && g_strrstr (norm->themes, wanted) != NULL)
      return TRUE;
  }
  return FALSE;
}

/** liaison_letter_put_norms: Puts an item for each that goes with a theme of the matter. */
void
liaison_letter_put_norms (const LiaisonLetterDraft *draft)
{
  const char *codes = draft->matter != NULL && draft->matter->themes != NULL ? draft->matter->themes : "";
  g_auto (GStrv) themes = g_strsplit (codes, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (norms); i++)
    if (applies (&norms[i], themes))
      liaison_report_outline_add (draft->outline, LIAISON_OUTLINE_ITEM,
                                  liaison_translate (draft->language, norms[i].text));
}

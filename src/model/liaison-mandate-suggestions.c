// SPDX-License-Identifier: GPL-3.0-or-later
// Which mandates a situation concerns: by its themes, by its countries, by words of the account.
//
// A theme the situation was given counts more than words found in the account, and a country's mandate most. One
// theme that is shared by many mandates, such as discrimination, says little of each.
#include "liaison-mandate-suggestions.h"

#include "liaison-fold.h"
#include "liaison-record.h"

#include <string.h>

#define WEIGHT_COUNTRY 100
#define WEIGHT_THEME   60
#define WEIGHT_WORD    5

/* How accounts speak of a theme, folded; a word that begins so is one. Several words stand in that order. */
static const struct {
  const char *theme;
  const char *beginnings;
} vocabulary[] = {
  { "academic_freedom", "academic freedom,liberte academique" },
  { "albinism", "albin" },
  { "armed_conflict", "airstrike,bombard,conflit arme,armed conflict,crimes de guerre,war crime" },
  { "assembly", "demonstrat,protest,manifestant,manifestation,rassemblement,blockade,blocage,sit in" },
  { "association", "dissol,deregist,ngo law,freedom of association,liberte d association" },
  { "business", "company,companies,corporat,entreprise,dam,barrage,mine,mining,miniere,plantation" },
  { "children", "child,enfant,minor,mineur,schoolgirl,ecoliere" },
  { "climate", "climat" },
  { "counter_terrorism", "terroris,extremis" },
  { "criminalization", "criminal complaint,criminaliz,criminalis,judicial harassment,harcelement judiciaire,plainte "
                       "penale,plaintes penales,prosecut,poursuivi,indict" },
  { "culture", "artist,musician,musicien,heritage,patrimoine" },
  { "detention", "detain,detention,detenu,arrest,arret,imprison,emprisonn,prison,jail,custody,garde a vue,incarcer" },
  { "digital", "surveill,spyware,logiciel espion,internet shutdown,coupure d internet,hack,pirat" },
  { "disability", "disabilit,handicap" },
  { "disappearances", "disappear,dispar,whereabouts,incommunicado,au secret,abduct,enlev,kidnap" },
  { "discrimination", "discriminat" },
  { "displaced", "displaced,deplace" },
  { "education", "school,ecole,student,etudiant,universit" },
  { "environment", "environment,pollut,deforest,toxic,toxique,environnement" },
  { "executions",
    "killed,killing,murder,assassin,execut,tue,tuee,tues,meurtre,shot dead,abattu,death threat,menaces de mort,"
    "menace de mort,death penalty,peine de mort" },
  { "expression", "journalis,blog,defamation,diffamation,censor,censur,broadcast,newspaper,journal" },
  { "food", "hunger,famine,crops,recolte" },
  { "health", "medical care,soins,health,sante,hospital,hopital" },
  { "housing", "evict,expuls" },
  { "human_rights_defenders", "defender,defenseur,defenseuse,activist,militant,human rights work" },
  { "indigenous", "indigenous,autochtone" },
  { "justice_lawyers",
    "lawyer,avocat,judge,juge,trial,proces,fair hearing,prosecutor,procureur,bar association,barreau" },
  { "land", "land,terre,foncier" },
  { "mercenaries", "mercenar,private military,paramilitair" },
  { "migrants", "migrant,asylum,asile,refugee,refugie" },
  { "minorities", "minorit" },
  { "older_persons", "older person,personnes agees" },
  { "poverty", "extreme poverty,extreme pauvrete" },
  { "privacy", "privacy,vie privee,wiretap,ecoute" },
  { "racism", "racis,racial" },
  { "religion_belief", "religio,church,eglise,mosque,mosquee,imam,priest,pretre,blasphem" },
  { "reprisals", "repris,represaille,intimidat" },
  { "sogi", "lgbt,gay,lesbian,lesbienne,transgender,transgenre,homosex" },
  { "torture", "tortur,beaten,beating,battu,battre,ill treat,mauvais traitement,solitary confinement,isolement" },
  { "trade_unions", "union,syndicat,syndicalist,strike,greve" },
  { "trafficking", "traffick,traite,forced labour,travail force,slaver,esclav" },
  { "transitional_justice", "truth commission,mass grave,charnier,commission verite" },
  { "violence_women", "rape,viol,sexual violence,violence sexuelle,violences sexuelles,femicid,feminicid,domestic "
                      "violence" },
  { "water", "water,eau,sanitation,assainissement" },
  { "women_girls", "abortion,avortement,women s rights,droits des femmes" },
};

/* A theme of which the account speaks, and the word that does. */
typedef struct {
  const char *theme;
  char *word;
} Finding;

static void
free_suggestion (gpointer data)
{
  LiaisonMandateSuggestion *suggestion = data;

  g_clear_pointer (&suggestion->themes, g_ptr_array_unref);
  g_clear_pointer (&suggestion->words, g_ptr_array_unref);
  g_free (suggestion->country);
  g_free (suggestion);
}

static void
free_finding (gpointer data)
{
  Finding *finding = data;

  g_free (finding->word);
  g_free (finding);
}

/* A word of an account: where it stands, and how it is compared. */
typedef struct {
  const char *start;
  const char *end;
  char *folded;
} Token;

static void
clear_token (gpointer data)
{
  g_free (((Token *) data)->folded);
}

static GArray *
split_text (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *p = text;

  g_array_set_clear_func (tokens, clear_token);
  while (*p != '\0') {
    Token token = { .start = p };
    while (*p != '\0' && (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))))
      p = g_utf8_next_char (p);
    if (p > token.start) {
      g_autofree char *word = g_strndup (token.start, (gsize) (p - token.start));
      token.end = p;
      token.folded = liaison_fold (word);
      g_array_append_val (tokens, token);
    } else {
      p = g_utf8_next_char (p);
    }
  }
  return tokens;
}

/* Whether words that begin as @parts, the last of them at least, stand at @position. */
static gboolean
stands_at (GArray *tokens, guint position, char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *word;
    if (position + i >= tokens->len)
      return FALSE;
    word = g_array_index (tokens, Token, position + i).folded;
    /* What is short begins too many other words. */
    if (!g_str_has_prefix (word, parts[i]) ||
        ((parts[i + 1] != NULL || strlen (parts[i]) <= 4) && strlen (word) > strlen (parts[i]) + 1))
      return FALSE;
  }
  return TRUE;
}

/* The words of the account that begin as @beginning does, as they are written there; NULL for none. */
static char *
find_words (GArray *tokens, const char *beginning)
{
  g_auto (GStrv) parts = g_strsplit (beginning, " ", -1);
  guint count = g_strv_length (parts);

  for (guint i = 0; i < tokens->len; i++)
    if (stands_at (tokens, i, parts)) {
      const char *start = g_array_index (tokens, Token, i).start;
      return g_strndup (start, (gsize) (g_array_index (tokens, Token, i + count - 1).end - start));
    }
  return NULL;
}

static void
find_in_text (const char *text, GPtrArray *findings)
{
  g_autoptr (GArray) tokens = split_text (text);

  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++) {
    g_auto (GStrv) beginnings = g_strsplit (vocabulary[i].beginnings, ",", -1);
    for (guint j = 0; beginnings[j] != NULL; j++) {
      char *word = find_words (tokens, beginnings[j]);
      Finding *finding;
      if (word == NULL)
        continue;
      finding = g_new0 (Finding, 1);
      finding->theme = vocabulary[i].theme;
      finding->word = word;
      g_ptr_array_add (findings, finding);
      break;
    }
  }
}

static GPtrArray *
find_all (const LiaisonSituation *situation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (free_finding);

  for (guint i = 0; situation->texts != NULL && situation->texts[i] != NULL; i++)
    find_in_text (situation->texts[i], findings);
  return findings;
}

/* How many mandates work on a theme. */
static int
count_sharing (const LiaisonMandateFacts *mandates, guint n_mandates, const char *theme)
{
  int count = 0;

  for (guint i = 0; i < n_mandates; i++)
    count += liaison_codes_contain (mandates[i].themes, theme) ? 1 : 0;
  return MAX (count, 1);
}

static void
add_text (GPtrArray **list, const char *text)
{
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func (g_free);
  if (!g_ptr_array_find_with_equal_func (*list, text, g_str_equal, NULL))
    g_ptr_array_add (*list, g_strdup (text));
}

static LiaisonMandateSuggestion *
judge (const LiaisonSituation *situation, GPtrArray *findings, const LiaisonMandateFacts *mandate,
       const LiaisonMandateFacts *mandates, guint n_mandates)
{
  LiaisonMandateSuggestion *suggestion = g_new0 (LiaisonMandateSuggestion, 1);
  g_auto (GStrv) themes = g_strsplit (situation->themes != NULL ? situation->themes : "", " ", -1);

  suggestion->id = mandate->id;
  if (mandate->country != NULL) {
    if (liaison_codes_contain (situation->countries, mandate->country)) {
      suggestion->country = g_strdup (mandate->country);
      suggestion->weight = WEIGHT_COUNTRY;
    }
    return suggestion;
  }
  for (guint i = 0; themes[i] != NULL; i++)
    if (*themes[i] != '\0' && liaison_codes_contain (mandate->themes, themes[i])) {
      add_text (&suggestion->themes, themes[i]);
      suggestion->weight += WEIGHT_THEME / count_sharing (mandates, n_mandates, themes[i]);
    }
  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = g_ptr_array_index (findings, i);
    if (!liaison_codes_contain (mandate->themes, finding->theme))
      continue;
    add_text (&suggestion->words, finding->word);
    suggestion->weight += WEIGHT_WORD;
  }
  return suggestion;
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  return (*(const LiaisonMandateSuggestion *const *) b)->weight -
         (*(const LiaisonMandateSuggestion *const *) a)->weight;
}

/**
 * liaison_mandates_suggest:
 * @mandates: those there are, in the order in which equal ones shall stand
 *
 * Returns: (transfer full) (element-type LiaisonMandateSuggestion): those that the situation concerns, the most of all
 * first, each with every reason there is
 */
GPtrArray *
liaison_mandates_suggest (const LiaisonSituation *situation, const LiaisonMandateFacts *mandates, guint n_mandates)
{
  g_autoptr (GPtrArray) findings = find_all (situation);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (free_suggestion);

  for (guint i = 0; i < n_mandates; i++) {
    LiaisonMandateSuggestion *suggestion = judge (situation, findings, &mandates[i], mandates, n_mandates);
    if (suggestion->weight > 0)
      g_ptr_array_add (suggestions, suggestion);
    else
      free_suggestion (suggestion);
  }
  g_ptr_array_sort (suggestions, compare_suggestions);
  return suggestions;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A next step typed in one line: what, until when, who, of which kind.
#include "liaison-step-text.h"

#include "liaison-clock.h"
#include "liaison-office.h"

#include <locale.h>

static GPtrArray *staff;

static void
add_staff (const char *name, const char *initials)
{
  LiaisonStaff *one = (LiaisonStaff *) liaison_record_new (&liaison_entity_staff);

  one->name = g_strdup (name);
  one->initials = g_strdup (initials);
  g_ptr_array_add (staff, one);
}

/* "KIND | TEXT | DUE | OWNER", as far as said. */
static char *
describe (const LiaisonStepText *step)
{
  static const char *const kinds[] = { "task", "ours", "theirs", "need" };
  char due[LIAISON_MOMENT_BUFFER];
  const char *owner = "";

  for (guint i = 0; i < staff->len; i++)
    if (liaison_id_equal (&((LiaisonRecord *) staff->pdata[i])->id, &step->owner))
      owner = ((LiaisonStaff *) staff->pdata[i])->name;
  return g_strdup_printf ("%s | %s | %s | %s", step->kind >= 0 ? kinds[step->kind] : "", step->text,
                          liaison_moment_write (&step->due, due), owner);
}

static void
assert_read (const char *typed, const char *expected)
{
  g_auto (LiaisonStepText) step = { 0 };
  g_autofree char *text = NULL;

  liaison_step_text_read (&step, typed, staff);
  text = describe (&step);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_reads_until_when (void)
{
  assert_read ("Send the list by Friday", " | Send the list | 2026-09-18 | ");
  assert_read ("Send the list before 14/10", " | Send the list | 2026-10-14 | ");
  assert_read ("Rédiger la note avant le 1er octobre 2026", " | Rédiger la note | 2026-10-01 | ");
  assert_read ("Écrire d’ici vendredi", " | Écrire | 2026-09-18 | ");
  assert_read ("Préparer la visite pour juin 2027", " | Préparer la visite | 2027-06 | ");
  assert_read ("Report due in 2 weeks", " | Report | 2026-09-30 | ");
}

static void
test_keeps_what_is_no_date (void)
{
  assert_read ("Stand by the defenders", " | Stand by the defenders |  | ");
  assert_read ("Pour mémoire", " | Pour mémoire |  | ");
  assert_read ("by Friday", " | by Friday |  | ");
  assert_read ("Call by Friday 10:00", " | Call by Friday 10:00 |  | ");
  assert_read ("Pay by the hour by Friday", " | Pay by the hour | 2026-09-18 | ");
  assert_read ("   ", " |  |  | ");
}

static void
test_reads_who_does_it (void)
{
  assert_read ("@IM Send the list", " | Send the list |  | Ilse Moran");
  assert_read ("Send the list by Friday @ilse", " | Send the list | 2026-09-18 | Ilse Moran");
  assert_read ("Envoyer @ndi la liste", " | Envoyer la liste |  | Awa Ndiaye");
  assert_read ("Write to @nobody", " | Write to @nobody |  | ");
  /* Two begin so: neither is meant. */
  assert_read ("Ask @i", " | Ask @i |  | ");
}

static void
test_reads_of_which_kind (void)
{
  assert_read ("Need: a lawyer", "need | a lawyer |  | ");
  assert_read ("Besoin : un avocat", "need | un avocat |  | ");
  assert_read ("We: send the report by Friday", "ours | send the report | 2026-09-18 | ");
  assert_read ("Eux : la liste", "theirs | la liste |  | ");
  assert_read ("Note: a word", " | Note: a word |  | ");
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  staff = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  add_staff ("Ilse Moran", "IM");
  add_staff ("Awa Ndiaye", "AN");
  add_staff ("Ivan Petrov", "IP");
  /* Wednesday 16 September 2026, noon. */
  liaison_clock_hold (G_GINT64_CONSTANT (1789560000) * G_USEC_PER_SEC);
  g_test_add_func ("/step-text/until-when", test_reads_until_when);
  g_test_add_func ("/step-text/no-date", test_keeps_what_is_no_date);
  g_test_add_func ("/step-text/who", test_reads_who_does_it);
  g_test_add_func ("/step-text/kind", test_reads_of_which_kind);
  status = g_test_run ();
  g_ptr_array_unref (staff);
  return status;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the pipe to liaison-vcard, so that the library is fuzzed in one process with what reads its answers.
// The linker takes these functions for those of liaison-vcard-helper.c.
#include "liaison-vcard-helper.h"

#include "liaison-vcard-library.h"

struct _LiaisonVcardHelper {
  GQueue questions;
};

LiaisonVcardHelper *
liaison_vcard_helper_new (const char *option, GError **error)
{
  static gsize once;

  if (g_once_init_enter (&once)) {
    liaison_vcard_library_init ();
    /* It warns of everything that is wrong with a card. */
    g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
    g_once_init_leave (&once, 1);
  }
  return g_new0 (LiaisonVcardHelper, 1);
}

void
liaison_vcard_helper_free (LiaisonVcardHelper *helper)
{
  g_queue_clear_full (&helper->questions, g_free);
  g_free (helper);
}

void
liaison_vcard_helper_ask (LiaisonVcardHelper *helper, const char *question, gsize length)
{
  g_queue_push_tail (&helper->questions, g_strndup (question, length));
}

gboolean
liaison_vcard_helper_answer (LiaisonVcardHelper *helper, GString *answer, GCancellable *cancellable, GError **error)
{
  g_autofree char *question = g_queue_pop_head (&helper->questions);

  g_assert_nonnull (question);
  liaison_vcard_library_read (question, answer);
  return TRUE;
}

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define IS_SANITIZED
#endif
#elif defined __SANITIZE_ADDRESS__
#define IS_SANITIZED
#endif

#ifdef IS_SANITIZED
/* The library loses parameters that are begun anew. Only whole stacks tell that they are its own. */
__attribute__ ((visibility ("default"))) const char *__asan_default_options (void);
__attribute__ ((visibility ("default"))) const char *__lsan_default_suppressions (void);

const char *
__asan_default_options (void)
{
  return "fast_unwind_on_malloc=0:malloc_context_size=12";
}

const char *
__lsan_default_suppressions (void)
{
  return "leak:libebook-contacts";
}
#endif

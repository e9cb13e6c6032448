// SPDX-License-Identifier: GPL-3.0-or-later
// The program that reads and writes cards, asked and answered through a pipe.
#include "liaison-vcard-helper.h"

#include "liaison-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* So much is taken at a time, in bytes. */
#define CHUNK (64 * 1024)

/* An answer is never longer than this, in bytes: a few times the largest card. */
#define ANSWER_MAX (256 * 1024 * 1024)

/* @fd: the one end of what the process has as its input and output
 * @outgoing: what was asked, from @sent on not sent yet
 * @incoming: what was answered, from @taken on not taken yet; up to @looked there is no end of an answer */
struct _LiaisonVcardHelper {
  GSubprocess *process;
  int fd;
  GString *outgoing;
  gsize sent;
  GString *incoming;
  gsize taken;
  gsize looked;
};

/* The installed program; a development build takes the one that was built with it. */
static const char *
find_program (void)
{
#if LIAISON_DEVELOPMENT
  const char *other = g_getenv ("LIAISON_VCARD");

  if (other != NULL)
    return other;
  if (*LIAISON_VCARD_HELPER != '\0' && g_file_test (LIAISON_VCARD_BUILT, G_FILE_TEST_IS_EXECUTABLE))
    return LIAISON_VCARD_BUILT;
#endif
  return LIAISON_VCARD_HELPER;
}

static GSubprocess *
start (const char *program, const char *option, int fd, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  /* Nothing of the environment is its business. */
  char *environment[] = { (char *) "LANG=C.UTF-8", NULL };
  const char *arguments[] = { program, option, NULL };
  int output = fcntl (fd, F_DUPFD_CLOEXEC, 3);

  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_set_cwd (launcher, "/");
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  return g_subprocess_launcher_spawnv (launcher, arguments, error);
}

static gboolean
fail (LiaisonVcardHelper *helper, GError **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                       _ ("the program that reads and writes cards (liaison-vcard) has ended unexpectedly"));
  return FALSE;
}

static gboolean
must_wait (void)
{
  return errno == EAGAIN || errno == EINTR;
}

/* Without the signal that would end this process when the other is gone. */
static gboolean
send_some (LiaisonVcardHelper *helper)
{
  gssize count = send (helper->fd, helper->outgoing->str + helper->sent, helper->outgoing->len - helper->sent,
                       MSG_NOSIGNAL);

  if (count < 0)
    return must_wait ();
  helper->sent += (gsize) count;
  if (helper->sent == helper->outgoing->len) {
    g_string_truncate (helper->outgoing, 0);
    helper->sent = 0;
  }
  return TRUE;
}

static gboolean
receive_some (LiaisonVcardHelper *helper)
{
  gsize length = helper->incoming->len;
  gssize count;

  if (length - helper->taken > ANSWER_MAX)
    return FALSE;
  g_string_set_size (helper->incoming, length + CHUNK);
  count = recv (helper->fd, helper->incoming->str + length, CHUNK, 0);
  g_string_set_size (helper->incoming, length + (gsize) MAX (count, 0));
  return count > 0 || (count < 0 && must_wait ());
}

/* Takes the next answer if it is there as a whole. */
static gboolean
take (LiaisonVcardHelper *helper, GString *answer)
{
  const char *start = helper->incoming->str + helper->taken;
  const char *end = memchr (helper->incoming->str + helper->looked, '\0', helper->incoming->len - helper->looked);

  helper->looked = helper->incoming->len;
  if (end == NULL)
    return FALSE;
  g_string_append_len (answer, start, end - start);
  helper->taken += (gsize) (end - start) + 1;
  if (helper->taken > CHUNK) {
    g_string_erase (helper->incoming, 0, (gssize) helper->taken);
    helper->taken = 0;
  }
  helper->looked = helper->taken;
  return TRUE;
}

/**
 * liaison_vcard_helper_new:
 * @option: what it shall do: "--read", "--write=3.0", "--write=4.0"
 * @error: %LIAISON_ERROR_FAILED: this build is without it, or it cannot be started
 */
LiaisonVcardHelper *
liaison_vcard_helper_new (const char *option, GError **error)
{
  const char *program = find_program ();
  g_autoptr (GError) problem = NULL;
  g_autoptr (GSubprocess) process = NULL;
  LiaisonVcardHelper *helper;
  int ends[2];

  if (*program == '\0') {
    g_set_error_literal (
        error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
        _ ("cards cannot be read nor written: Liaison was built without libebook-contacts (Evolution Data Server)"));
    return NULL;
  }
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("liaison-vcard cannot be started: %s"),
                 g_strerror (errno));
    return NULL;
  }
  (void) fcntl (ends[0], F_SETFL, O_NONBLOCK);
  process = start (program, option, ends[1], &problem);
  if (process == NULL) {
    (void) close (ends[0]);
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("liaison-vcard cannot be started: %s"),
                 problem->message);
    return NULL;
  }
  helper = g_new0 (LiaisonVcardHelper, 1);
  helper->process = g_steal_pointer (&process);
  helper->fd = ends[0];
  helper->outgoing = g_string_new (NULL);
  helper->incoming = g_string_new (NULL);
  return helper;
}

/** liaison_vcard_helper_free: Ends it, also in the middle of an answer. */
void
liaison_vcard_helper_free (LiaisonVcardHelper *helper)
{
  (void) close (helper->fd);
  g_subprocess_force_exit (helper->process);
  g_object_unref (helper->process);
  g_string_free (helper->outgoing, TRUE);
  g_string_free (helper->incoming, TRUE);
  g_free (helper);
}

/** liaison_vcard_helper_ask: Puts a question, without NUL in it. Does not wait. */
void
liaison_vcard_helper_ask (LiaisonVcardHelper *helper, const char *question, gsize length)
{
  g_string_append_len (helper->outgoing, question, (gssize) length);
  g_string_append_c (helper->outgoing, '\0');
}

/**
 * liaison_vcard_helper_answer:
 * @answer: gets the answer to the first question that was not answered yet; there must be one
 * @error: %LIAISON_ERROR_FAILED when the program has ended, %G_IO_ERROR_CANCELLED
 *
 * After a failure nothing more can be asked.
 */
gboolean
liaison_vcard_helper_answer (LiaisonVcardHelper *helper, GString *answer, GCancellable *cancellable, GError **error)
{
  GPollFD polls[2] = { { .fd = helper->fd } };
  guint count = g_cancellable_make_pollfd (cancellable, &polls[1]) ? 2 : 1;
  gboolean is_alive = TRUE, done;

  while (!(done = take (helper, answer)) && is_alive && !g_cancellable_is_cancelled (cancellable)) {
    polls[0].events = G_IO_IN | (helper->outgoing->len > 0 ? G_IO_OUT : 0);
    polls[0].revents = 0;
    if (g_poll (polls, count, -1) < 0)
      is_alive = must_wait ();
    if ((polls[0].revents & G_IO_OUT) != 0)
      is_alive = send_some (helper);
    if (is_alive && (polls[0].revents & (G_IO_IN | G_IO_HUP | G_IO_ERR)) != 0)
      is_alive = receive_some (helper);
  }
  if (count == 2)
    g_cancellable_release_fd (cancellable);
  return done || (!g_cancellable_set_error_if_cancelled (cancellable, error) && fail (helper, error));
}

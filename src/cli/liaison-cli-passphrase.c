// SPDX-License-Identifier: GPL-3.0-or-later
// Where passphrases come from: a file, an open file, or the terminal without echo.
#include "liaison-cli.h"

#include "liaison-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

/* The longest passphrase, in bytes. */
#define PASSPHRASE_MAX 1024

/* Those that would leave a terminal without echo behind. */
static const int watched[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGALRM };

static volatile sig_atomic_t caught;

static void
signal_cb (int number)
{
  caught = number;
}

/* Waits until there is something to read. The watched signals are let in here alone, so that none can slip in between a
 * look at "caught" and the wait, which would then last until a person types. */
static gboolean
wait_for_line (int fd, const sigset_t *let_in)
{
  fd_set readable;

  while (caught == 0) {
    FD_ZERO (&readable);
    FD_SET (fd, &readable);
    if (pselect (fd + 1, &readable, NULL, NULL, NULL, let_in) >= 0 || errno != EINTR)
      return TRUE;
  }
  return FALSE;
}

/* Reads up to a line end or the end of the file into @buffer, which holds PASSPHRASE_MAX + 2. @let_in: (nullable): the
 * signals as they were before the watched ones were held back. */
static gssize
read_line (int fd, const sigset_t *let_in, char *buffer)
{
  gsize length = 0;

  while (length <= PASSPHRASE_MAX) {
    gssize count = let_in == NULL || wait_for_line (fd, let_in) ? read (fd, buffer + length, 1) : -1;
    if (count < 0 && errno == EINTR && caught == 0)
      continue;
    if (count < 0)
      return -1;
    if (count == 0 || buffer[length] == '\n')
      break;
    length++;
  }
  if (length > 0 && buffer[length - 1] == '\r')
    length--;
  return (gssize) length;
}

/* @where: the file's name, for the message */
static char *
take_passphrase (int fd, const sigset_t *let_in, const char *where, GError **error)
{
  char buffer[PASSPHRASE_MAX + 2] = { 0 };
  gssize length = read_line (fd, let_in, buffer);
  char *passphrase = NULL;
  int saved = errno;

  if (length < 0)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("the passphrase cannot be read from %s: %s"), where,
                 g_strerror (saved));
  else if (length == 0)
    liaison_cli_set_locked_error (error, _ ("the passphrase is empty"));
  else if (length > PASSPHRASE_MAX || memchr (buffer, '\0', (gsize) length) != NULL ||
           !g_utf8_validate (buffer, length, NULL))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("%s: a passphrase is one line of text, of at most %d bytes"), where, PASSPHRASE_MAX);
  else
    passphrase = g_strndup (buffer, (gsize) length);
  explicit_bzero (buffer, sizeof buffer);
  return passphrase;
}

static char *
read_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  char *passphrase;

  if (fd < 0) {
    int saved = errno;
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved), _ ("the passphrase cannot be read from %s: %s"),
                 path, g_strerror (saved));
    return NULL;
  }
  passphrase = take_passphrase (fd, NULL, path, error);
  close (fd);
  return passphrase;
}

static char *
read_fd (int fd, GError **error)
{
  g_autofree char *where = g_strdup_printf (_ ("file descriptor %d"), fd);

  return take_passphrase (fd, NULL, where, error);
}

static void
write_terminal (int terminal, const char *text)
{
  gsize length = strlen (text);

  while (length > 0) {
    gssize count = write (terminal, text, length);
    if (count < 0)
      return;
    text += count;
    length -= (gsize) count;
  }
}

/* Asks once. A signal ends the question, with the terminal as it was, and is then obeyed; after a stop and "fg" @again
 * is set. */
static char *
ask_once (int terminal, const char *prompt, gboolean *again, GError **error)
{
  struct sigaction action = { .sa_handler = signal_cb }, before[G_N_ELEMENTS (watched)];
  sigset_t held, let_in;
  struct termios shown, hidden;
  char *passphrase;
  int number;

  if (tcgetattr (terminal, &shown) != 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("the terminal cannot hide a passphrase: %s"),
                 g_strerror (errno));
    return NULL;
  }
  caught = 0;
  sigemptyset (&action.sa_mask);
  sigemptyset (&held);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    sigaddset (&held, watched[i]);
  pthread_sigmask (SIG_BLOCK, &held, &let_in);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    sigaction (watched[i], &action, &before[i]);
  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t) (ECHO | ECHONL);
  tcsetattr (terminal, TCSAFLUSH, &hidden);
  write_terminal (terminal, prompt);
  passphrase = take_passphrase (terminal, &let_in, "/dev/tty", error);
  write_terminal (terminal, "\n");
  tcsetattr (terminal, TCSAFLUSH, &shown);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    sigaction (watched[i], &before[i], NULL);
  /* What still waits is obeyed here, with the terminal as it was. */
  pthread_sigmask (SIG_SETMASK, &let_in, NULL);
  number = caught;
  if (number == 0)
    return passphrase;
  g_clear_error (error);
  g_clear_pointer (&passphrase, liaison_secret_free_text);
  kill (getpid (), number);
  *again = number == SIGTSTP || number == SIGTTIN || number == SIGTTOU;
  if (!*again)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stopped");
  return NULL;
}

static char *
ask_terminal (const char *prompt, GError **error)
{
  int terminal = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  gboolean again = TRUE;
  char *passphrase = NULL;

  if (terminal < 0) {
    liaison_cli_set_locked_error (error,
                                  _ ("there is no terminal to ask for the passphrase on; use --passphrase-file"));
    return NULL;
  }
  while (again && passphrase == NULL) {
    again = FALSE;
    passphrase = ask_once (terminal, prompt, &again, error);
  }
  close (terminal);
  return passphrase;
}

static char *
ask_twice (GError **error)
{
  g_autoptr (GError) local = NULL;
  char *first = ask_terminal (_ ("New passphrase: "), error);
  char *second = first != NULL ? ask_terminal (_ ("The same again: "), &local) : NULL;
  gboolean same = g_strcmp0 (first, second) == 0;

  g_clear_pointer (&second, liaison_secret_free_text);
  if (first == NULL || (same && local == NULL))
    return first;
  g_clear_pointer (&first, liaison_secret_free_text);
  if (local == NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the two passphrases are not the same"));
    return NULL;
  }
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * liaison_cli_ask_passphrase:
 * @prompt: translated, for the terminal
 *
 * Returns: (transfer full) (nullable): the passphrase that the options tell, or a person at the terminal
 */
char *
liaison_cli_ask_passphrase (LiaisonCli *cli, const char *prompt, GError **error)
{
  if (cli->passphrase_file != NULL)
    return read_file (cli->passphrase_file, error);
  if (cli->passphrase_fd >= 0)
    return read_fd (cli->passphrase_fd, error);
  return ask_terminal (prompt, error);
}

/**
 * liaison_cli_ask_new_passphrase:
 * @file: (nullable): where it is written
 * @fd: the same as an open file, or -1
 *
 * Returns: (transfer full) (nullable): a passphrase to set; on a terminal it is asked for twice
 */
char *
liaison_cli_ask_new_passphrase (const char *file, int fd, GError **error)
{
  if (file != NULL)
    return read_file (file, error);
  return fd >= 0 ? read_fd (fd, error) : ask_twice (error);
}

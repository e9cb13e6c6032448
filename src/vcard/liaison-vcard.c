// SPDX-License-Identifier: GPL-3.0-or-later
// liaison-vcard: the text of cards into their properties and back, by libebook-contacts.
//
// Liaison runs this small program instead of asking the library itself: that brings a second SQLite into the process
// that keeps the register, and reads what comes from anywhere. It is told nothing of the register, is given no file,
// and gives up the network, starting programs, writing files and much memory before it reads the first byte.
//
//   liaison-vcard --read           cards, each ended by NUL; answers the properties of each, ended by NUL
//   liaison-vcard --write=3.0|4.0  properties, each card's ended by NUL; answers the text of each, ended by NUL
//
// Answers come in the order of what was given, each as soon as it can be had. The form of the properties is told in
// liaison-vcard-library.h; a card given to --read is UTF-8, has its lines unfolded and ended by CRLF, and one property
// a line. Exit status 0 when the input has ended, 1 with a sentence on standard error when not.
#include "liaison-vcard-library.h"
#include "liaison-vcard-limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* @version: to write, or 0 to read */
static gboolean
answer_all (guint version)
{
  g_autoptr (GString) answer = g_string_new (NULL);
  char *given = NULL;
  size_t room = 0;
  gboolean done = TRUE;

  while (done && getdelim (&given, &room, '\0', stdin) > 0) {
    liaison_vcard_limits_renew ();
    g_string_truncate (answer, 0);
    if (version == 0)
      liaison_vcard_library_read (given, answer);
    else
      liaison_vcard_library_write (given, version, answer);
    done = fwrite (answer->str, 1, answer->len + 1, stdout) == answer->len + 1 && fflush (stdout) == 0;
  }
  free (given);
  return done && !ferror (stdin);
}

int
main (int argc, char **argv)
{
  guint version;

  if (argc == 2 && strcmp (argv[1], "--read") == 0) {
    version = 0;
  } else if (argc == 2 && strcmp (argv[1], "--write=3.0") == 0) {
    version = 30;
  } else if (argc == 2 && strcmp (argv[1], "--write=4.0") == 0) {
    version = 40;
  } else {
    (void) fputs ("Usage: liaison-vcard --read | --write=3.0 | --write=4.0\n", stderr);
    return 1;
  }
  liaison_vcard_library_init ();
  liaison_vcard_limits_set ();
  if (answer_all (version))
    return 0;
  (void) fputs ("liaison-vcard: nobody takes the answers\n", stderr);
  return 1;
}

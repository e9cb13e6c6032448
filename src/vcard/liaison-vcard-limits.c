// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper may not do. Where the kernel cannot help with one thing, the others hold.
#include "liaison-vcard-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

/* The library holds a card several times over, and a card is not larger than 48 MiB. */
#define MEMORY_MAX (768UL * 1024 * 1024)

/* What one card may take, in seconds of the processor; the largest photograph takes less than one. */
#define SECONDS_A_CARD 20

#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define ALLOW          BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE         BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)
#define LOAD(member)   BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, member))
#define REFUSE_CALL(n) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (n), 0, 1), REFUSE

/* Addresses of a sanitizer take more than any limit, and its search for leaks starts a process. */
#ifndef __SANITIZE_ADDRESS__
static void
limit (int resource, unsigned long value)
{
  struct rlimit bounds = { value, value };

  (void) setrlimit (resource, &bounds);
}

/* Character sets are files that may be opened for reading; nothing may be opened for writing. */
static void
refuse_calls (void)
{
#ifdef ARCHITECTURE
  struct sock_filter filter[] = {
    LOAD (arch),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
    REFUSE,
    LOAD (nr),
    REFUSE_CALL (SYS_socket),
    REFUSE_CALL (SYS_connect),
    REFUSE_CALL (SYS_execve),
    REFUSE_CALL (SYS_execveat),
    REFUSE_CALL (SYS_clone),
    REFUSE_CALL (SYS_clone3),
    REFUSE_CALL (SYS_ptrace),
    REFUSE_CALL (SYS_process_vm_readv),
    REFUSE_CALL (SYS_unlinkat),
    REFUSE_CALL (SYS_renameat2),
    REFUSE_CALL (SYS_openat2),
#ifdef SYS_open
    REFUSE_CALL (SYS_open),
    REFUSE_CALL (SYS_creat),
    REFUSE_CALL (SYS_fork),
    REFUSE_CALL (SYS_vfork),
    REFUSE_CALL (SYS_unlink),
    REFUSE_CALL (SYS_rename),
#endif
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 1, 0),
    ALLOW,
    LOAD (args[2]),
    BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT, 0, 1),
    REFUSE,
    ALLOW,
  };
  struct sock_fprog program = { sizeof filter / sizeof *filter, filter };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    (void) prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#endif
}
#endif

/** liaison_vcard_limits_set: Gives up what reading cards does not need. Cannot be undone. */
void
liaison_vcard_limits_set (void)
{
#ifndef __SANITIZE_ADDRESS__
  limit (RLIMIT_DATA, MEMORY_MAX);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  (void) prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  refuse_calls ();
#endif
}

/** liaison_vcard_limits_renew: Gives the next card its time. */
void
liaison_vcard_limits_renew (void)
{
  struct rusage used;
  struct rlimit bounds;

  if (getrusage (RUSAGE_SELF, &used) != 0 || getrlimit (RLIMIT_CPU, &bounds) != 0)
    return;
  bounds.rlim_cur = (rlim_t) (used.ru_utime.tv_sec + used.ru_stime.tv_sec + SECONDS_A_CARD);
  (void) setrlimit (RLIMIT_CPU, &bounds);
}

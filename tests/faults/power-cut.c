/* Preloaded into a Node process (LD_PRELOAD): what a disk holds that forgets everything not synced. After every fsync of a
 * file in NAZORAT_FOLDER its bytes are put into NAZORAT_DISK/NUMBER.NAME; the numbers rise by one. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int number;

static void keep(int handle) {
  char name[64], path[PATH_MAX], target[PATH_MAX * 2], bytes[65536];
  const char *folder = getenv("NAZORAT_FOLDER"), *disk = getenv("NAZORAT_DISK");
  struct stat found;
  if (!folder || !disk || fstat(handle, &found) != 0 || !S_ISREG(found.st_mode)) return;
  snprintf(name, sizeof name, "/proc/self/fd/%d", handle);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return;
  snprintf(target, sizeof target, "%s/%06d.%s", disk, ++number, strrchr(path, '/') + 1);
  int from = open(path, O_RDONLY), to = open(target, O_WRONLY | O_CREAT | O_EXCL, 0600);
  /* Another handle of the file: closing it drops this process's locks, which nobody else asks for here. */
  for (ssize_t part; (part = read(from, bytes, sizeof bytes)) > 0;)
    if (write(to, bytes, part) != part) abort();
  close(from);
  close(to);
}

#define SYNC(name) \
  int name(int handle) { \
    static int (*real)(int); \
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, #name); \
    int answer = real(handle); \
    if (answer == 0) keep(handle); \
    return answer; \
  }
SYNC(fsync)
SYNC(fdatasync)

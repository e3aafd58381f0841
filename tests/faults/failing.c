/* Preloaded into a Node process (LD_PRELOAD): the n-th file call on a path under a folder fails with an error number of
 * choice, once or from then on, as a full disk, a dying one, a lost right or a scanner would make it. It stands under both
 * SQLite and Node's own fs. Opening '/.nazorat-arm/N/ERRNO/ALWAYS/FOLDER' arms it; opening '/.nazorat-disarm/FILE' ends it
 * and writes 'CALLS FAILED' to FILE; both answer ENOENT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int armed, wanted, number, always, calls, failed;
static char folder[PATH_MAX];

#define REAL(result, name, types) \
  static result(*real) types; \
  if (!real) real = (result(*) types)dlsym(RTLD_NEXT, name)

static int fails(const char *path) {
  if (!armed || !path || strncmp(path, folder, strlen(folder)) != 0) return 0;
  calls += 1;
  if (calls != wanted && !(always && calls > wanted)) return 0;
  failed += 1;
  errno = number;
  return 1;
}

static int handle_fails(int handle) {
  char name[64], path[PATH_MAX];
  if (!armed) return 0;
  int before = errno;
  snprintf(name, sizeof name, "/proc/self/fd/%d", handle);
  ssize_t length = readlink(name, path, sizeof path - 1);
  errno = before;
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path);
}

static int order(const char *path) {
  if (strncmp(path, "/.nazorat-arm/", 14) == 0) {
    calls = failed = 0;
    armed = sscanf(path + 14, "%d/%d/%d/%4000s", &wanted, &number, &always, folder + 1) == 4;
    folder[0] = '/';
    return 1;
  }
  if (strncmp(path, "/.nazorat-disarm/", 17) == 0) {
    armed = 0;
    FILE *out = fopen(path + 16, "w");
    if (out) {
      fprintf(out, "%d %d", calls, failed);
      fclose(out);
    }
    return 1;
  }
  return 0;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, (const char *, int, ...)); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (order(path)) { \
      errno = ENOENT; \
      return -1; \
    } \
    if (fails(path)) return -1; \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define HANDLE(result, name, types, arguments) \
  result name types { \
    REAL(result, #name, types); \
    if (handle_fails(handle)) return -1; \
    return real arguments; \
  }
HANDLE(ssize_t, write, (int handle, const void *bytes, size_t size), (handle, bytes, size))
HANDLE(ssize_t, pwrite, (int handle, const void *bytes, size_t size, off_t at), (handle, bytes, size, at))
HANDLE(ssize_t, pwrite64, (int handle, const void *bytes, size_t size, off64_t at), (handle, bytes, size, at))
HANDLE(ssize_t, writev, (int handle, const struct iovec *parts, int count), (handle, parts, count))
HANDLE(ssize_t, read, (int handle, void *bytes, size_t size), (handle, bytes, size))
HANDLE(ssize_t, pread, (int handle, void *bytes, size_t size, off_t at), (handle, bytes, size, at))
HANDLE(ssize_t, pread64, (int handle, void *bytes, size_t size, off64_t at), (handle, bytes, size, at))
HANDLE(int, fsync, (int handle), (handle))
HANDLE(int, fdatasync, (int handle), (handle))
HANDLE(int, ftruncate, (int handle, off_t size), (handle, size))
HANDLE(int, ftruncate64, (int handle, off64_t size), (handle, size))
HANDLE(ssize_t, sendfile64, (int handle, int from, off64_t *at, size_t size), (handle, from, at, size))

#define NAMED(name, types, arguments, first) \
  int name types { \
    REAL(int, #name, types); \
    if (fails(first)) return -1; \
    return real arguments; \
  }
NAMED(rename, (const char *from, const char *to), (from, to), from)
NAMED(unlink, (const char *path), (path), path)
NAMED(mkdir, (const char *path, mode_t mode), (path, mode), path)

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *where, size_t size, unsigned flags) {
  REAL(ssize_t, "copy_file_range", (int, off64_t *, int, off64_t *, size_t, unsigned));
  if (handle_fails(to)) return -1;
  return real(from, at, to, where, size, flags);
}

/** Bytes of the largest file that is read: far above any act, far below what fills a memory. */
export const MAX_FILE = 50 * 1024 * 1024

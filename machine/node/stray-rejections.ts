/**
 * Keeps the process alive when a promise that nobody waits for is rejected, and tells `log`. pdfjs looks the pages of a file up
 * ahead of time: a damaged one rejects such a promise, while the call that reads it gets its own error.
 */
export const logStrayRejections = (log: (error: unknown) => void): void => {
  process.on('unhandledRejection', log)
}

/**
 * How the service's process is told to use memory (V8). Lists of tens of thousands of rows fill its young space with what is soon
 * rubbish: at V8's own 16 MB a half most of it is held for nothing. tools/bootstrap/start.mjs says the same to the loopback host.
 */
export const SERVICE_FLAGS: readonly string[] = ['--max-semi-space-size=8']

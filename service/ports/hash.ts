/** SHA-256 (FIPS 180-4) of bytes as 64 lower-case hex digits. */
export type Hash = { sha256(bytes: Uint8Array): Promise<string> }

/** How a password stands to a kept hash. old: right, but to be hashed anew; weak: the hash was made cheaper than we ever make them. */
export type PasswordVerdict = 'right' | 'old' | 'wrong' | 'weak'

export type Secrets = {
  /** A salted hash with its parameters in it (scrypt, RFC 7914), computed off the main thread. */
  hash(password: string): Promise<string>
  /** Takes as long for null, the hash of a name nobody has, as for a real one. */
  verify(password: string, kept: string | null): Promise<PasswordVerdict>
  /** 16 random letters and digits that are not mistaken for each other, in groups of four. */
  code(): string
}

import { createHash, randomBytes } from 'node:crypto'

/** 256 bits nobody can guess, fit for addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret: whoever reads the database cannot use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

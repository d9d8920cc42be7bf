import type { Env, Locals } from '#platform/http'
import type { persons } from './schema.ts'

export type Person = typeof persons.$inferSelect

/** Who is asking. A visitor has no person; a program acts for one, within the scopes of its token. */
export interface Viewer {
  person: Person | undefined
  sessionId: string | undefined
  /** What the token lets a program do; nothing where a person is at the keys. */
  scopes: readonly string[] | undefined
}

export const visitor: Viewer = { person: undefined, sessionId: undefined, scopes: undefined }

export interface PeopleLocals extends Locals {
  viewer: Viewer
}

export interface PeopleEnv extends Env {
  Variables: PeopleLocals
}

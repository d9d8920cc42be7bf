import type { IncomingMessage } from 'node:http'
import type { Db } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import type { Settings } from '../settings/index.ts'
import type { Formats, Lang, Speak, Text } from '../text/index.ts'
import type { Masthead } from '../ui/masthead.ts'

/** A word for the next page: "Saved.", with a form that takes it back where that is possible. */
export interface Said {
  text: string
  undo?: { action: string; label: string; values?: Record<string, string> } | undefined
}

/** Somebody tries out what a role can do: which one, and the ways to another one and out. */
export interface Trial {
  text: string
  change: { label: string; href: string }
  leave: { label: string; action: string }
}

/** What every request carries from the gate on. */
export interface Locals {
  db: Db
  settings: Settings
  /** Where it is written what happens; nobody's name or address belongs there. */
  log: Log
  requestId: string
  lang: Lang
  t: Text
  format: Formats
  /** The same in any language, for letters to others. */
  speak: Speak
  /** Signs what leaves the house and comes back. */
  secret: string
  /** The address people see: scheme, host, path and query. */
  url: URL
  masthead: Masthead | undefined
  /** What the reader finds at the end of the head of every page: signing in, or their own corner. */
  corner: { label: string; href: string }[]
  /** What the page before left to be said on this one. */
  said?: Said | undefined
  /** Said on top of every page while it lasts. */
  trial?: Trial | undefined
  /** The page as it was written, so that nobody has to read it back out of the response. */
  written: string | undefined
}

export interface Note {
  route: string
  /** The page as it was written; not there for anything else. */
  written?: string
}

/** What the server hands in with a request. There is no server where tests knock without a port. */
export interface Arrival {
  incoming?: IncomingMessage
  /** Where the house notes what it found out about the request. */
  note?: Note
}

export interface Env {
  Variables: Locals
  Bindings: Arrival | undefined
}

import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import { type Profile, wordOf } from '#networks'
import type { CheckerRole } from '../schema.ts'

export type CheckerNames = (role: CheckerRole) => string

/** What a network calls those who check: its profile says so. */
export const checkerNames =
  (profile: Pick<Profile, 'role'>, lang: string): CheckerNames =>
  (role) => {
    const entry = profile.role.find(({ key }) => key === role)
    return entry ? wordOf(entry.label, lang) : role
  }

const Names = createContext<CheckerNames>((role) => role)

/** Inside, everything calls the checkers as the network does. */
export const CheckersNamed = ({ names, children }: PropsWithChildren<{ names: CheckerNames }>) => (
  <Names.Provider value={names}>{children}</Names.Provider>
)

export const useCheckerName = (): CheckerNames => useContext(Names)

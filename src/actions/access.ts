import { type SQL, sql } from 'drizzle-orm'
import { editsCity, leads, maySee, type Standing, worksIn } from '#networks'
import type { Audience } from '#platform/activity'
import { type CheckerRole, checkerRoles, type TestingState } from './schema.ts'

interface Test {
  cityId: string
  audience: Audience
  state: TestingState
}

/** From here on a testing action has passed its check: those who belong to the network read the whole form. */
export const agreedStates: readonly TestingState[] = ['agreed', 'presented', 'running', 'reviewed', 'concluded']

export const isAgreed = ({ state }: { state: TestingState }): boolean => agreedStates.includes(state)

/** Who sees that a testing action is there, and what it is in short: title, description, for whom, on which themes. */
export const seesTest = (standing: Standing, test: Test): boolean => maySee(standing, test)

/** For whom the form behind it is, and its history: the city and those who lead; once it is agreed, and shown to it, the network. */
export const formAudience = ({ state, audience }: Pick<Test, 'state' | 'audience'>): Audience =>
  isAgreed({ state }) && (audience === 'network' || audience === 'public') ? 'network' : 'group'

/** The same of a table of testing actions, or of what a statement calls it. */
export const formAudienceIn = (test: SQL): SQL<Audience> => sql`
  case when ${test}.state = any(${sql.param([...agreedStates])}::text[]) and ${test}.audience in ('network', 'public')
    then 'network' else 'group' end`

/** Who reads the form behind it. */
export const readsForm = (standing: Standing, test: Test): boolean =>
  maySee(standing, { audience: formAudience(test), cityId: test.cityId })

/** Who reads what the checkers say, and that a draft waits for them: the city and those who lead. */
export const readsChecks = (standing: Standing, { cityId }: { cityId: string }): boolean =>
  leads(standing) || worksIn(standing, cityId)

/** Who writes the form, sends it and says what becomes of it. */
export const editsTest = editsCity

/** Who says what was seen while it runs: whoever works in the city. */
export const addsEvidence = worksIn

/** Who reads how it ended: whoever reads the form, and once the city opens the result everybody who sees the action. */
export const readsConclusion = (standing: Standing, test: Test & { resultPublic: boolean }): boolean =>
  readsForm(standing, test) || (test.resultPublic && seesTest(standing, test))

/** As which checkers somebody looks at drafts; one person may be both. */
export const checksAs = ({ roles }: Standing): CheckerRole[] =>
  checkerRoles.filter((wanted) => roles.some(({ role }) => role === wanted))

/** A state as the reader may know it: that a draft is being checked or came back is for the city and those who lead. */
export const stateFor = (standing: Standing, test: Pick<Test, 'cityId' | 'state'>): TestingState =>
  (test.state === 'in_check' || test.state === 'returned') && !readsChecks(standing, test) ? 'drafted' : test.state

/** With whom a city may share what it wants to try; what is agreed is the network's to read. */
export const testAudiences = (test?: { state: TestingState }): Audience[] =>
  test && isAgreed(test) ? ['network', 'public'] : ['group', 'network', 'public']

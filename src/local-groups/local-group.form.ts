import { z } from 'zod'
import { field } from '#platform/forms'
import type { LocalGroup } from './local-group.queries.ts'
import { groupKinds, groupScopes, groupStates } from './schema.ts'

/** What a city says of its local group; nothing of it has to be known. */
export const groupForm = z.object({
  version: field.version(),
  name: field.line({ max: 200 }),
  kind: field.choice(groupKinds),
  state: field.choice(groupStates),
  made: field.choice(['new', 'existing']),
  builtOn: field.prose({ max: 1_000 }),
  scope: field.choice(groupScopes),
  subGroups: field.prose({ max: 2_000 }),
})

export type GroupValues = Pick<LocalGroup, 'name' | 'kind' | 'state' | 'isNew' | 'builtOn' | 'scope' | 'subGroups'>

/** What was sent, as it is kept. */
export function groupValuesOf(sent: z.output<typeof groupForm>): GroupValues {
  const { name, kind, state, made, builtOn, scope, subGroups } = sent
  return { name, kind, state, builtOn, scope, isNew: made && made === 'new', subGroups: linesOf(subGroups) }
}

export const typedGroup = (group: GroupValues | null) => ({
  name: group?.name ?? '',
  kind: group?.kind ?? '',
  state: group?.state ?? '',
  made: group?.isNew === null || group === null ? '' : group.isNew ? 'new' : 'existing',
  builtOn: group?.builtOn ?? '',
  scope: group?.scope ?? '',
  subGroups: group?.subGroups.join('\n') ?? '',
})

const linesOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

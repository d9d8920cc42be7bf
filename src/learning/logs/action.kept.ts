import type { Fields, Kept } from '#platform/records'
import { draftActions } from '../schema.ts'

export const keptAction = { table: draftActions } satisfies Kept

/** How the fields of a draft action are called and read in its history. */
export const actionFieldsSaid: Fields = {
  title: { label: 'learning.action.title' },
  intendedResult: { label: 'learning.action.intendedResult' },
  output: { label: 'learning.action.output' },
  leadBy: { label: 'learning.action.leadBy' },
  partners: { label: 'learning.action.partners' },
  resources: { label: 'learning.action.resources' },
  timescale: { label: 'learning.action.timescale' },
  audience: {
    label: 'learning.audience.name',
    say: (value, { t }) => t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
  },
}

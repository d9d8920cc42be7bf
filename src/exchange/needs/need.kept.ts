import type { Fields, Kept } from '#platform/records'
import { type NeedState, needs } from '../schema.ts'
import { wordOfPriority } from './need.words.tsx'

export const keptNeed = { table: needs } satisfies Kept

/** How the fields of a need are called and read in its history, and where two people changed it. */
export const needFields = (subThemes: { id: string; code: string; title: string }[]): Fields => ({
  question: { label: 'exchange.need.question' },
  background: { label: 'exchange.need.background' },
  themeId: {
    label: 'exchange.need.subTheme',
    say: (value) => {
      const theme = subThemes.find(({ id }) => id === value)
      return theme ? `${theme.code} ${theme.title}` : ''
    },
  },
  voicedBy: { label: 'exchange.need.voicedBy' },
  priority: { label: 'exchange.need.priorityName', say: (value, { t }) => wordOfPriority(Number(value), t) },
  audience: {
    label: 'exchange.need.audienceName',
    say: (value, { t }) => t(`exchange.need.audience.${value as 'public' | 'network' | 'group' | 'city' | 'author'}`),
  },
  state: { label: 'exchange.need.stateName', say: (value, { t }) => t(`exchange.need.state.${value as NeedState}`) },
})

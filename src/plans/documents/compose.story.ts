import type { SnapshotOrigin } from '../versions/snapshot.ts'
import type { Speech } from './compose.ts'
import type { ComposedOrigin, ComposedStory } from './composed.ts'
import type { StoryStep } from './story.queries.ts'

/** Of one kind so many are named; the others are counted. */
const mostNamed = 3

/**
 * Whence an action comes, in words: the whole thread where it is known, one kind after the other, else what the action itself
 * names.
 */
export function composedStory(
  origins: SnapshotOrigin[],
  steps: StoryStep[] | undefined,
  speech: Speech,
): ComposedStory | null {
  const { t } = speech
  const known = steps ?? origins.map(({ kind, title, at }) => ({ kind, title, at, city: null, day: null }))
  if (known.length === 0) return null
  const kinds = [...Map.groupBy(known, ({ kind }) => kind).values()]
  const whole = steps !== undefined && steps.length > origins.length
  if (!whole) return { before: t('plans.document.origins'), groups: [known.map((one) => wordsOf(one, speech))] }
  return { before: t('plans.document.thread'), groups: kinds.map((group) => groupOf(group, speech)) }
}

function groupOf(group: StoryStep[], speech: Speech): ComposedOrigin[] {
  const named = group.slice(0, mostNamed).map((one) => wordsOf(one, speech))
  const more = group.length - named.length
  return more > 0 ? [...named, { words: speech.t('plans.document.more', { count: more }), at: null }] : named
}

const kinds = [
  'meeting',
  'plan_focus',
  'need',
  'practice',
  'session',
  'learning_grid_row',
  'draft_action',
  'testing_action',
  'review_remark',
] as const

function wordsOf({ kind, title, at, city, day }: StoryStep, { t, format }: Speech): ComposedOrigin {
  const named = kinds.find((one) => one === (kind === 'grid_row' ? 'learning_grid_row' : kind))
  const words = named ? t(`plans.document.origin.${named}`, { title }) : title
  const notes = [city, kind === 'meeting' && day ? format.date(day) : null].filter(Boolean)
  return { words: notes.length > 0 ? `${words} (${notes.join(', ')})` : words, at }
}

import { z } from 'zod'
import type { City, Theme } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import type { Wanted } from './poll-need.commands.ts'
import type { Source } from './source.queries.ts'

/** With whom the needs are shared, from the fewest to everybody. */
export const shownTo = ['city', 'group', 'network', 'public'] as const

/** What is asked once for all of them. */
const forAll = {
  target: field.line(),
  audience: field.choice(shownTo, { missing: 'polls.needs.audience.missing' }),
}

const perSource = {
  take: field.ticked(),
  question: field.prose({ max: 600 }),
  theme: field.line(),
  voiced: field.line(),
  cities: field.choices(),
  with: field.line(),
}

/** A field about one source: `question-` and its id. */
export const about = (name: keyof typeof perSource, { id }: { id: string }): string => `${name}-${id}`

export const needsForm = (sources: Source[]) =>
  z.object({
    ...forAll,
    ...Object.fromEntries(
      sources.flatMap((source) =>
        Object.entries(perSource).map(([name, schema]) => [about(name as keyof typeof perSource, source), schema]),
      ),
    ),
  })

interface Among {
  sources: Source[]
  subThemes: Theme[]
  /** Those one may raise needs for. */
  cities: City[]
}

export type ReadNeeds = { ok: true; wanted: Wanted[] } | { ok: false; errors: FormErrors }

/** Holds the answers against what there is: which sources lead, and which say the same as another. */
export function wantedOf(values: Record<string, unknown>, { sources, subThemes, cities }: Among): ReadNeeds {
  const said = (name: keyof typeof perSource, source: Source) => values[about(name, source)]
  const byId = new Map(sources.map((source) => [source.id, source]))
  const leaderOf = (source: Source): Source => {
    const seen = new Set<string>()
    let at = source
    for (;;) {
      const next = byId.get(String(said('with', at) ?? ''))
      // Two that each say the same as the other are led by the first asked for.
      if (!next || seen.has(at.id)) return at
      seen.add(at.id)
      at = next
    }
  }
  const chosen = sources.filter((source) => said('take', source) || byId.has(String(said('with', source) ?? '')))
  const [first] = sources
  if (chosen.length === 0)
    return { ok: false, errors: first ? { [about('take', first)]: 'polls.needs.take.missing' } : {} }
  const errors: FormErrors = {}
  const together = Map.groupBy(chosen, (source) => leaderOf(source).id)
  const wanted = [...together].flatMap(([key, members]): Wanted[] => {
    const leader = byId.get(key)
    if (!leader) return []
    const all = members.some(({ id }) => id === key) ? members : [leader, ...members]
    const question = said('question', leader) as string | null
    const theme = subThemes.find(({ code }) => code === said('theme', leader))
    const slugs = said('cities', leader) as string[]
    const among = cities.length === 1 ? cities : cities.filter(({ slug }) => slugs.includes(slug))
    if (!question) errors[about('question', leader)] = 'polls.needs.question.missing'
    if (!theme) errors[about('theme', leader)] = 'polls.needs.theme.missing'
    if (among.length === 0) errors[about('cities', leader)] = 'polls.needs.cities.missing'
    if (!question || !theme || among.length === 0) return []
    return [
      {
        key,
        questionId: leader.questionId,
        question,
        themeId: theme.id,
        voicedBy: said('voiced', leader) as string | null,
        cityIds: among.map(({ id }) => id),
        sources: [...new Set(all.flatMap(({ id, parts }) => [id, ...parts]))],
        phrases: all.map(({ text }) => text),
        votes: all.reduce((sum, { votes }) => sum + votes, 0),
      },
    ]
  })
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, wanted }
}

/** What the form begins with: the words that were said, and the sub-theme they belong to. */
export const begunWith = (sources: Source[], subThemes: Theme[]): Typed =>
  Object.fromEntries(
    sources.flatMap((source) => [
      [about('question', source), source.text],
      [about('theme', source), subThemes.find(({ id }) => id === source.themeId)?.code ?? null],
    ]),
  )

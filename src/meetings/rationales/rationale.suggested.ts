import { figuresOf } from '#exchange'
import type { Network, Theme } from '#networks'
import type { Speak } from '#platform/text'
import type { RationaleText } from './rationale.kept.ts'
import type { OnRecord } from './rationale.record.queries.ts'

/** How a rationale may begin: what the record says about its themes, in the language of the network. */
export function suggestedTexts(
  speak: Speak,
  network: Network,
  themes: Theme[],
  { rows, needs }: OnRecord,
): Partial<Record<RationaleText, string>> {
  const { t, format } = speak(network.language)
  if (rows.length === 0) return {}
  const { gaps } = figuresOf({ cities: [], rows })
  const uncovered = rows.filter(({ gap, demanders }) => gap !== 'several_suppliers' && demanders.length > 0)
  const list = (lines: string[]) => lines.map((line) => `- ${line}`).join('\n')
  const named = ({ code, title }: Theme) => `${code} ${title}`
  const backlog = [
    ...uncovered.map(({ subTheme, gap, demanders }) =>
      t('meetings.rationale.suggest.gap', {
        subTheme: named(subTheme),
        gap,
        cities: format.list(demanders.map(({ name }) => name)),
      }),
    ),
    ...needs.map(({ city, question }) => `${city.name}: ${question}`),
  ]
  const outside = rows.flatMap(({ subTheme, outside: known }) =>
    known.map(({ title }) => `${title} (${subTheme.code})`),
  )
  return {
    framing: t('meetings.rationale.suggest.framing', {
      themes: format.list(themes.map(({ title }) => title)),
      subThemes: rows.length,
      nobody: gaps.no_supplier,
      outsideOnly: gaps.outside_only,
      single: gaps.single_supplier,
      needs: needs.length,
    }),
    backlog: list(backlog),
    examples: list([...new Set(outside)]),
  }
}

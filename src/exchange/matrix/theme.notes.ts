import type { NetworkFigure, NetworkLocals, ThemeNote } from '#networks'
import { matrixPath } from './matrix.paths.ts'
import { matrixOf } from './matrix.queries.ts'
import { figuresOf } from './matrix.ts'

/** A few words beside each theme that has gaps: the worst kind, and the rows it counts. */
export async function gapNotes({ db, network, t }: NetworkLocals): Promise<Map<string, ThemeNote>> {
  const { cities, groups } = await matrixOf(db, network)
  return new Map(
    groups.flatMap(({ theme, rows }): [string, ThemeNote][] => {
      const { no_supplier, outside_only, single_supplier } = figuresOf({ cities, rows }).gaps
      const note = (text: string, gap: 'no_supplier' | 'outside_only' | 'single_supplier', tone: ThemeNote['tone']) => {
        const href = matrixPath(network, { theme: theme.code, gap })
        return [[theme.code, { text, href, ...(tone && { tone }) }]] satisfies [string, ThemeNote][]
      }
      if (no_supplier > 0) return note(t('exchange.themeGaps.nobody', { count: no_supplier }), 'no_supplier', 'nobody')
      if (outside_only > 0)
        return note(t('exchange.themeGaps.outside', { count: outside_only }), 'outside_only', 'want')
      if (single_supplier > 0)
        return note(t('exchange.themeGaps.single', { count: single_supplier }), 'single_supplier', 'single')
      return []
    }),
  )
}

/** On the front page of a network: in how many sub-themes nobody can teach yet. */
export const nobodyFigure: NetworkFigure = {
  place: 20,
  read: async ({ db, format, network, t }) => {
    const { gaps } = figuresOf(await matrixOf(db, network))
    if (gaps.no_supplier === 0) return null
    return {
      value: format.number(gaps.no_supplier),
      label: t('exchange.matrix.figureNobody', { count: gaps.no_supplier }),
      href: matrixPath(network, { gap: 'no_supplier' }),
      tone: 'nobody',
    }
  },
}

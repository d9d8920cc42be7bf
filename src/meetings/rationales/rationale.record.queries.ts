import { type ListedNeed, type MatrixRow, matrixOf, needsInThemes } from '#exchange'
import { type NetworkLocals, type Theme, withSubThemes } from '#networks'

/** What the record says about the themes of a meeting: where nobody can teach, what is asked, what is known from outside. */
export interface OnRecord {
  rows: MatrixRow[]
  needs: ListedNeed[]
}

export async function onRecord(locals: NetworkLocals, themes: Theme[], all: Theme[]): Promise<OnRecord> {
  const wanted = new Set(themes.flatMap((theme) => withSubThemes(theme, all)).map(({ id }) => id))
  if (wanted.size === 0) return { rows: [], needs: [] }
  const [matrix, needs] = await Promise.all([
    matrixOf(locals.db, locals.network),
    needsInThemes(locals.db, locals, [...wanted]),
  ])
  return {
    rows: matrix.rows.filter(({ subTheme }) => wanted.has(subTheme.id)),
    // What a city keeps to itself or to its group is not for a paper that others read.
    needs: needs.filter(({ audience }) => audience === 'public' || audience === 'network'),
  }
}

/** Questions of cities that only the network is to know, and that stand in a text word by word. */
export const quotedFromWithin = (needs: ListedNeed[], text: string): ListedNeed[] => {
  const within = plain(text)
  return needs.filter(({ audience, question }) => audience !== 'public' && within.includes(plain(question)))
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** At most so many people are told of one comment; more is an announcement, for which there are other ways. */
export const mostMentioned = 20

interface Named {
  id: string
  name: string
}

/** A piece of what somebody said: plain words, an address, or the name of somebody who is meant. */
export type Piece = { text: string } | { href: string } | { mention: string }

const address = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}»”’]/gu

/** Those whose names stand behind an @, longer names first: "@Ana Maria" does not mean Ana. */
export function mentionedIn<P extends Named>(body: string, people: P[]): P[] {
  const names = new Set(piecesOf(body, people).flatMap((piece) => ('mention' in piece ? [plain(piece.mention)] : [])))
  return people.filter(({ name }) => names.has(plain(name))).slice(0, mostMentioned)
}

/** Takes apart what was said, so that addresses and names can be shown as what they are. */
export function piecesOf(body: string, people: Named[]): Piece[] {
  return body.split(address).flatMap((text, at) => {
    const href = body.match(address)?.[at]
    return [...namesIn(text, people), ...(href ? [{ href }] : [])]
  })
}

function namesIn(text: string, people: Named[]): Piece[] {
  if (!text.includes('@')) return text ? [{ text }] : []
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  if (names.length === 0) return [{ text }]
  const known = new RegExp(`(?<![\\p{L}\\p{N}])@(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text
    .normalize('NFC')
    .split(known)
    .map((part, at): Piece => (at % 2 === 1 ? { mention: part } : { text: part }))
    .filter((piece) => !('text' in piece) || piece.text !== '')
}

const escaped = (name: string) => name.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const plain = (name: string) => name.normalize('NFC').toLowerCase()

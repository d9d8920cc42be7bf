/** The encodings that a spreadsheet in Europe may have been saved in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** How a file is read, and whether somebody said so. */
export interface ReadingAs {
  encoding: Encoding
  guessed: boolean
}

/**
 * How much a byte speaks for Windows-1250 (Central European) against Windows-1252 (Western). Only bytes that differ are
 * listed. What is a sign in one and a common letter in the other weighs most: 0xB3 is `ł` or `³`, 0xE0 is `ŕ` or `à`.
 */
const speaks: Record<number, number> = {
  ...each('ł:b3 ą:b9 ź:9f Ż:af ľ:be ť:9d Ť:8d Ź:8f', 3),
  ...each('ż:bf ś:9c Ś:8c Ą:a5 Ľ:bc ž:9e š:9a Ž:8e Š:8a ţ:fe Ţ:de', 2),
  ...each('Ł:a3 ě:ec ő:f5 ű:fb Ő:d5 Ű:db ş:ba Ş:aa ů:f9 ă:e3 Č:c8 ř:f8 č:e8', 1),
  ...each('ñ:f1 ê:ea ç:e7', -1),
  ...each('æ:e6 Æ:c6 Ø:d8', -1),
  ...each('½:bd ¡:a1 ¢:a2', -2),
  ...each('à:e0 À:c0 å:e5 Å:c5 ²:b2', -3),
}

/** The bytes that are another letter in each of the two. */
const differing = new Set(
  Array.from({ length: 128 }, (_, at) => at + 128).filter((byte) => {
    const [central, western] = ['windows-1250', 'windows-1252'].map((one) =>
      new TextDecoder(one).decode(Buffer.from([byte])),
    )
    return central !== western
  }),
)

function each(letters: string, weight: number): Record<number, number> {
  return Object.fromEntries(letters.split(' ').map((pair) => [Number.parseInt(pair.slice(-2), 16), weight]))
}

/** What the bytes of a file say about its encoding. */
export interface Look {
  /** Nothing where every byte is a letter and only comparing tells which. */
  encoding: Encoding | undefined
  /** How much the letters speak for Windows-1250 that are hardly a mistake. */
  strong: number
  /** The same of those that are common in both, by how common they are in Europe as a whole. */
  weak: number
  /** How many of those there are. */
  doubtful: number
  /** A word or two that read differently. */
  example: Buffer | undefined
}

/** Reads all bytes once and says what they most likely are. */
export async function lookAt(bytes: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Look> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const look: Look = { encoding: undefined, strong: 0, weak: 0, doubtful: 0, example: undefined }
  let valid = true
  let first = true
  for await (const part of bytes) {
    if (first && part.length > 0) {
      const wide = looksWide(part)
      if (wide) return { ...look, encoding: wide }
      first = false
    }
    weigh(part, look)
    if (valid) valid = decodes(utf8, part)
  }
  return { ...look, encoding: valid && decodes(utf8) ? 'utf-8' : undefined }
}

function weigh(part: Buffer, look: Look): void {
  for (let at = 0; at < part.length; at++) {
    const byte = part[at]!
    if (byte < 0x80 || !differing.has(byte)) continue
    look.example ??= wordsAround(part, at)
    const weight = speaks[byte] ?? 0
    if (Math.abs(weight) > 1) look.strong += weight
    else {
      look.weak += weight
      look.doubtful += 1
    }
  }
}

function wordsAround(part: Buffer, at: number): Buffer {
  const before = /(?:[^\s,;"]+ )?[^\s,;"]*$/.exec(part.toString('latin1', Math.max(0, at - 30), at))?.[0] ?? ''
  const after = /^[^\s,;"]*/.exec(part.toString('latin1', at, at + 30))?.[0] ?? ''
  return Buffer.from(before + after, 'latin1')
}

/**
 * Which of the two the files of one folder were saved in: 1 where the network is at home in Central Europe, -1 in the
 * West, 0 unknown. Letters common in both, such as `ę` and `ê`, then count for what the network speaks.
 */
export function decide(looks: Look[], home: -1 | 0 | 1): Encoding {
  const sum = looks.reduce((all, one) => all + one.strong + (home === 0 ? one.weak : home * one.doubtful), 0)
  return sum > 0 || (sum === 0 && home > 0) ? 'windows-1250' : 'windows-1252'
}

/** UTF-16 says so by a mark; without it, every other byte of mostly Latin text is empty. */
function looksWide(part: Buffer): Encoding | undefined {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le'
  if (part[0] === 0xfe && part[1] === 0xff) return 'utf-16be'
  const start = part.subarray(0, 200)
  const empty = [0, 1].map((from) => start.filter((byte, at) => at % 2 === from && byte === 0).length)
  const many = start.length / 4
  if (start.length < 8 || (empty[0]! <= many && empty[1]! <= many)) return undefined
  return empty[1]! > empty[0]! ? 'utf-16le' : 'utf-16be'
}

function decodes(decoder: TextDecoder, part?: Buffer): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    return false
  }
}

/** Bytes as text, part by part, without the mark at the beginning. */
export async function* decode(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  const rest = decoder.decode()
  if (rest) yield rest
}

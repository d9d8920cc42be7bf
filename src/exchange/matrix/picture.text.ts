/** Lines of about so many letters; a picture cannot break lines by itself. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=\S) /)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => shorten(line, letters + 8))
}

export const shorten = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text

/** XML has no place for control characters. */
export const clean = (text: string) => text.replace(/\p{Cc}/gu, ' ')

/** Prose whose parts the source divides by semicolons, taken apart; those within brackets divide nothing. */
export function proseList(prose: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of prose) {
    if (letter === '(' || letter === '[') depth++
    if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1)
    if (letter === ';' && depth === 0) parts.push('')
    else parts.push(`${parts.pop() ?? ''}${letter}`)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

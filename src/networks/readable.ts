/** `agents_in_action_meeting` as people write it. For words of a network's own that no text file can know. */
export function readable(word: string): string {
  const words = word.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

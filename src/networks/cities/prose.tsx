import { proseList } from './prose-list.ts'

/** Text of the source: a list where it divides its parts by semicolons, a sentence otherwise. */
export function Prose({ text }: { text: string }) {
  const parts = proseList(text)
  if (parts.length < 2) return <>{text}</>
  return (
    <ul class="prose-list">
      {parts.map((part) => (
        <li>{part}</li>
      ))}
    </ul>
  )
}

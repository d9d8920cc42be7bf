import { Fragment, type Node } from 'prosemirror-model'
import { readText, textSchema } from '../texts/text.schema.ts'

/** A text with other words in place of a passage; nothing where the passage is not in it any more. */
export function replacePassage(text: Node, quote: string, suggestion: string): Node | null {
  const wanted = readText(suggestion)
  let found = false
  const change = (node: Node): Node[] => {
    if (found) return [node]
    if (!node.isTextblock) return [node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.flatMap(change)))]
    const words = wordsOf(node)
    const at = words.indexOf(quote)
    if (at < 0) return [node]
    found = true
    // A whole paragraph may become several.
    if (words.trim() === quote && wanted.childCount > 1) return wanted.children.slice()
    const middle = inlineOf(wanted)
    return [
      node.copy(
        node.content
          .cut(0, at)
          .append(middle)
          .append(node.content.cut(at + quote.length)),
      ),
    ]
  }
  const changed = textSchema.node('doc', null, text.children.flatMap(change))
  return found ? changed : null
}

/** The words of a paragraph, each sign and each new line one place long. */
export const wordsOf = (block: Node): string => block.textBetween(0, block.content.size, '\n', '\n')

/** The passages of a text that one can speak about: its paragraphs, headings and lines of lists. */
export function passagesOf(text: Node): string[] {
  const passages: string[] = []
  text.descendants((node) => {
    if (node.isTextblock && wordsOf(node).trim()) passages.push(wordsOf(node).trim())
    return !node.isTextblock
  })
  return passages
}

/** How a passage is called in a list. */
export const shortened = (words: string): string => (words.length > 70 ? `${words.slice(0, 69)}…` : words)

function inlineOf(text: Node): Fragment {
  const [first] = text.children
  if (text.childCount === 1 && first?.isTextblock) return first.content
  const words = passagesOf(text).join(' ')
  return words ? Fragment.from(textSchema.text(words)) : Fragment.empty
}

import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, EditorState, Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { redo, undo, yCursorPlugin, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { textSchema } from '../texts/text.nodes.ts'

const { nodes, marks } = textSchema

/** What is not typed any more once a section holds this much; the server has the last word. */
const longest = 190_000

interface Opening {
  fragment: Y.XmlFragment
  awareness: Awareness
  label: string
  lang: string
  changed: (view: EditorView) => void
}

/** The editor of a shared text. It writes no style into the page: what things look like stands in the stylesheet. */
export function openEditor(place: HTMLElement, { fragment, awareness, label, lang, changed }: Opening): EditorView {
  return new EditorView(place, {
    state: EditorState.create({
      schema: textSchema,
      plugins: [
        ySyncPlugin(fragment),
        yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
        yUndoPlugin(),
        inputRules({ rules }),
        keymap(keys),
        keymap(baseKeymap),
        new Plugin({
          filterTransaction: (change, { doc }) =>
            !change.docChanged ||
            change.getMeta(ySyncPluginKey) !== undefined ||
            change.doc.content.size < Math.max(longest, doc.content.size),
        }),
      ],
    }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang, spellcheck: 'true' },
    // The first changes come while the view is still being made.
    dispatchTransaction(this: EditorView, change) {
      this.updateState(this.state.apply(change))
      changed(this)
    },
  })
}

interface User {
  name: string
  number: number
}

function caretOf({ name, number }: User): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'plan-caret'
  caret.dataset.person = String(number % 6)
  const flag = caret.appendChild(document.createElement('span'))
  flag.textContent = name
  // Without something invisible on both sides, arrow keys stumble over it.
  caret.prepend('\u2060')
  caret.append('\u2060')
  return caret
}

const selectionOf = ({ number }: User) => ({ class: `plan-selection plan-selection-${number % 6}` })

const newLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

const keys: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  Enter: splitListItem(nodes.list_item),
  'Shift-Enter': chainCommands(exitCode, newLine),
  // Tab leaves the editor, as it leaves every field.
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
}

const rules = [
  wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
  wrappingInputRule(
    /^(\d+)\.\s$/,
    nodes.ordered_list,
    ([, order]) => ({ order: Number(order) }),
    ([, order], node) => node.childCount + node.attrs.order === Number(order),
  ),
  wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
  textblockTypeInputRule(/^(#{3,4})\s$/, nodes.heading, ([, signs = '###']) => ({ level: signs.length })),
]

/** What a button of the editor does, and whether it holds where the caret is. */
export interface Tool {
  name: 'strong' | 'em' | 'large' | 'small' | 'bullets' | 'numbers' | 'quote' | 'undo' | 'redo'
  sign: string
  run: Command
  holds?: (state: EditorState) => boolean
}

export const tools: Tool[] = [
  { name: 'strong', sign: 'B', run: toggleMark(marks.strong), holds: (state) => hasMark(state, 'strong') },
  { name: 'em', sign: 'I', run: toggleMark(marks.em), holds: (state) => hasMark(state, 'em') },
  { name: 'large', sign: 'H', run: heading(3), holds: isHeading(3) },
  { name: 'small', sign: 'h', run: heading(4), holds: isHeading(4) },
  { name: 'bullets', sign: '•', run: list(nodes.bullet_list), holds: isIn(nodes.bullet_list) },
  { name: 'numbers', sign: '1.', run: list(nodes.ordered_list), holds: isIn(nodes.ordered_list) },
  { name: 'quote', sign: '“', run: quote, holds: isIn(nodes.blockquote) },
  { name: 'undo', sign: '↶', run: undo },
  { name: 'redo', sign: '↷', run: redo },
]

function heading(level: number): Command {
  return (state, dispatch, view) =>
    setBlockType(...((isHeading(level)(state) ? [nodes.paragraph] : [nodes.heading, { level }]) as [NodeType]))(
      state,
      dispatch,
      view,
    )
}

function list(type: NodeType): Command {
  return (state, dispatch, view) =>
    (isIn(type)(state) ? liftListItem(nodes.list_item) : wrapInList(type))(state, dispatch, view)
}

function quote(...given: Parameters<Command>): boolean {
  return (isIn(nodes.blockquote)(given[0]) ? lift : wrapIn(nodes.blockquote))(...given)
}

function isHeading(level: number) {
  return ({ selection: { $from } }: EditorState) =>
    $from.parent.type === nodes.heading && $from.parent.attrs.level === level
}

function isIn(type: NodeType) {
  return ({ selection: { $from } }: EditorState) => {
    for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
    return false
  }
}

function hasMark({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em' | 'link'): boolean {
  const { from, to, empty, $from } = selection
  return empty ? Boolean(marks[name].isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, marks[name])
}

export const isLinked = (state: EditorState): boolean => hasMark(state, 'link')

/** Makes what is selected a link; without an address it is none any more. */
export function setLink(view: EditorView, href: string | null): void {
  const { state } = view
  const { from, to, empty } = state.selection
  const change = state.tr
  if (href === null) change.removeMark(from, to, marks.link)
  else if (empty) change.insert(from, textSchema.text(href, [marks.link.create({ href })]))
  else change.addMark(from, to, marks.link.create({ href }))
  view.dispatch(change)
  view.focus()
}

/** The words that are selected, within one paragraph. */
export function selectedWords({ state: { doc, selection } }: EditorView): string {
  return doc.textBetween(selection.from, selection.to, '\n').trim()
}

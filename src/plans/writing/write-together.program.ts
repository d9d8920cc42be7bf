import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import { safeLink } from '../texts/safe-link.ts'
import { isLinked, openEditor, selectedWords, setLink, type Tool, tools } from './editor.browser.ts'
import { Line, type State } from './line.browser.ts'
import { Outbox } from './outbox.browser.ts'
import { Presence } from './present.browser.ts'
import type { EditorWords } from './writing.words.ts'

// Loaded on the page of a section only. Over the plain form it puts an editor in which several people write at once; until
// that stands, and where it cannot, the form is what there is.

interface Passing {
  kind: string
  subject: string
  note: Record<string, unknown>
}

/** Several people, one text. */
class WriteTogether extends HTMLElement {
  private words = {} as EditorWords
  private outbox: Outbox | undefined
  private line: Line | undefined
  private presence: Presence | undefined
  private view: EditorView | undefined
  private opened = false
  private readonly present = made('p', 'plan-present soft')
  private readonly state = made('p', 'plan-state soft')
  /** What its writer has to look at; it stays until the page goes. */
  private readonly kept = made('p', 'plan-kept')
  private readonly buttons = new Map<HTMLButtonElement, Tool>()

  connectedCallback() {
    if (this.line) return
    const { at = '', section = '', person = '', words = '{}' } = this.dataset
    this.words = JSON.parse(words)
    const document = new Y.Doc()
    const tab = crypto.randomUUID()
    this.outbox = new Outbox(person, section, tab)
    this.presence = new Presence(at, document, tab, this.showPresent)
    this.line = new Line(at, document, this.outbox, this.showState)
    this.line.keptWords = () => {
      this.kept.textContent = this.words.kept
    }
    for (const one of [this.state, this.kept]) one.setAttribute('role', 'status')
    this.line.now()
    this.listen(section)
  }

  /** What others do comes through the stream of the network, with everything else that happens in it. */
  private listen(section: string) {
    const stream = new EventSource(this.dataset.stream ?? '')
    stream.addEventListener('open', () => {
      this.line?.heard(null)
      this.presence?.greet()
    })
    stream.addEventListener('passing', ({ data }) => {
      const { kind, subject, note } = JSON.parse(data) as Passing
      if (subject !== section) return
      if (kind === 'plan_text') this.line?.heard(Number(note.seq))
      if (kind === 'plan_presence') this.presence?.hear(note as unknown as Parameters<Presence['hear']>[0])
    })
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return
      // Without a stream one asks now and then.
      setTimeout(() => {
        this.line?.heard(null)
        this.listen(section)
      }, 10_000)
    })
  }

  private showState = (state: State) => {
    if (state === 'loading') return
    // Before the text is there once, the form is better than an empty editor.
    if (!this.opened && this.line?.begun) this.open()
    if (!this.view) return
    const { words, outbox } = this
    const away = !outbox?.keeps ? words.unkept : outbox.isEmpty ? words.awaySaved : words.away
    this.state.textContent = state === 'away' ? away : words[state]
    this.state.dataset.state = state
    if (state === 'refused' || state === 'long') this.state.append(' ', this.again())
    this.view.setProps({ editable: () => !['refused', 'long'].includes(state) })
  }

  /** What cannot be taken is thrown away when its writer says so. */
  private again(): HTMLButtonElement {
    const button = made('button', 'ds-button', this.words.again)
    button.type = 'button'
    button.dataset.variant = 'secondary'
    button.addEventListener('click', () => {
      this.outbox?.clear()
      location.reload()
    })
    return button
  }

  private open() {
    const { presence, words, line } = this
    if (!presence || !line) return
    // The editor may write at once, which is a change of state again.
    this.opened = true
    const frame = made('div', 'plan-editor')
    const bar = frame.appendChild(made('div', 'plan-tools'))
    bar.setAttribute('role', 'group')
    bar.setAttribute('aria-label', words.tools)
    for (const tool of tools) bar.append(this.button(tool))
    const place = made('div', 'plan-page')
    const linking = this.linking(bar)
    this.remarkButton(bar)
    frame.append(linking, place)
    const end = made('p', 'actions')
    const back = end.appendChild(made('a', '', words.back))
    back.href = this.dataset.back ?? ''
    this.querySelector('form')?.setAttribute('hidden', '')
    this.append(this.present, frame, this.kept, this.state, end)
    this.view = openEditor(place, {
      fragment: presence.awareness.doc.getXmlFragment('text'),
      awareness: presence.awareness,
      label: words.label,
      lang: this.dataset.lang ?? '',
      changed: ({ state }) => this.showTools(state),
    })
    this.showPresent([])
    presence.greet()
  }

  private button(tool: Tool): HTMLButtonElement {
    const button = pressable(tool.sign, this.words[tool.name])
    button.dataset.tool = tool.name
    button.addEventListener('click', () => {
      if (!this.view) return
      tool.run(this.view.state, this.view.dispatch, this.view)
      this.view.focus()
    })
    if (tool.holds) button.setAttribute('aria-pressed', 'false')
    this.buttons.set(button, tool)
    return button
  }

  private showTools(state: EditorState) {
    for (const [button, { holds }] of this.buttons) if (holds) button.setAttribute('aria-pressed', String(holds(state)))
  }

  /** Asks for the address of a link in a line of its own. */
  private linking(bar: HTMLElement): HTMLElement {
    const { words } = this
    const form = made('form', 'plan-linking')
    form.hidden = true
    const label = form.appendChild(made('label', '', words.address))
    const input = label.appendChild(made('input', 'ds-input'))
    input.type = 'text'
    input.inputMode = 'url'
    const set = form.appendChild(made('button', 'ds-button', words.set))
    set.dataset.variant = 'secondary'
    const unset = form.appendChild(pressable(words.unset, words.unset))
    const wrong = form.appendChild(made('p', 'form-error'))
    wrong.setAttribute('role', 'alert')
    const close = (href: string | null | undefined) => {
      form.hidden = true
      if (this.view && href !== undefined) setLink(this.view, href)
    }
    const open = bar.appendChild(pressable(words.link, words.link))
    open.addEventListener('click', () => {
      form.hidden = !form.hidden
      unset.hidden = !this.view || !isLinked(this.view.state)
      wrong.textContent = ''
      input.value = ''
      if (!form.hidden) input.focus()
    })
    unset.addEventListener('click', () => close(null))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const href = safeLink(input.value)
      if (href) close(href)
      else wrong.textContent = words.addressWrong
    })
    form.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      close(undefined)
      this.view?.focus()
    })
    return form
  }

  /** Takes the selected words into the form for comments on this page. */
  private remarkButton(bar: HTMLElement) {
    const quote = document.querySelector<HTMLTextAreaElement>('[data-quote] textarea')
    if (!quote) return
    const button = bar.appendChild(pressable(this.words.remark, this.words.remark))
    button.addEventListener('click', () => {
      if (!this.view) return
      const words = selectedWords(this.view)
      if (words) quote.value = words
      const fold = quote.closest('details')
      if (fold) fold.open = true
      const comment = quote.form?.querySelector<HTMLTextAreaElement>('[name=comment]')
      ;(words ? (comment ?? quote) : quote).focus()
    })
  }

  private showPresent = (names: string[]) => {
    if (this.line) this.line.crowd = names.length + 1
    this.present.textContent = names.length > 0 ? `${this.words.together} ${names.join(', ')}` : this.words.alone
  }
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  words = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent: words })
}

function pressable(sign: string, label: string): HTMLButtonElement {
  const button = made('button', 'ds-button', sign === label ? label : '')
  button.type = 'button'
  button.dataset.variant = 'tertiary'
  button.title = label
  if (sign === label) return button
  // A sign is drawn, not said: whoever speaks to the page says the name.
  button.dataset.sign = sign
  button.setAttribute('aria-label', label)
  return button
}

customElements.define('write-together', WriteTogether)

interface KeptNote {
  /** Made here, so that a note sent twice is one. */
  id: string
  fields: Record<string, string>
  /** Why it was not taken. */
  refused: string | null
}

type Words = Record<'kept' | 'keptNot' | 'sent' | 'refused' | 'signIn' | 'back' | 'away' | 'empty', string>

/** Milliseconds after which what waits is sent again. */
const again = 2_500
const longestFetch = 15_000

/** Keeps what is noted in a session on the phone, shows it, and sends it as soon as there is a connection. */
class NoteKeep extends HTMLElement {
  static observedAttributes = ['data-kind']
  private words = {} as Words
  private list: HTMLUListElement | undefined
  private said: HTMLElement | undefined
  private timer: number | undefined
  private sending = false
  /** Where the phone keeps nothing. */
  private onlyHere: KeptNote[] | undefined

  connectedCallback() {
    if (this.list || !this.form) return
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.said = this.appendChild(document.createElement('p'))
    this.said.setAttribute('role', 'status')
    this.list = this.appendChild(document.createElement('ul'))
    this.list.className = 'review-kept'
    // Before the form's own care, which would take it for sent.
    this.addEventListener('submit', this.keep, true)
    window.addEventListener('online', this.sendAll)
    document.addEventListener('visibilitychange', this.sendAll)
    this.show()
    this.sendAll()
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.sendAll)
    document.removeEventListener('visibilitychange', this.sendAll)
    clearTimeout(this.timer)
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (before !== null && before !== now) this.followPart()
  }

  private get form() {
    return this.querySelector('form')
  }

  private get text() {
    return this.querySelector('textarea')
  }

  /** The kind of the part that runs is ticked, unless somebody is in the middle of a note. */
  private followPart() {
    if (this.text?.value.trim()) return
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[name=kind]')) {
      radio.defaultChecked = radio.value === this.dataset.kind
      radio.checked = radio.defaultChecked
    }
  }

  private get name() {
    return `notes ${this.dataset.person} ${this.dataset.at}`
  }

  private get notes(): KeptNote[] {
    if (this.onlyHere) return this.onlyHere
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? '[]')
    } catch {
      return []
    }
  }

  private set notes(notes: KeptNote[]) {
    try {
      if (this.onlyHere) this.onlyHere = notes
      else if (notes.length > 0) localStorage.setItem(this.name, JSON.stringify(notes))
      else localStorage.removeItem(this.name)
    } catch {
      this.onlyHere = notes
    }
  }

  private keep = (event: Event) => {
    const { form } = this
    if (event.target !== form || !form) return
    event.preventDefault()
    event.stopPropagation()
    const { id, ...fields } = Object.fromEntries(
      [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    if (!fields.note?.trim()) {
      this.say(this.words.empty)
      this.text?.focus()
      return
    }
    this.notes = [...this.notes, { id: id || newId(), fields, refused: null }]
    form.reset()
    const hidden = form.querySelector<HTMLInputElement>('[name=id]')
    if (hidden) hidden.value = newId()
    this.followPart()
    this.text?.focus()
    this.say('')
    this.show()
    this.sendAll()
  }

  private say(words = '') {
    if (this.said) this.said.textContent = words
  }

  /** What waits, and why. */
  private show() {
    const kept = this.onlyHere ? this.words.keptNot : this.words.kept
    this.list?.replaceChildren(
      ...this.notes.map((note) => {
        const line = document.createElement('li')
        const state = document.createElement('span')
        state.className = 'soft'
        state.textContent = note.refused ?? kept
        line.append(note.fields.note ?? '', ' ', state)
        if (note.refused) line.append(this.button(this.words.back, note, true), this.button(this.words.away, note))
        return line
      }),
    )
  }

  /** What was refused is taken back into the form to be corrected, or thrown away. */
  private button(words: string, note: KeptNote, back = false): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset.variant = 'tertiary'
    button.textContent = words
    button.addEventListener('click', () => {
      if (back && this.text) this.text.value = note.fields.note ?? ''
      this.forget(note)
      this.text?.focus()
    })
    return button
  }

  private forget({ id }: KeptNote) {
    this.notes = this.notes.filter((one) => one.id !== id)
    this.show()
  }

  private sendAll = async () => {
    if (this.sending || document.hidden) return
    this.sending = true
    clearTimeout(this.timer)
    try {
      // Read anew each time: more may be noted while one is under way.
      for (let note = this.waiting; note; note = this.waiting) if (!(await this.send(note))) break
    } finally {
      this.sending = false
    }
    if (this.waiting) this.timer = window.setTimeout(this.sendAll, again)
  }

  private get waiting() {
    return this.notes.find(({ refused }) => refused === null)
  }

  /** Whether the way is open for the next one. */
  private async send(note: KeptNote): Promise<boolean> {
    const answer = await fetch(this.dataset.at ?? '', {
      method: 'POST',
      body: new URLSearchParams({ ...note.fields, id: note.id }),
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(longestFetch),
    }).catch(() => null)
    if (answer?.ok) {
      this.forget(note)
      if (!this.waiting) this.say(this.words.sent)
      this.dispatchEvent(new CustomEvent('note-arrived', { bubbles: true }))
      return true
    }
    if (answer?.status === 422 || answer?.status === 409) {
      const { errors = [] } = (await answer.json().catch(() => ({}))) as { errors?: string[] }
      const refused = [this.words.refused, ...errors].join(' ')
      this.notes = this.notes.map((one) => (one.id === note.id ? { ...one, refused } : one))
      this.show()
      return true
    }
    // A page instead of an answer leads to signing in.
    if (answer && (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)))
      this.say(this.words.signIn)
    return false
  }
}

/** A UUID that says nothing of when it was made; where a page is not secure, browsers make none themselves. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

customElements.define('note-keep', NoteKeep)

export {}

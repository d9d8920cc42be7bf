/** Suggests names while somebody types @ and a beginning. Without it, typing the whole name does the same. */
const most = 6

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

class MentionHelp extends HTMLElement {
  #field: HTMLTextAreaElement | null = null
  #list: HTMLUListElement | null = null
  #names: string[] = []
  #shown: string[] = []
  #at = 0

  connectedCallback(): void {
    this.#field = this.querySelector('textarea')
    this.#names = JSON.parse(this.dataset.names ?? '[]')
    if (!this.#field || this.#list || this.#names.length === 0) return
    this.#list = document.createElement('ul')
    Object.assign(this.#list, { className: 'mention-list', id: `names-${this.#field.id}`, hidden: true })
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', '@')
    this.append(this.#list)
    this.#field.setAttribute('aria-autocomplete', 'list')
    this.#field.setAttribute('aria-controls', this.#list.id)
    this.#field.addEventListener('input', () => this.#suggest())
    this.#field.addEventListener('keydown', (event) => this.#key(event))
    this.#field.addEventListener('blur', () => this.#show([]))
    // Pressing down would take the focus away, and with it the list, before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const chosen = event.target instanceof Element && event.target.closest('li')?.textContent
      if (chosen) this.#take(chosen)
    })
  }

  /** What stands between the last @ and the cursor, if it may be the beginning of a name. */
  #begun(): string | null {
    if (!this.#field) return null
    const before = this.#field.value.slice(0, this.#field.selectionStart)
    return /(?:^|[^\p{L}\p{N}])@([^@\n]{0,60})$/u.exec(before)?.[1] ?? null
  }

  #suggest(): void {
    const begun = this.#begun()
    const wanted = plain(begun ?? '')
    const fits = (name: string) =>
      plain(name).startsWith(wanted) ||
      plain(name)
        .split(/[\s,]+/)
        .some((word) => word.startsWith(wanted))
    const complete = (name: string) => plain(name) === wanted.trim()
    this.#show(begun === null ? [] : this.#names.filter((name) => fits(name) && !complete(name)).slice(0, most))
  }

  #show(names: string[]): void {
    if (!this.#list || !this.#field) return
    this.#shown = names
    this.#at = 0
    this.#list.hidden = names.length === 0
    this.#list.replaceChildren(
      ...names.map((name, at) => {
        const line = document.createElement('li')
        line.id = `${this.#list?.id}-${at}`
        line.setAttribute('role', 'option')
        line.textContent = name
        return line
      }),
    )
    this.#mark()
  }

  #mark(): void {
    const lines = [...(this.#list?.children ?? [])]
    for (const [at, line] of lines.entries()) line.setAttribute('aria-selected', String(at === this.#at))
    const current = lines[this.#at]
    if (current) this.#field?.setAttribute('aria-activedescendant', current.id)
    else this.#field?.removeAttribute('aria-activedescendant')
  }

  #key(event: KeyboardEvent): void {
    if (this.#shown.length === 0 || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.#at = (this.#at + step + this.#shown.length) % this.#shown.length
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#shown[this.#at] ?? '')
    else if (event.key === 'Escape') this.#show([])
    else return
    event.preventDefault()
    this.#mark()
  }

  #take(name: string): void {
    const field = this.#field
    const begun = this.#begun()
    if (!field || begun === null) return
    const end = field.selectionStart
    field.setRangeText(`${name} `, end - begun.length, end, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    this.#show([])
  }
}

if (!customElements.get('mention-help')) customElements.define('mention-help', MentionHelp)

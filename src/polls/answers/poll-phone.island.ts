/** How long until an answer that did not arrive is sent again, in milliseconds: longer and longer, up to the last. */
const pauses = [1_000, 2_000, 4_000, 8_000]
const longestFetch = 15_000
/** A whole room looks at the next question: not all in the same moment. */
const spread = 400

interface Kept {
  action: string
  body: string
}

/**
 * A phone in the room: follows what is asked as it changes, and keeps an answer until it is known to be counted. It may be
 * sent any number of times, because a browser counts once for each question.
 */
class PollPhone extends HTMLElement {
  private stream: EventSource | undefined
  private waiting: number | undefined
  private tries = 0
  private sending = false
  private looking = false

  connectedCallback() {
    this.addEventListener('submit', this.submit)
    document.addEventListener('visibilitychange', this.follow)
    window.addEventListener('online', this.again)
    this.follow()
    this.again()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.follow)
    window.removeEventListener('online', this.again)
    clearTimeout(this.waiting)
    this.stream?.close()
  }

  private get key(): string {
    return `poll ${this.dataset.code}`
  }

  private get kept(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null')
    } catch {
      return null
    }
  }

  private set kept(answer: Kept | null) {
    try {
      if (answer) localStorage.setItem(this.key, JSON.stringify(answer))
      else localStorage.removeItem(this.key)
    } catch {
      // Without a place to keep it, it is still sent.
    }
  }

  private submit = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const answer = { action: form.getAttribute('action') ?? '', body: body.toString() }
    const isVote = event.submitter?.hasAttribute('data-vote') ?? false
    if (!isVote) this.kept = answer
    this.tries = 0
    this.send(answer)
  }

  private again = () => {
    const { kept } = this
    if (!kept || this.sending) return
    clearTimeout(this.waiting)
    this.send(kept)
  }

  private async send(answer: Kept): Promise<void> {
    if (this.sending) return
    this.sending = true
    this.tell(this.dataset.sending)
    const arrived = await this.post(answer)
    this.sending = false
    if (arrived) {
      this.kept = null
      this.tries = 0
      if (arrived === 'closed') this.tell(this.dataset.late)
      await this.look()
      if (arrived === 'closed') this.tell(this.dataset.late)
      return
    }
    this.tell(this.dataset.waiting)
    this.waiting = window.setTimeout(() => this.send(answer), pauses[Math.min(this.tries, pauses.length - 1)])
    this.tries += 1
  }

  /** What became of it: counted or known, closed, or a page that says what is wrong; nothing where it has to be sent again. */
  private async post({ action, body }: Kept): Promise<'counted' | 'closed' | 'wrong' | null> {
    try {
      const answer = await fetch(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json, text/html' },
        body,
        signal: AbortSignal.timeout(longestFetch),
      })
      if (answer.status === 422) {
        this.show(await answer.text())
        return 'wrong'
      }
      if (answer.status === 409) return 'closed'
      if (answer.status >= 500 || answer.status === 429) return null
      return 'counted'
    } catch {
      return null
    }
  }

  private tell(words = '') {
    const place = this.querySelector('.poll-sending') ?? this.querySelector('.poll-state')
    if (place) place.textContent = words
  }

  /** A phone in a pocket holds no line; it catches up when somebody looks at it. */
  private follow = () => {
    if (document.hidden) {
      this.stream?.close()
      this.stream = undefined
      return
    }
    if (this.stream) return
    const stream = new EventSource(this.dataset.stream ?? '')
    this.stream = stream
    stream.addEventListener('poll', ({ data }) => this.hear(JSON.parse(data)))
    stream.addEventListener('open', () => this.again())
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || this.stream !== stream) return
      this.stream = undefined
      setTimeout(this.follow, 5_000)
    })
  }

  private hear({ mark, html }: { mark: string; html: Record<string, string> }) {
    if (mark !== this.dataset.mark) {
      setTimeout(() => this.look(), Math.random() * spread)
      return
    }
    for (const [id, picture] of Object.entries(html)) {
      const place = this.querySelector(`[data-results="${id}"]`)
      if (place) replaceKeepingVotes(place, picture)
    }
  }

  /** Fetches this page anew; what somebody is typing into a question that is still asked stays. */
  private async look(): Promise<void> {
    if (this.looking) return
    this.looking = true
    try {
      const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
      if (answer.ok) this.show(await answer.text())
    } catch {
      // The stream says when it is back.
    } finally {
      this.looking = false
    }
  }

  private show(html: string) {
    const next = new DOMParser().parseFromString(html, 'text/html').querySelector('poll-phone')
    if (!(next instanceof HTMLElement)) return
    const typed = [
      ...this.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input:not([type=hidden])'),
    ]
    const focused = document.activeElement?.id
    for (const name of next.getAttributeNames()) this.setAttribute(name, next.getAttribute(name) ?? '')
    this.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)))
    for (const field of typed) keepTyped(this, field)
    if (focused) document.getElementById(focused)?.focus()
    // The new page may be one of a stream that sees more, now that something has been answered.
    this.stream?.close()
    this.stream = undefined
    this.follow()
  }
}

function keepTyped(page: HTMLElement, field: HTMLTextAreaElement | HTMLInputElement): void {
  const there = field.id ? page.querySelector<HTMLInputElement>(`#${CSS.escape(field.id)}`) : null
  if (!there) return
  if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) there.checked = field.checked
  else if (field.value) there.value = field.value
}

/** Results are drawn for everybody alike; what this phone has voted for it knows itself. */
function replaceKeepingVotes(place: Element, html: string): void {
  const done = new Set(
    [...place.querySelectorAll<HTMLButtonElement>('button[data-vote]:disabled')].map(({ dataset }) => dataset.vote),
  )
  const label = place.querySelector<HTMLButtonElement>('button[data-vote]:disabled')?.textContent
  place.innerHTML = html
  for (const button of place.querySelectorAll<HTMLButtonElement>('button[data-vote]'))
    if (done.has(button.dataset.vote)) {
      button.disabled = true
      if (label) button.textContent = label
    }
}

customElements.define('poll-phone', PollPhone)

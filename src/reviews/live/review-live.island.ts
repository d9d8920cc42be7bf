/** Milliseconds in which a page is still being fetched; nothing else should be asked for meanwhile. */
const stillLoading = 2_000

/**
 * A session on any screen: counts down from what the server said is left, and shows what others do as they do it. Whatever
 * somebody is typing stays: only the parts marked as live are replaced.
 */
class ReviewLive extends HTMLElement {
  private stream: EventSource | undefined
  private waiting: number | undefined
  private pulse: number | undefined
  private left: number | undefined
  private since = 0

  connectedCallback() {
    this.take(this.dataset.left)
    this.pulse = window.setInterval(this.tick, 250)
    document.addEventListener('visibilitychange', this.follow)
    this.follow()
  }

  disconnectedCallback() {
    clearInterval(this.pulse)
    clearTimeout(this.waiting)
    document.removeEventListener('visibilitychange', this.follow)
    this.stream?.close()
  }

  private take(left: string | undefined) {
    this.left = left === undefined || left === '' ? undefined : Number(left)
    this.since = performance.now()
    this.tick()
  }

  private tick = () => {
    const face = this.querySelector('[data-clock]')
    if (!(face instanceof HTMLElement) || this.left === undefined) return
    const left = this.left - (performance.now() - this.since)
    const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
    const text = `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (face.textContent !== text) face.textContent = text
    face.toggleAttribute('data-over', left < 0)
  }

  /** A screen that nobody looks at holds no line; it catches up when somebody does. */
  private follow = () => {
    if (document.hidden) {
      this.stream?.close()
      this.stream = undefined
      return
    }
    if (this.stream) return
    const stream = new EventSource(this.dataset.stream ?? '')
    this.stream = stream
    stream.addEventListener('open', () => {
      if (performance.now() > stillLoading) this.lookSoon()
    })
    stream.addEventListener('change', ({ data }) => {
      const { kind, subject } = JSON.parse(data)
      if (kind === 'review_session' && (!this.dataset.session || subject === this.dataset.session)) this.lookSoon()
    })
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || this.stream !== stream) return
      this.stream = undefined
      this.waiting = window.setTimeout(this.follow, 5_000)
    })
  }

  private lookSoon() {
    clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.look(), 60)
  }

  private async look() {
    try {
      const answer = await fetch(location.href.split('#')[0] ?? '', { headers: { accept: 'text/html' } })
      if (!answer.ok || answer.redirected) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const next = page.querySelector('review-live')
      if (!(next instanceof HTMLElement)) return
      this.dataset.session = next.dataset.session ?? ''
      for (const part of this.querySelectorAll('[data-live]')) {
        const now = part.id ? page.getElementById(part.id) : null
        if (now && now.innerHTML !== part.innerHTML) part.replaceWith(document.importNode(now, true))
      }
      this.take(next.dataset.left)
    } catch {
      // Away for a moment; the stream says when it is back.
    }
  }
}

customElements.define('review-live', ReviewLive)

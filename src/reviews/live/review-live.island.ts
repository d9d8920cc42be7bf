/** Milliseconds in which a page is still being fetched; nothing else should be asked for meanwhile. */
const stillLoading = 2_000
/** A line may break without a word: every page looks now and then by itself, and often while it is cut off. */
const nowAndThen = 15_000
const soonAgain = 1_500
const patience = 8_000

/**
 * A session on any screen: counts down from what the server said is left, shows what others do as they do it, and says
 * when it is cut off. Whatever somebody is typing stays: only the parts marked as live are replaced.
 */
class ReviewLive extends HTMLElement {
  private stream: EventSource | undefined
  private waiting: number | undefined
  private pulse: number | undefined
  private rounds: number | undefined
  private left: number | undefined
  private since = 0
  private looking = false
  private wanted = false
  private isCutOff = false

  connectedCallback() {
    this.take(this.dataset.left)
    this.pulse = window.setInterval(this.tick, 250)
    this.rounds = window.setInterval(this.lookSoon, nowAndThen)
    document.addEventListener('visibilitychange', this.follow)
    window.addEventListener('offline', this.lose)
    window.addEventListener('online', this.comeBack)
    this.addEventListener('note-arrived', this.lookSoon)
    this.follow()
    if (!navigator.onLine) this.lose()
  }

  disconnectedCallback() {
    clearInterval(this.pulse)
    clearInterval(this.rounds)
    clearTimeout(this.waiting)
    document.removeEventListener('visibilitychange', this.follow)
    window.removeEventListener('offline', this.lose)
    window.removeEventListener('online', this.comeBack)
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

  private lose = () => {
    this.sayCutOff(true)
    this.lookSoon()
  }

  /** The browser waits long until it tries a broken line again: a new one stands at once. */
  private comeBack = () => {
    this.stream?.close()
    this.stream = undefined
    this.follow()
    this.lookSoon()
  }

  private sayCutOff(cutOff: boolean) {
    if (cutOff === this.isCutOff) return
    this.isCutOff = cutOff
    const place = this.querySelector('[data-cut-off]')
    const { lang } = document.documentElement
    const time = new Date().toLocaleTimeString(lang.slice(0, 2), { hour: '2-digit', minute: '2-digit' })
    if (place) place.textContent = cutOff ? (this.dataset.offline ?? '').replace('{time}', time) : ''
    if (!cutOff && this.stream?.readyState !== EventSource.OPEN) this.comeBack()
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
      // Whether it is away or was only let go shows when one looks.
      this.lookSoon()
      if (stream.readyState !== EventSource.CLOSED || this.stream !== stream) return
      this.stream = undefined
      setTimeout(this.follow, 5_000)
    })
  }

  private lookSoon = () => this.lookIn(60)

  private lookIn(milliseconds: number) {
    clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.look(), milliseconds)
  }

  /** One look at a time, or an older page may come in last. */
  private async look() {
    if (document.hidden) return
    this.wanted = true
    if (this.looking) return
    this.looking = true
    while (this.wanted) {
      this.wanted = false
      const there = await this.lookOnce()
      this.sayCutOff(!there)
      if (!there) this.lookIn(soonAgain)
    }
    this.looking = false
  }

  /** Whether somebody answered. */
  private async lookOnce(): Promise<boolean> {
    try {
      const answer = await fetch(location.href.split('#')[0] ?? '', {
        headers: { accept: 'text/html' },
        signal: AbortSignal.timeout(patience),
      })
      if (answer.status >= 500) return false
      if (answer.ok && !answer.redirected) this.show(await answer.text())
      return true
    } catch {
      return false
    }
  }

  private show(html: string) {
    const page = new DOMParser().parseFromString(html, 'text/html')
    const next = page.querySelector('review-live')
    if (!(next instanceof HTMLElement)) return
    this.dataset.session = next.dataset.session ?? ''
    for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) {
      const now = part.id ? page.getElementById(part.id) : null
      if (!now || now.innerHTML === part.innerHTML || (part.dataset.live === 'calm' && isInUse(part))) continue
      for (const fold of now.querySelectorAll<HTMLDetailsElement>('details[id]'))
        fold.open = part.querySelector<HTMLDetailsElement>(`#${CSS.escape(fold.id)}`)?.open ?? false
      part.replaceWith(document.importNode(now, true))
    }
    this.querySelector('note-keep')?.setAttribute('data-kind', next.dataset.kind ?? '')
    this.take(next.dataset.left)
  }
}

/** Somebody has ticked something there, or is about to. */
const isInUse = (part: HTMLElement): boolean =>
  part.contains(document.activeElement) ||
  [...part.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].some(
    ({ checked, defaultChecked }) => checked !== defaultChecked,
  )

customElements.define('review-live', ReviewLive)

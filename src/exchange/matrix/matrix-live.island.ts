/** What of the page follows the record: never a dialog, a form, or anything somebody types into. */
const following = ['.matrix-sheet > table', '.matrix-head']

/** Set by other islands on what the server wrote; a new page does not know them. */
const ours = ['tabindex', 'aria-describedby']

/** Kinds of records that the matrix is made of. */
const concerned = ['cell', 'practice', 'city', 'theme', 'network']

/** Milliseconds in which a page is still being fetched and drawn; nothing else should be asked for meanwhile. */
const settled = 4_000

/** When somebody anywhere changes a cell, everybody who looks at the matrix sees it. */
class MatrixLive extends HTMLElement {
  private readonly address = location.href.split('#')[0] ?? ''
  private stream: EventSource | undefined
  private waiting: number | undefined
  private looking = false
  private again = false

  connectedCallback() {
    document.addEventListener('visibilitychange', this.listenWhileSeen)
    this.listenWhileSeen()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.listenWhileSeen)
    this.stop()
  }

  /** A page that nobody looks at holds no line; it catches up when somebody does. */
  private listenWhileSeen = () => {
    if (document.hidden) this.stop()
    else if (!this.stream) this.listen()
  }

  private listen() {
    const stream = new EventSource(this.dataset.stream ?? '')
    this.stream = stream
    // What was said before the line stood is not said again. A page that has just come is looked at when it has settled.
    stream.addEventListener('open', () => this.lookSoon(performance.now() < settled ? settled : undefined))
    stream.addEventListener('change', ({ data }) => {
      if (concerned.includes(JSON.parse(data).kind)) this.lookSoon()
    })
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || this.stream !== stream) return
      this.stop()
      this.waiting = window.setTimeout(this.listenWhileSeen, 30_000)
    })
  }

  private stop() {
    this.stream?.close()
    this.stream = undefined
    clearTimeout(this.waiting)
  }

  /** Several changes that belong together are looked at once. */
  private lookSoon(wait = 60) {
    clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.look(), wait)
  }

  private async look() {
    if (this.looking) {
      this.again = true
      return
    }
    this.looking = true
    try {
      const answer = await fetch(this.address, { headers: { accept: 'text/html' } })
      if (answer.ok && !answer.redirected) this.take(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } catch {
      // Away for a moment; the stream says when it is back.
    } finally {
      this.looking = false
      if (this.again) {
        this.again = false
        this.lookSoon()
      }
    }
  }

  private take(page: Document) {
    const changed: Element[] = []
    for (const selector of following) {
      const [now, then] = [page.querySelector(selector), document.querySelector(selector)]
      if (now && then) follow(then, now, changed)
    }
    this.tell(changed)
  }

  private tell(changed: Element[]) {
    const links = changed.flatMap((cell) => cell.querySelector('a:has(> svg)') ?? [])
    if (links.length === 0) return
    for (const cell of changed) turn(cell)
    const said = this.querySelector('[role=status]')
    const words = links.map((link) => link.textContent?.trim())
    if (said)
      said.textContent =
        words.length > 3 ? (this.dataset.several ?? '') : `${this.dataset.changed ?? ''} ${words.join('; ')}`
  }
}

function turn(cell: Element): void {
  cell.classList.remove('turned')
  requestAnimationFrame(() => cell.classList.add('turned'))
  cell.addEventListener('animationend', () => cell.classList.remove('turned'), { once: true })
}

/** Makes what stands here say what the new page says, and touches nothing that says it already: focus stays. */
function follow(here: Element, there: Element, changed: Element[]): void {
  const before = here.className
  const alike = [...here.childNodes].map(nameOf).join() === [...there.childNodes].map(nameOf).join()
  if (!alike) here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)))
  const cell = here.matches('td')
  takeAttributes(here, there)
  if (alike)
    [...here.childNodes].forEach((node, at) => {
      const other = there.childNodes[at]
      if (node instanceof Element && other instanceof Element) follow(node, other, changed)
      else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
    })
  if (cell && (!alike || before.replace(/ ?turned/, '') !== here.className)) changed.push(here)
}

/** Elements that an island puts into what the server wrote do not belong to it. */
const nameOf = (node: Node) => node.nodeName

function takeAttributes(here: Element, there: Element): void {
  for (const name of here.getAttributeNames())
    if (!there.hasAttribute(name) && !ours.includes(name)) here.removeAttribute(name)
  for (const name of there.getAttributeNames()) {
    const value = there.getAttribute(name) ?? ''
    if (!ours.includes(name) && here.getAttribute(name) !== value) here.setAttribute(name, value)
  }
}

customElements.define('matrix-live', MatrixLive)

/** The screen in front of the room: numbers move as people answer. */
class PollScreen extends HTMLElement {
  private stream: EventSource | undefined

  connectedCallback() {
    this.follow()
  }

  disconnectedCallback() {
    this.stream?.close()
  }

  private follow = () => {
    const stream = new EventSource(this.dataset.stream ?? '')
    this.stream = stream
    stream.addEventListener('poll', ({ data }) => this.hear(JSON.parse(data)))
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED && this.stream === stream) setTimeout(this.follow, 3_000)
    })
  }

  private hear({
    mark,
    html,
    answered,
  }: {
    mark: string
    html: Record<string, string>
    answered: Record<string, string>
  }) {
    if (mark !== this.dataset.mark) {
      this.look()
      return
    }
    for (const [id, words] of Object.entries(answered)) {
      const place = this.querySelector(`[data-answered="${id}"]`)
      if (place && place.textContent !== words) place.textContent = words
    }
    for (const [id, picture] of Object.entries(html)) {
      const place = this.querySelector(`[data-results="${id}"]`)
      if (place) place.innerHTML = picture
    }
  }

  private async look() {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('poll-screen')
      if (!(next instanceof HTMLElement)) return
      for (const name of next.getAttributeNames()) this.setAttribute(name, next.getAttribute(name) ?? '')
      this.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)))
    } catch {
      // The stream says when it is back.
    }
  }
}

customElements.define('poll-screen', PollScreen)

/**
 * An agenda whose sessions can be dragged to another time, and moved by the arrow keys on their buttons. Everything is sent
 * as the forms of the page would send it; the page that comes back is what is shown.
 */
class AgendaBoard extends HTMLElement {
  private dragged: HTMLElement | undefined
  private sending = false

  connectedCallback() {
    this.ready()
    this.addEventListener('dragstart', this.lift)
    this.addEventListener('dragend', this.letGo)
    this.addEventListener('dragover', this.over)
    this.addEventListener('dragleave', this.leave)
    this.addEventListener('drop', this.drop)
    this.addEventListener('keydown', this.key)
    this.addEventListener('submit', this.submit)
  }

  private get days(): HTMLElement | null {
    return this.querySelector('.agenda-days')
  }

  private ready() {
    if (this.days?.dataset.place === undefined) return
    for (const card of this.querySelectorAll<HTMLElement>('[data-session]')) card.draggable = true
  }

  private lift = (event: DragEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-session]') : null
    if (!card || !event.dataTransfer) return
    this.dragged = card
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', card.id)
    this.days?.setAttribute('data-dragging', '')
  }

  private letGo = () => {
    this.dragged = undefined
    this.days?.removeAttribute('data-dragging')
    for (const place of this.querySelectorAll('[data-over]')) place.removeAttribute('data-over')
  }

  private over = (event: DragEvent) => {
    const place = this.placeOf(event)
    if (!place) return
    event.preventDefault()
    for (const other of this.querySelectorAll('[data-over]')) if (other !== place) other.removeAttribute('data-over')
    place.setAttribute('data-over', '')
  }

  private leave = (event: DragEvent) => {
    if (event.target instanceof Element && event.relatedTarget instanceof Node && !this.contains(event.relatedTarget))
      this.placeOf(event)?.removeAttribute('data-over')
  }

  private drop = (event: DragEvent) => {
    const place = this.placeOf(event)
    const session = this.dragged?.dataset.session
    const action = this.days?.dataset.place
    if (!place || !session || action === undefined) return
    event.preventDefault()
    const { day = '', start = '', city = '' } = place.dataset
    this.letGo()
    this.send(action, new URLSearchParams({ session, day, start, city }), [`#session-${session} a`])
  }

  private placeOf({ target }: Event): HTMLElement | null {
    if (!this.dragged || !(target instanceof Element)) return null
    return target.closest<HTMLElement>('[data-day]')
  }

  private key = (event: KeyboardEvent) => {
    const to = event.key === 'ArrowUp' ? 'earlier' : event.key === 'ArrowDown' ? 'later' : undefined
    const button = event.target instanceof Element ? event.target.closest('.agenda-moves button') : null
    if (!to || !button) return
    event.preventDefault()
    const way = button.closest('form')?.querySelector<HTMLButtonElement>(`button[value=${to}]`)
    if (way) this.move(way)
  }

  private submit = (event: SubmitEvent) => {
    const { submitter } = event
    if (!(submitter instanceof HTMLButtonElement) || !submitter.closest('.agenda-moves')) return
    event.preventDefault()
    this.move(submitter)
  }

  private move(button: HTMLButtonElement) {
    const { form } = button
    const card = button.closest('[data-session]')
    if (!form || !card) return
    this.send(
      form.action,
      new URLSearchParams({ [button.name]: button.value }),
      [`button[value=${button.value}]`, '.agenda-moves button', 'a'].map((what) => `#${card.id} ${what}`),
    )
  }

  private async send(action: string, body: URLSearchParams, focusNext: string[]) {
    if (this.sending) return
    this.sending = true
    try {
      const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const [now, then] = [page.querySelector('.agenda-days'), this.days]
      if (!answer.ok || !now || !then) throw new Error('not moved')
      then.replaceWith(document.importNode(now, true))
      this.take(page, '.agenda-clashes')
      this.ready()
      for (const wanted of focusNext) {
        const found = this.querySelector<HTMLElement>(wanted)
        found?.focus()
        if (found) break
      }
      this.say(this.dataset.moved)
    } catch {
      this.say(this.dataset.failed)
    } finally {
      this.sending = false
    }
  }

  private take(page: Document, selector: string) {
    const [now, then] = [page.querySelector(selector), document.querySelector(selector)]
    if (now && then) then.replaceWith(document.importNode(now, true))
  }

  private say(words: string | undefined) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

customElements.define('agenda-board', AgendaBoard)

/**
 * A list whose lines can be dragged to another place. What the buttons do without a script is sent here as well; the page
 * that comes back is what is shown.
 */
class PlanOrder extends HTMLElement {
  private dragged: HTMLElement | undefined
  private sending = false

  connectedCallback() {
    this.ready()
    this.addEventListener('dragstart', this.lift)
    this.addEventListener('dragend', this.letGo)
    this.addEventListener('dragover', this.over)
    this.addEventListener('drop', this.drop)
    this.addEventListener('submit', this.submit)
  }

  private get lines(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-move]')]
  }

  private ready() {
    for (const line of this.lines) line.draggable = true
  }

  private lift = (event: DragEvent) => {
    const line = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-move]') : null
    if (!line || !event.dataTransfer) return
    this.dragged = line
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', line.dataset.name ?? '')
  }

  private letGo = () => {
    this.dragged = undefined
    for (const line of this.lines) line.removeAttribute('data-over')
  }

  private over = (event: DragEvent) => {
    const target = this.targetOf(event)
    if (!target) return
    event.preventDefault()
    for (const line of this.lines) line.toggleAttribute('data-over', line === target)
  }

  private drop = (event: DragEvent) => {
    const target = this.targetOf(event)
    const { dragged } = this
    if (!target || !dragged) return
    event.preventDefault()
    this.letGo()
    const { lines } = this
    // Dropped on a line further down it goes behind that line, further up before it: where the eye left it.
    const [from, to] = [lines.indexOf(dragged), lines.indexOf(target)]
    const before = from < to ? lines[to + 1] : target
    const body = new URLSearchParams({ drag: 'yes', before: before?.dataset.name ?? '' })
    this.send(dragged, body, '')
  }

  private targetOf({ target }: Event): HTMLElement | null {
    if (!this.dragged || !(target instanceof Element)) return null
    const line = target.closest<HTMLElement>('[data-move]')
    return line && line !== this.dragged && this.contains(line) ? line : null
  }

  private submit = (event: SubmitEvent) => {
    const { submitter } = event
    const line = submitter?.closest<HTMLElement>('[data-move]')
    if (!(submitter instanceof HTMLButtonElement) || !submitter.closest('.plan-moves') || !line) return
    event.preventDefault()
    this.send(line, new URLSearchParams({ to: submitter.value }), submitter.value)
  }

  private async send(line: HTMLElement, body: URLSearchParams, to: string) {
    const { move = '', name = '' } = line.dataset
    if (this.sending) return
    this.sending = true
    try {
      const answer = await fetch(move, { method: 'POST', body, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const [now, then] = [page.querySelector('plan-order ol'), this.querySelector('ol')]
      if (!answer.ok || !now || !then) throw new Error('not moved')
      then.replaceWith(document.importNode(now, true))
      this.ready()
      const moved = this.lines.find((one) => one.dataset.name === name)
      const buttons = [...(moved?.querySelectorAll<HTMLButtonElement>('.plan-moves button:enabled') ?? [])]
      ;(buttons.find(({ value }) => value === to) ?? buttons[0])?.focus()
      this.say(this.dataset.moved)
    } catch {
      this.say(this.dataset.failed)
    } finally {
      this.sending = false
    }
  }

  private say(words: string | undefined) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words ?? ''
  }
}

customElements.define('plan-order', PlanOrder)

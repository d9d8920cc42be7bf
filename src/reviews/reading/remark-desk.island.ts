/**
 * Remarks are made where one reads: they are sent without leaving the page, and what stands at a part and in the list is
 * taken from the page that answers. What is being typed elsewhere, such as an answer to a question, stays as it is.
 */
class RemarkDesk extends HTMLElement {
  private sending = false

  connectedCallback() {
    // Before the form's own care hears of it, which would have the page left.
    this.addEventListener('submit', this.submit, { capture: true })
  }

  private submit = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !new URL(form.action).pathname.includes('/remarks')) return
    event.preventDefault()
    event.stopPropagation()
    if (!this.sending) this.send(form, event.submitter)
  }

  private async send(form: HTMLFormElement, by: HTMLElement | null) {
    this.sending = true
    try {
      const body = new URLSearchParams([...new FormData(form, by)].map(([name, value]) => [name, String(value)]))
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (answer.status === 422) this.tell(form, wordsOf(page, '.ds-validation-message'))
      else if (answer.ok && page.querySelector('remark-desk')) this.take(page, form)
      else this.tell(form, this.dataset.failed ?? '')
    } catch {
      // Without a connection the words stay in the form.
      this.tell(form, this.dataset.failed ?? '')
    }
    this.sending = false
  }

  private take(page: Document, sent: HTMLFormElement) {
    const place = sent.closest<HTMLElement>('[data-remarks]')
    for (const part of this.querySelectorAll<HTMLElement>('[data-remarks]')) {
      const now = page.getElementById(part.id)
      if (now && (part === place || !holdsWords(part))) part.replaceWith(document.importNode(now, true))
    }
    // The focus stays at the part, where the remark now stands.
    const after = place && document.getElementById(place.id)
    const way = after?.querySelector<HTMLElement>('summary, button, h2')
    way?.focus({ preventScroll: true })
    this.say(wordsOf(page, '.said'))
  }

  private tell(form: HTMLFormElement, words: string) {
    const place = form.querySelector<HTMLElement>('[data-trouble]') ?? form.appendChild(document.createElement('p'))
    place.dataset.trouble = ''
    place.className = 'ds-validation-message'
    place.textContent = words
    const field = form.querySelector('textarea')
    if (place.id === '' && field) place.id = `${field.id}-trouble`
    field?.setAttribute('aria-describedby', place.id)
    field?.setAttribute('aria-invalid', 'true')
    field?.focus()
  }

  private say(words: string) {
    const place = this.querySelector('[data-done]')
    if (place) place.textContent = words
  }
}

const wordsOf = (page: Document, which: string): string =>
  page.querySelector(`main ${which}`)?.textContent?.trim() ?? page.querySelector(which)?.textContent?.trim() ?? ''

/** Somebody is writing there. */
const holdsWords = (part: HTMLElement): boolean =>
  [...part.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue)

customElements.define('remark-desk', RemarkDesk)

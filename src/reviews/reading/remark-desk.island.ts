/**
 * Remarks are made where one reads: they are sent without leaving the page, and what stands at a part and in the list is
 * taken from the page that answers. What is being typed elsewhere stays as it is.
 */
class RemarkDesk extends HTMLElement {
  private sending = false

  connectedCallback() {
    // Before the form's own care hears of it, which would have the page left.
    this.addEventListener('submit', this.submit, { capture: true })
  }

  private submit = (event: SubmitEvent) => {
    const [form, by] = [event.target, event.submitter]
    const box = by?.closest<HTMLElement>('[data-box]')
    if (!(form instanceof HTMLFormElement) || !(by instanceof HTMLButtonElement) || !box) return
    event.preventDefault()
    event.stopPropagation()
    if (!this.sending) this.send(form, by, box)
  }

  private async send(form: HTMLFormElement, by: HTMLButtonElement, box: HTMLElement) {
    this.sending = true
    const fields = fieldsOf(form, box)
    const sent = new Map(fields.map((field) => [field, field.value]))
    const body = new URLSearchParams([...sent].map(([{ name }, value]) => [name, value]))
    if (by.name) body.set(by.name, by.value)
    try {
      const answer = await fetch(by.formAction, { method: 'POST', body, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (answer.status === 422) this.tell(box, wordsOf(page, '.ds-validation-message'))
      else if (answer.ok && page.querySelector('remark-desk')) this.take(page, sent, box)
      else this.tell(box, this.dataset.failed ?? '')
    } catch {
      // Without a connection the words stay in the form.
      this.tell(box, this.dataset.failed ?? '')
    }
    this.sending = false
  }

  private take(page: Document, sent: Map<Field, string>, box: HTMLElement) {
    for (const [field, value] of sent) {
      const now = page.getElementsByName(field.name)[0]
      if (field.name === 'version' && now instanceof HTMLInputElement) field.value = now.value
      if (!(field instanceof HTMLTextAreaElement)) continue
      // An answer of a colleague stands there now, unless somebody writes in it.
      const isAnswer = !box.contains(field) && now instanceof HTMLTextAreaElement
      if (isAnswer && field.value === value) field.value = now.value
      field.defaultValue = isAnswer ? now.value : value
    }
    const place = box.closest<HTMLElement>('[data-remarks]')
    for (const part of this.querySelectorAll<HTMLElement>('[data-remarks]')) {
      const now = page.getElementById(part.id)
      if (now && !holdsWords(part)) part.replaceWith(document.importNode(now, true))
    }
    // The focus stays at the part, where the remark now stands.
    const after = place && document.getElementById(place.id)
    const way = after?.querySelector<HTMLElement>('summary, button, h2')
    way?.focus({ preventScroll: true })
    this.say(this.dataset.kept ?? '')
  }

  private tell(box: HTMLElement, words: string) {
    const place = box.querySelector<HTMLElement>('[data-trouble]') ?? box.appendChild(document.createElement('p'))
    place.dataset.trouble = ''
    place.className = 'ds-validation-message'
    place.textContent = words
    const field = box.querySelector('textarea')
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

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The remark whose button was pressed, and the answers; not what is being typed at other parts. */
function fieldsOf(form: HTMLFormElement, box: HTMLElement): Field[] {
  const isField = (one: Element): one is Field =>
    one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement
  // Answers that were asked about wait until somebody has chosen.
  const asked = form.querySelector('.conflicts') !== null
  const isAnswer = ({ name }: Field) => !asked && (name === 'version' || name.startsWith('answer-'))
  return [...form.elements].filter(isField).filter((one) => box.contains(one) || isAnswer(one))
}

const wordsOf = (page: Document, which: string): string =>
  page.querySelector(`main ${which}`)?.textContent?.trim() ?? page.querySelector(which)?.textContent?.trim() ?? ''

/** Somebody is writing there. */
const holdsWords = (part: HTMLElement): boolean =>
  [...part.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue)

customElements.define('remark-desk', RemarkDesk)

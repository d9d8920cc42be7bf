/** Looks after what is being typed: nobody leaves it behind unawares, and nobody sends it twice. */
class FormCare extends HTMLElement {
  private sending = false

  connectedCallback() {
    this.addEventListener('submit', this.submit)
    window.addEventListener('beforeunload', this.leave)
    window.addEventListener('pageshow', this.comeBack)
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.leave)
    window.removeEventListener('pageshow', this.comeBack)
  }

  private submit = (event: Event) => {
    if (this.sending) return event.preventDefault()
    if (event.defaultPrevented) return
    this.sending = true
    // Only afterwards, because a button that is switched off is not sent along.
    setTimeout(() => this.switchButtons(true))
  }

  private leave = (event: BeforeUnloadEvent) => {
    if (!this.sending && this.holdsUnsent()) event.preventDefault()
  }

  /** The way back may bring the page as it was left. */
  private comeBack = () => {
    this.sending = false
    this.switchButtons(false)
  }

  private holdsUnsent = (): boolean =>
    this.dataset.unsaved !== undefined || [...(this.querySelector('form')?.elements ?? [])].some(isChanged)

  private switchButtons(off: boolean) {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[type=submit]')) button.disabled = off
  }
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected, index }) =>
      hasDefault(field) ? selected !== defaultSelected : selected !== (index === 0),
    )
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

/** A select without a chosen line shows its first one. */
const hasDefault = (field: HTMLSelectElement): boolean =>
  [...field.options].some(({ defaultSelected }) => defaultSelected)

customElements.define('form-care', FormCare)

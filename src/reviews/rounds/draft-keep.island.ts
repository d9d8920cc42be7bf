type Words = Record<'kept' | 'away' | 'signIn', string>
type Field = HTMLInputElement | HTMLTextAreaElement

/** Milliseconds after the last key; after a field was left; and until it is tried again. */
const pause = 4_000
const atOnce = 300
const again = 8_000

/**
 * Keeps what is typed as a draft while somebody writes, by the form's own address and its own draft: what arrived is there on
 * every other device too. What does not arrive stays in the fields, and leaving the page is warned about as ever.
 */
class DraftKeep extends HTMLElement {
  private words = {} as Words
  private said: HTMLElement | undefined
  private timer: number | undefined
  private sending = false
  private stopped = false
  /** Sent with a button: what is typed is on its way, and is no draft any more. */
  private isSent = false

  connectedCallback() {
    if (this.said || !this.form) return
    this.words = JSON.parse(this.dataset.words ?? '{}')
    this.said = document.createElement('p')
    this.said.setAttribute('role', 'status')
    this.said.className = 'draft-kept soft'
    const end = this.form.querySelector('.review-send') ?? this.form
    end.append(this.said)
    // Two words for one thing were asked about: nothing is settled before somebody chooses.
    this.stopped = this.querySelector('.conflicts') !== null
    this.addEventListener('input', () => this.later(pause))
    this.addEventListener('change', () => this.later(atOnce))
    this.addEventListener('submit', this.send)
    window.addEventListener('online', this.keep)
    window.addEventListener('pageshow', this.come)
    document.addEventListener('visibilitychange', this.leave)
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
    window.removeEventListener('online', this.keep)
    window.removeEventListener('pageshow', this.come)
    document.removeEventListener('visibilitychange', this.leave)
  }

  private get form() {
    return this.querySelector('form')
  }

  private get fields(): Field[] {
    const isKept = (field: Element): field is Field =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      (this.dataset.fields ?? '').split(' ').some((beginning) => field.name.startsWith(beginning))
    return [...(this.form?.elements ?? [])].filter(isKept)
  }

  private get version() {
    return this.form?.querySelector<HTMLInputElement>(`input[name="${this.dataset.version}"]`)
  }

  private later(wait: number) {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(this.keep, wait)
  }

  private send = (event: Event) => {
    clearTimeout(this.timer)
    // A part of the page that sends by itself stops the form, and one stays.
    this.isSent = !event.defaultPrevented
  }

  private come = () => {
    this.isSent = false
  }

  private leave = () => {
    if (document.hidden && !this.isSent) this.keep()
  }

  private keep = async () => {
    const { form, version, fields } = this
    if (!form || this.stopped || !fields.some(isChanged)) return
    if (this.sending) return this.later(atOnce)
    this.sending = true
    clearTimeout(this.timer)
    const sent = new Map(fields.map((field) => [field, wordsIn(field)]))
    const body = new URLSearchParams([...sent].flatMap(([{ name }, value]) => (value === null ? [] : [[name, value]])))
    body.set('as', 'draft')
    if (version) body.set(version.name, version.value)
    const answer = await fetch(form.getAttribute('action') ?? '', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      redirect: 'manual',
      keepalive: document.hidden,
    }).catch(() => null)
    this.sending = false
    if (answer?.ok) this.arrived(await answer.json(), sent)
    else await this.failed(answer)
  }

  /** From here the next time goes on; what a colleague wrote in another field meanwhile stands there now. */
  private arrived(now: { version: number; values: Record<string, string> }, sent: Map<Field, string | null>) {
    let overtaken = false
    for (const [field, value] of sent) {
      const theirs = now.values[field.name]
      const isTheirs = theirs !== undefined && theirs !== value?.normalize('NFC').trim()
      if (isTheirs && field.value !== value) overtaken = true
      else if (isTheirs) field.value = theirs
      if (isChoice(field)) field.defaultChecked = value !== null
      else field.defaultValue = isTheirs ? theirs : (value ?? '')
    }
    // Who began to change what a colleague has just changed is asked about both: the older version says so.
    if (this.version && !overtaken) this.version.value = String(now.version)
    const time = new Date().toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    this.say(this.words.kept.replace('#', time))
    if (this.fields.some(isChanged)) this.later(pause)
  }

  private async failed(answer: Response | null) {
    if (answer?.status === 409 || answer?.status === 422) {
      // Somebody else has gone on with it, or it is shut: what stands here is for the button to settle.
      this.stopped = answer.status === 409
      const { errors = [] } = (await answer.json().catch(() => ({}))) as { errors?: string[] }
      this.say(errors.join(' '))
    } else if (answer && (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)))
      this.say(this.words.signIn)
    else {
      this.say(this.words.away)
      this.later(again)
    }
  }

  private say(words: string) {
    if (this.said) this.said.textContent = words
  }
}

const isChoice = (field: Field): field is HTMLInputElement => field.type === 'radio' || field.type === 'checkbox'

const isChanged = (field: Field): boolean =>
  isChoice(field)
    ? field.checked !== field.defaultChecked
    : field.type !== 'hidden' && field.value !== field.defaultValue

/** What would be sent; nothing of a box that is not ticked. */
const wordsIn = (field: Field): string | null => (isChoice(field) && !field.checked ? null : field.value)

customElements.define('draft-keep', DraftKeep)

export {}

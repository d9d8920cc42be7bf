import { type HTMLElement, parse } from 'node-html-parser'
import type { createApp } from '../../app.tsx'

type App = ReturnType<typeof createApp>

export type Fields = Record<string, string | string[] | File>

/** A step that the product did not take as the story wanted: what stands on the page then. */
export class StepRefused extends Error {}

/**
 * Somebody of a demonstration who goes through the product's own pages: opens them, fills in their forms and sends them, as
 * a browser without scripts would. What a role may not do, the story cannot do either.
 */
export class Player {
  private readonly app: App
  readonly name: string
  private readonly cookie: string

  constructor(app: App, name: string, cookie: string) {
    this.app = app
    this.name = name
    this.cookie = cookie
  }

  async reads(at: string): Promise<HTMLElement> {
    const answer = await this.app.request(at, { headers: { cookie: this.cookie, 'accept-language': 'en' } })
    const html = await answer.text()
    if (!answer.ok) throw new StepRefused(`${this.name} got ${answer.status} at ${at}: ${wordsOf(parse(html))}`)
    return parse(html)
  }

  /**
   * Sends a form of the page at `at` with some of its fields changed; `action` is the end of the form's address where the
   * page has several. Answers with the address the product led on to.
   */
  async sends(at: string, fields: Fields, action?: string): Promise<string> {
    const page = await this.reads(at)
    const form = formIn(page, action)
    if (!form) throw new StepRefused(`${this.name} found no form${action ? ` for ${action}` : ''} at ${at}.`)
    return this.posts(form.getAttribute('action') ?? at, { ...filledIn(form), ...fields }, isMultipart(form))
  }

  /** What a list of a page calls the line with these words. */
  async option(at: string, list: string, words: string): Promise<string> {
    const page = await this.reads(at)
    const options = page.querySelectorAll(`main select[name=${list}] option`)
    const found = options.find((option) => option.textContent.trim() === words)?.getAttribute('value')
    if (!found) throw new StepRefused(`${this.name} cannot choose "${words}" at ${at}.`)
    return found
  }

  /** Whether a page has such a form for this role. */
  async finds(at: string, action: string): Promise<boolean> {
    return formIn(await this.reads(at), action) !== undefined
  }

  async posts(to: string, fields: Fields, multipart = false): Promise<string> {
    const answer = await this.app.request(to, {
      method: 'POST',
      headers: { cookie: this.cookie, 'accept-language': 'en', 'sec-fetch-site': 'same-origin' },
      body: multipart ? asForm(fields) : new URLSearchParams([...pairsOf(fields)] as [string, string][]),
    })
    const location = answer.headers.get('location')
    if (answer.status === 303 && location) return location
    const page = parse(await answer.text())
    throw new StepRefused(`${this.name} was not let on at ${to} (${answer.status}): ${wordsOf(page)}`)
  }
}

const isMultipart = (form: HTMLElement) => form.getAttribute('enctype') === 'multipart/form-data'

function formIn(page: HTMLElement, action: string | undefined): HTMLElement | undefined {
  const forms = (page.querySelector('main') ?? page)
    .querySelectorAll('form')
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
  if (action) return forms.find((form) => form.getAttribute('action')?.endsWith(action))
  return forms.sort((a, b) => controlsOf(b).length - controlsOf(a).length)[0]
}

const controlsOf = (form: HTMLElement) => form.querySelectorAll('input[name], select[name], textarea[name]')

/** What the form would send as it stands. */
function filledIn(form: HTMLElement): Fields {
  const fields: Record<string, string | string[]> = {}
  for (const control of controlsOf(form)) {
    const name = control.getAttribute('name') ?? ''
    const value = heldIn(control)
    if (value === undefined) continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [...[before].flat(), value]
  }
  return fields
}

function heldIn(control: HTMLElement): string | undefined {
  if (control.tagName === 'TEXTAREA') return control.textContent.replace(/^\n/, '')
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option')
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    return chosen?.getAttribute('value') ?? ''
  }
  const type = control.getAttribute('type') ?? 'text'
  if (type === 'file') return undefined
  const picked = !['radio', 'checkbox'].includes(type) || control.hasAttribute('checked')
  return picked ? (control.getAttribute('value') ?? '') : undefined
}

function* pairsOf(fields: Fields): Generator<[string, string | File]> {
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) yield [name, one]
}

function asForm(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of pairsOf(fields)) form.append(name, value)
  return form
}

/** The first words of what a page says, which tell why. */
const wordsOf = (page: HTMLElement): string =>
  (page.querySelector('.error-summary') ?? page.querySelector('main') ?? page).textContent
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)

/** What somebody in the room says, and to which sub-theme it belongs. */
export interface Voice {
  question: string
  subTheme: string
}

/** One answer of a phone that was never here before: it comes in by the code, and is forgotten with its cookie. */
export async function answerFromPhone(app: App, code: string, { question, subTheme }: Voice): Promise<void> {
  const headers = { 'accept-language': 'en', 'sec-fetch-site': 'same-origin' }
  const arrival = await app.request(`/p/${code}`, { headers })
  const form = formIn(parse(await arrival.text()), `/p/${code}`)
  if (!form) throw new StepRefused(`Nothing is asked at /p/${code}.`)
  const fields = filledIn(form)
  for (const control of form.querySelectorAll('textarea, select')) {
    const name = control.getAttribute('name') ?? ''
    const option = control.querySelectorAll('option').find((one) => one.textContent.trim().startsWith(subTheme))
    fields[name] = control.tagName === 'TEXTAREA' ? question : (option?.getAttribute('value') ?? '')
  }
  const cookie = (arrival.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const sent = await app.request(`/p/${code}`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: new URLSearchParams([...pairsOf(fields)] as [string, string][]),
  })
  if (sent.status >= 400) throw new StepRefused(`A phone was not heard at /p/${code} (${sent.status}).`)
}

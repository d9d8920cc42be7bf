import type { createApp } from '../src/app/app.tsx'
import type { SignedIn } from './people.ts'
import { type Reading, visible } from './reading.ts'

type App = ReturnType<typeof createApp>

export interface Page extends Reading {
  /** What the form on the page would send as it stands. */
  form: Record<string, string>
  location: string | null
}

/** Opens a page as somebody; where it has several forms, `asking` is a field of the one that is meant. */
export async function open(app: App, address: string, who?: SignedIn, lang = 'en', asking?: string): Promise<Page> {
  return pageOf(await app.request(address, { headers: { 'accept-language': lang, ...who?.headers } }), asking)
}

/** Sends a form as a browser would: everything in it, with some of it changed. `asking` says which form of the answer is meant. */
export async function send(
  app: App,
  address: string,
  fields: Record<string, string | string[]>,
  who?: SignedIn,
  lang = 'en',
  asking?: string,
): Promise<Page> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = {
    'accept-language': lang,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
    ...who?.headers,
  }
  return pageOf(await app.request(address, { method: 'POST', headers, body }), asking)
}

async function pageOf(response: Response, asking?: string): Promise<Page> {
  const html = await response.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const location = response.headers.get('location')
  return { status: response.status, html, text: visible(main), form: fieldsIn(main, asking), location }
}

/** The form with most in it, since others on the page are mostly single buttons; or the one with such a field. */
function fieldsIn(main: string, asking?: string): Record<string, string> {
  const forms = [...main.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => fieldsOf(form))
  if (asking) return forms.find((form) => asking in form) ?? {}
  return forms.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? {}
}

function fieldsOf(form: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const picked = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag)
    if (name && picked) fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name') ?? ''] = unescaped(text).replace(/^\n/, '')
  for (const [, tag = '', inner = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option([^>]*\sselected[^>]*)>/.exec(inner)?.[1] ?? /<option([^>]*)>/.exec(inner)?.[1] ?? ''
    fields[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? ''
  }
  return fields
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (html: string) =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')

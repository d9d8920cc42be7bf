import { html, raw } from 'hono/html'
import type { Locals } from '../http/index.ts'
import { labelsOf } from './page.ts'

/**
 * Where the label of a field comes in. The summary of errors stands above the fields it names and is written before them;
 * what people typed cannot look like this, since it is escaped.
 */
export const labelPlace = (id: string) => raw(`<!--label ${encodeURIComponent(id)}-->`)

const places = /<!--label ([^>]*?)-->/g

/** Puts the labels in their places, now that every field has been written. What ends with a sign of its own needs no colon. */
export function withLabels(written: string, page: Locals): string {
  if (!written.includes('<!--label ')) return written
  return written.replace(places, (_, id: string) => {
    const label = labelsOf(page).get(decodeURIComponent(id))
    if (!label) return ''
    const said = /[?!.:…]$/.test(label) ? label : page.t('platform.form.inField', { label })
    return `${html`${said}`} `
  })
}

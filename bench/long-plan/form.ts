import { parse } from 'node-html-parser'

/** What the form on a page that is sent to `to` would send as it stands. */
export function fieldsOf(html: string, to: string): Record<string, string> {
  const form = parse(html)
    .querySelectorAll('form')
    .filter((one) => (one.getAttribute('action') ?? to) === to)
    .sort((a, b) => b.innerHTML.length - a.innerHTML.length)[0]
  if (!form) throw new Error(`There is no form for ${to}.`)
  const fields: Record<string, string> = {}
  for (const input of form.querySelectorAll('input')) {
    const name = input.getAttribute('name')
    const picked = !/^(radio|checkbox)$/.test(input.getAttribute('type') ?? '') || input.hasAttribute('checked')
    if (name && picked) fields[name] = input.getAttribute('value') ?? ''
  }
  for (const area of form.querySelectorAll('textarea')) fields[area.getAttribute('name') ?? ''] = area.textContent
  for (const select of form.querySelectorAll('select')) {
    const chosen = select.querySelector('option[selected]') ?? select.querySelector('option')
    fields[select.getAttribute('name') ?? ''] = chosen?.getAttribute('value') ?? ''
  }
  return fields
}

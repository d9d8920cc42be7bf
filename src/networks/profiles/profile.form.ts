import type { Context } from 'hono'
import { z } from 'zod'
import { type FormErrors, field, readForm, type Typed } from '#platform/forms'
import type { Network } from '../network.queries.ts'
import type { Said } from './profile.commands.ts'
import { detailFields, languagesOf } from './profile.kept.ts'
import type { Profile, ProfileEntry, ProfileList } from './profile.ts'

type Read =
  | { ok: true; said: Said; id: string | undefined; version: number | undefined; typed: Typed }
  | { ok: false; typed: Typed; errors: FormErrors }

/** A row as it was typed: its word in each language, and what else its list knows of it. */
export async function readEntry(
  c: Context,
  { network, profile, list }: { network: Network; profile: Profile; list: ProfileList },
): Promise<Read> {
  const details = detailFields[list] ?? []
  const [main = 'en'] = [network.language.split('-')[0] || 'en']
  const shape: Record<string, z.ZodType> = { id: field.id(), version: field.version() }
  for (const lang of languagesOf(network))
    shape[`label-${lang}`] =
      lang === main ? field.line({ missing: 'networks.profile.labelMissing', max: 300 }) : field.line({ max: 300 })
  for (const { name, kind, choices = [] } of details) {
    if (kind === 'worded') for (const lang of languagesOf(network)) shape[`${name}-${lang}`] = field.line({ max: 500 })
    else if (kind === 'number') shape[name] = field.number({ max: 1_000_000, whole: false })
    else if (kind === 'yes') shape[name] = field.ticked()
    else if (kind === 'one-of')
      shape[name] = field.choice(
        choices.map(({ value }) => value),
        { missing: 'platform.form.choose' },
      )
    else shape[name] = field.line({ max: 300 })
  }
  const form = await readForm(c as never, z.object(shape))
  if (!form.ok) return { ok: false, typed: form.typed, errors: form.errors }
  const values = form.values as Record<string, unknown>
  const words = languagesOf(network).flatMap((lang) => {
    const word = values[`label-${lang}`]
    return typeof word === 'string' ? [[lang, word] as const] : []
  })
  const detail: Record<string, unknown> = {}
  for (const { name, kind } of details) {
    const value = values[name]
    if (kind === 'words') detail[name] = typeof value === 'string' ? known(profile[list], name, value, main) : null
    else if (kind === 'worded') {
      const said = languagesOf(network).flatMap((lang) => {
        const word = values[`${name}-${lang}`]
        return typeof word === 'string' ? [[lang, word] as const] : []
      })
      detail[name] = said.length > 0 ? Object.fromEntries(said) : null
    } else if (kind !== 'phase') detail[name] = value
    else if (profile.phase.some(({ key }) => key === value)) detail[name] = value
    else return { ok: false, typed: form.typed, errors: { [name]: 'platform.form.choose' } }
  }
  return {
    ok: true,
    typed: form.typed,
    said: { label: Object.fromEntries(words), detail },
    id: values.id as string | undefined,
    version: values.version as number | undefined,
  }
}

/** Whatever is called like an actor, or a part, that another row names already is the same one, in all its languages. */
function known(rows: ProfileEntry[], name: string, typed: string, lang: string): unknown {
  const named = rows.map(({ detail }) => detail[name] as Record<string, string> | undefined)
  const wanted = typed.toLowerCase()
  const same = named.find((one) => one && Object.values(one).some((word) => word.toLowerCase() === wanted))
  return same ?? { [lang]: typed }
}

/** What stands in the form of a row. */
export function typedEntry(entry: ProfileEntry, list: ProfileList, lang: string): Typed {
  const words = Object.entries(entry.label).map(([tag, word]) => [`label-${tag}`, word])
  const details = (detailFields[list] ?? []).flatMap(({ name, kind }): [string, Typed[string]][] => {
    const value = entry.detail[name]
    const words = (value ?? {}) as Record<string, string>
    if (kind === 'worded') return Object.entries(words).map(([tag, word]) => [`${name}-${tag}`, word])
    if (kind === 'words') return [[name, words[lang] ?? Object.values(words)[0] ?? null]]
    return [[name, value as Typed[string]]]
  })
  return Object.fromEntries([...words, ...details])
}

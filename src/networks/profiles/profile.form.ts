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
  for (const { name, kind } of details)
    shape[name] =
      kind === 'number'
        ? field.number({ max: 1_000_000, whole: false })
        : kind === 'yes'
          ? field.ticked()
          : field.line({ max: 300 })
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
    if (kind === 'words') detail[name] = typeof value === 'string' ? actorCalled(profile, value, main) : null
    else if (kind !== 'phase') detail[name] = value
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

/** Whoever is named as an actor that is there already is that actor, in all its languages. */
function actorCalled(profile: Profile, typed: string, lang: string): unknown {
  const known = profile.checklist.map(({ detail }) => detail.actor as Record<string, string> | undefined)
  const wanted = typed.toLowerCase()
  const same = known.find((actor) => actor && Object.values(actor).some((word) => word.toLowerCase() === wanted))
  return same ?? { [lang]: typed }
}

/** What stands in the form of a row. */
export function typedEntry(entry: ProfileEntry, list: ProfileList, lang: string): Typed {
  const words = Object.entries(entry.label).map(([tag, word]) => [`label-${tag}`, word])
  const details = (detailFields[list] ?? []).map(({ name, kind }) => {
    const value = entry.detail[name]
    if (kind !== 'words') return [name, value as Typed[string]]
    const actor = (value ?? {}) as Record<string, string>
    return [name, actor[lang] ?? Object.values(actor)[0] ?? null]
  })
  return Object.fromEntries([...words, ...details])
}

import type { Profile } from '#networks'

/** The kind of session that a few words speak of, as far as the profile knows it; else what they say. */
export function sessionKindOf(words: string, profile: Pick<Profile, 'session_kind'>): string {
  const said = plainly(words)
  const known = profile.session_kind.find(({ key, label }) => {
    const names = [key.replaceAll('_', ' '), ...Object.values(label)].map(plainly)
    return names.some((name) => said.includes(name) || name.includes(said))
  })
  if (known) return known.key
  const ends = profile.session_kind.find(({ key }) => said.split(' ').includes(key.split('_').at(-1) ?? ''))
  return ends?.key ?? said.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 60)
}

const plainly = (text: string) => text.toLowerCase().replace(/[-_]/g, ' ').trim()

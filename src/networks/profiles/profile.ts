import { contentLang, type Lang } from '#platform/text'
import type { Worded } from '../schema.ts'

/** What a profile is made of: each list is a page of its own in the product and an array in the shipped file. */
export const profileLists = [
  'phase',
  'role',
  'meeting_kind',
  'session_kind',
  'member_kind',
  'checklist',
  'count',
  'template',
  'testing_field',
  'quality_criterion',
  'plan_section',
  'horizontal_theme',
  'review_question',
  'review_part',
] as const
export type ProfileList = (typeof profileLists)[number]

/** A row of a profile. `detail` by list is said in `profiles/README.md`. */
export interface ProfileEntry {
  key: string
  label: Worded
  detail: Record<string, unknown>
  /** Counts the changes of a row that is the network's own. */
  version?: number
}

export type Profile = Record<ProfileList, ProfileEntry[]>

/** What a row is called in the reader's language, else in English, else in whichever language it has words. */
export const wordOf = (label: Worded, lang: string): string =>
  label[lang] ?? label[lang.split('-')[0] ?? ''] ?? label.en ?? Object.values(label)[0] ?? ''

/**
 * A horizontal theme in the reader's language, where the profile knows it by one of its words; else as the network wrote it,
 * with the language of that.
 */
export function horizontalTheme(
  word: string,
  { profile, lang, written }: { profile: Profile | null; lang: Lang; written: string },
): { label: string; lang: string | undefined } {
  const known = profile?.horizontal_theme.find(({ label }) =>
    Object.values(label).some((said) => said.toLowerCase() === word.toLowerCase()),
  )
  const said = known?.label[lang]
  return said === undefined ? { label: word, lang: contentLang(lang, written) } : { label: said, lang: undefined }
}

import { type Profile, type ProfileEntry, wordOf } from '#networks'

/** A kind of member: a key of the profile, or the words of a city's own where the profile knows none like it. */
export interface MemberKind {
  key: string
  label: ProfileEntry['label']
  /** Whether these are people of the city hall itself. */
  isCityHall: boolean
}

/** The kinds that every local group of the network is to have, in the order of its profile. */
export const kindsForeseen = (profile: Profile): MemberKind[] => profile.member_kind.map(toKind)

/** Folders write a kind in words, people choose one by its key: both are read, whatever the language and the case. */
export function kindOf(profile: Profile, written: string): MemberKind {
  const wanted = plain(written)
  const known = profile.member_kind.find(
    ({ key, label }) => plain(key) === wanted || Object.values(label).some((word) => plain(word) === wanted),
  )
  return known ? toKind(known) : { key: written, label: { en: written }, isCityHall: false }
}

/** As it stands in the record, and so in the folder: in the words of the network's language. */
export const kindInWords = (profile: Profile, key: string, language: string): string =>
  wordOf(kindOf(profile, key).label, language)

const toKind = ({ key, label, detail }: ProfileEntry): MemberKind => ({
  key,
  label,
  isCityHall: detail.city_hall === true,
})

const plain = (words: string) => words.normalize('NFC').trim().toLowerCase()

import type { PlanSnapshot, SnapshotAction, SnapshotPhoto, SnapshotTest } from '../versions/snapshot.ts'
import type { Speech } from './compose.ts'
import type { ComposedPart, ComposedPhoto } from './composed.ts'

/** Beside one action or test a plan shows so many; the others are on its pages. */
const mostBeside = 4

/** The photo that stands on the cover: the first of the plan as a whole. */
export function coverPhoto(snapshot: PlanSnapshot, speech: Speech): ComposedPhoto | null {
  const [first] = about(snapshot, snapshot.photos ?? [], 'plan')
  return first ? composedPhoto(first, speech) : null
}

/** What an action shows: its own photos, how it goes, and what was seen while what it grew from was tested. */
export function photosOfAction(snapshot: PlanSnapshot, action: SnapshotAction, speech: Speech): ComposedPhoto[] {
  const photos = (snapshot.photos ?? []).filter(({ about: { kind, id } }) =>
    kind === 'action' ? id === action.id : kind === 'test' && shownWith(snapshot, id) === action.id,
  )
  return photos.slice(0, mostBeside).map((one) => composedPhoto(one, speech))
}

/** A test shows its photos where no action grew from it. */
export const photosOfTest = (snapshot: PlanSnapshot, test: SnapshotTest, speech: Speech): ComposedPhoto[] =>
  about(snapshot, snapshot.photos ?? [], 'test')
    .filter(({ about: { id } }) => id === test.id && shownWith(snapshot, id) === null)
    .slice(0, mostBeside)
    .map((one) => composedPhoto(one, speech))

/** The photos of the plan as a whole stand with the city, or else below its first section. */
export function withPhotos(parts: ComposedPart[], snapshot: PlanSnapshot, speech: Speech): ComposedPart[] {
  const [, ...others] = about(snapshot, snapshot.photos ?? [], 'plan')
  const cityAt = snapshot.sections.find(({ kind }) => kind === 'city') ?? snapshot.sections[0]
  const section = parts.flatMap(({ sections }) => sections).find(({ id }) => id === cityAt?.id)
  if (others.length > 0) section?.blocks.push({ is: 'photos', photos: others.map((one) => composedPhoto(one, speech)) })
  return parts
}

const about = (_: PlanSnapshot, photos: SnapshotPhoto[], kind: SnapshotPhoto['about']['kind']) =>
  photos.filter((one) => one.about.kind === kind)

/** A photo of a test stands once, with the first action that grew from it. */
const shownWith = ({ actions }: PlanSnapshot, test: string): string | null =>
  actions.find(({ origins }) => origins.some(({ kind, id }) => kind === 'testing_action' && id === test))?.id ?? null

function composedPhoto(photo: SnapshotPhoto, { t, format }: Speech): ComposedPhoto {
  const { id, name, alt, width, height, text, day, credit } = photo
  const notes = [day ? format.date(day) : '', credit ? t('plans.photo.by', { name: credit }) : '']
  const caption = [text ?? alt, ...notes].filter(Boolean).join(' · ')
  return { id, name, alt, caption, width, height }
}

import { type Activity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addFile, type FileRow, type readFile, removeFile } from '#platform/files'
import type { Doing } from '../in-plan.ts'

type ReadyPhoto = Extract<Awaited<ReturnType<typeof readFile>>, { ok: true }>['file']

/** What a photo stands with: the plan as a whole, or one of its actions. */
export interface PhotoPlace {
  subjectKind: 'plan' | 'plan_action'
  subjectId: string
}

interface Adding {
  id: string
  place: PhotoPlace
  file: ReadyPhoto
  alt: string
  credit: string | null
}

interface Of {
  id: string
  cityId: string
}

/** Keeps a photo with a plan; sent twice it is there once. */
export async function addPhoto(db: Db, { network, person }: Doing, plan: Of, { place, ...photo }: Adding) {
  return db.transaction(async (tx) => {
    const beside = { ...place, networkId: network.id, personId: person.id }
    const added = await addFile(tx, { ...photo, file: aboutContent(photo.file), ...beside })
    if (added.outcome === 'added')
      await tell(tx, { network, person }, plan, 'plan.fileAdded', { name: photo.file.name })
    return added
  })
}

/** What a row says of its content, and nothing else of a row that it may come from. */
const aboutContent = (file: ReadyPhoto): ReadyPhoto => {
  const { name, type, bytes, hash, previewHash, width, height, picture, keepStill } = file
  return { name, type, bytes, hash, previewHash, width, height, picture, keepStill }
}

/** Takes a photo out of a plan for good, of the versions that were frozen with it too. */
export async function removePhoto(db: Db, { network, person }: Doing, plan: Of, photo: FileRow): Promise<void> {
  await db.transaction(async (tx) => {
    if (await removeFile(tx, { ...photo, networkId: network.id }, photo.id))
      await tell(tx, { network, person }, plan, 'plan.fileRemoved', { name: photo.name })
  })
}

const tell = (tx: Queryable, { network, person }: Doing, plan: Of, verb: string, detail: Activity['detail']) =>
  recordActivity(tx, {
    networkId: network.id,
    cityId: plan.cityId,
    audience: 'group',
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'plan',
    subjectId: plan.id,
    detail,
  })

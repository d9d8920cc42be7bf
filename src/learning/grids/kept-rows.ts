/** A photo that waits, and a row that waits. Ids are made here, so that sending twice makes one. */

interface KeptPhoto {
  id: string
  alt: string
  bytes: ArrayBuffer
  type: string
}

export interface KeptRow {
  id: string
  /** Whose grid, and who wrote it: nobody else's page sends it. */
  at: string
  person: string
  fields: Record<string, string>
  photos: KeptPhoto[]
  /** The words have arrived, photos are still to go. */
  arrived: boolean
  /** Why it was not taken. */
  refused: string | null
  written: number
}

/** A UUID of the seventh kind, as the house makes them. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const now = Date.now()
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 256 ** (5 - at)) & 0xff
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('charrette', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => resolve(opening.result.transaction('rows', mode).objectStore('rows'))
  })
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

export const write = async (row: KeptRow) => done((await store('readwrite')).put(row))

export const remove = async (id: string) => done((await store('readwrite')).delete(id))

export const readAll = async (): Promise<KeptRow[]> =>
  (await done<KeptRow[]>((await store('readonly')).getAll())).sort((a, b) => a.written - b.written)

/** A photo that waits, and a row that waits. Ids are made here, so that sending twice makes one. */
interface KeptPhoto {
  id: string
  alt: string
  bytes: ArrayBuffer
  type: string
}

interface KeptRow {
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

type Words = Record<
  | 'kept'
  | 'sent'
  | 'refused'
  | 'signIn'
  | 'offline'
  | 'photos'
  | 'photo'
  | 'alt'
  | 'altMissing'
  | 'missing'
  | 'back'
  | 'unreadable',
  string
>

/** What became of an attempt: `away` where nobody answers, `shut` where somebody else is signed in or nobody. */
type Outcome = 'taken' | 'refused' | 'away' | 'shut'

const longestSide = 1_600
const again = 8_000

/** Keeps what is written at a visit on the phone, shows it, and sends it as soon as there is a connection. */
class GridKeep extends HTMLElement {
  private words = {} as Words
  private list: HTMLUListElement | undefined
  private said: HTMLElement | undefined
  private timer: number | undefined
  private sending = false
  private wanted = false

  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words ?? '{}')
    const form = this.querySelector('form')
    if (!form || this.list || !('indexedDB' in window)) return
    this.said = this.appendChild(document.createElement('p'))
    this.said.setAttribute('role', 'status')
    this.list = this.appendChild(document.createElement('ul'))
    this.list.className = 'grid-kept'
    this.addPhotoFields(form)
    // Before the form's own care, which would take it for sent.
    this.addEventListener('submit', this.keep, true)
    window.addEventListener('online', this.sendAll)
    document.addEventListener('visibilitychange', this.sendAll)
    this.readableWithoutConnection()
    await this.show()
    await this.sendAll()
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.sendAll)
    document.removeEventListener('visibilitychange', this.sendAll)
    clearTimeout(this.timer)
  }

  /** Photos go with a row only where they can be kept; without a script they are added to a row that is there. */
  private addPhotoFields(form: HTMLFormElement) {
    const file = labelled(
      this.words.photo,
      Object.assign(document.createElement('input'), { type: 'file', id: 'kept-photo' }),
    )
    const input = file.querySelector('input') as HTMLInputElement
    input.accept = 'image/*'
    input.className = 'form-file'
    input.dataset.photo = ''
    const alt = labelled(
      this.words.alt,
      Object.assign(document.createElement('input'), { type: 'text', id: 'kept-alt' }),
    )
    const altInput = alt.querySelector('input') as HTMLInputElement
    altInput.className = 'ds-input'
    altInput.maxLength = 500
    altInput.dataset.alt = ''
    form.querySelector('.actions')?.before(file, alt)
  }

  private keep = async (event: Event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    event.stopPropagation()
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
    const photo = form.querySelector<HTMLInputElement>('[data-photo]')
    const alt = form.querySelector<HTMLInputElement>('[data-alt]')
    if (!fields.keyPoint?.trim()) return this.complain(this.words.missing, form.querySelector('[name=keyPoint]'))
    const chosen = photo?.files?.[0]
    if (chosen && !alt?.value.trim()) return this.complain(this.words.altMissing, alt)
    const bytes = chosen ? await smaller(chosen) : undefined
    if (bytes === null) return this.complain(this.words.unreadable, photo)
    const id = fields.id && /^[0-9a-f-]{36}$/i.test(fields.id) ? fields.id : newId()
    delete fields.id
    await write({
      id,
      at: this.dataset.at ?? '',
      person: this.dataset.person ?? '',
      fields,
      photos: bytes ? [{ id: newId(), alt: alt?.value.trim() ?? '', ...bytes }] : [],
      arrived: false,
      refused: null,
      written: Date.now(),
    })
    form.reset()
    const hidden = form.querySelector<HTMLInputElement>('[name=id]')
    if (hidden) hidden.value = newId()
    form.querySelector<HTMLElement>('[name=keyPoint]')?.focus()
    await this.show()
    await this.sendAll()
  }

  private complain(words: string, field: Element | null | undefined) {
    this.say(words)
    if (field instanceof HTMLElement) field.focus()
  }

  private say(words: string) {
    if (this.said) this.said.textContent = words
  }

  private mine = async (): Promise<KeptRow[]> =>
    (await readAll()).filter(({ at, person }) => at === this.dataset.at && person === this.dataset.person)

  /** What waits, and why. */
  private show = async () => {
    const rows = await this.mine()
    const { words } = this
    this.list?.replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('li')
        const title = line.appendChild(document.createElement('b'))
        title.textContent = row.fields.keyPoint ?? ''
        const state = line.appendChild(document.createElement('span'))
        state.textContent = row.refused ?? (row.arrived ? words.photos : words.kept)
        state.className = 'soft'
        if (row.refused) line.append(this.backButton(row))
        return line
      }),
    )
    return rows
  }

  /** What was refused can be taken back into the form and corrected. */
  private backButton(row: KeptRow): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset.variant = 'tertiary'
    button.textContent = this.words.back
    button.addEventListener('click', async () => {
      for (const [name, value] of Object.entries(row.fields)) {
        const field = this.querySelector<HTMLInputElement>(`form [name="${CSS.escape(name)}"]`)
        if (field) field.value = value
      }
      await remove(row.id)
      await this.show()
    })
    return button
  }

  /** One after the other, and once more where something asked for it meanwhile. */
  private sendAll = async () => {
    if (document.hidden) return
    this.wanted = true
    if (this.sending) return
    this.sending = true
    clearTimeout(this.timer)
    try {
      while (this.wanted) {
        this.wanted = false
        await this.sendWaiting()
      }
    } finally {
      this.sending = false
    }
  }

  private async sendWaiting() {
    let arrived = 0
    for (const row of await this.mine()) {
      if (row.refused) continue
      const outcome = await this.send(row)
      if (outcome === 'taken') arrived++
      else if (outcome !== 'refused') {
        this.say(outcome === 'away' ? this.words.offline : this.words.signIn)
        break
      }
    }
    const waiting = (await this.show()).filter(({ refused }) => refused === null)
    if (arrived > 0) {
      if (waiting.length === 0) this.say(this.words.sent)
      await refreshRows(this.dataset.at ?? '')
    }
    if (waiting.length > 0) this.timer = window.setTimeout(this.sendAll, again)
  }

  /** A row that is refused does not close the way for the others. */
  private async send(row: KeptRow): Promise<Outcome> {
    if (!row.arrived) {
      const outcome = await this.outcomeOf(
        row,
        await post(`${row.at}/rows`, new URLSearchParams({ ...row.fields, id: row.id })),
      )
      if (outcome !== 'taken') return outcome
      row.arrived = true
      await write(row)
    }
    for (const photo of [...row.photos]) {
      const body = new FormData()
      body.set('id', photo.id)
      body.set('alt', photo.alt)
      body.set('file', new File([photo.bytes], 'photo.jpg', { type: photo.type }))
      const outcome = await this.outcomeOf(row, await post(`${row.at}/rows/${row.id}/files`, body))
      if (outcome !== 'taken') return outcome
      row.photos = row.photos.filter(({ id }) => id !== photo.id)
      await write(row)
    }
    await remove(row.id)
    return 'taken'
  }

  private async outcomeOf(row: KeptRow, answer: Response | undefined): Promise<Outcome> {
    if (answer?.ok) return 'taken'
    if (answer?.status === 422) {
      const { errors = [] } = (await answer.json().catch(() => ({}))) as { errors?: string[] }
      await write({ ...row, refused: [this.words.refused, ...errors].join(' ') })
      return 'refused'
    }
    // A page instead of an answer leads to signing in.
    const shut = answer && (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status))
    return shut ? 'shut' : 'away'
  }

  /** The page and all it is made of, for the next time without a connection. */
  private async readableWithoutConnection() {
    if (!('serviceWorker' in navigator)) return
    const folder = this.dataset.at?.replace(/[^/]*$/, '') ?? ''
    try {
      await navigator.serviceWorker.register(`${folder}offline.js`, { scope: folder, updateViaCache: 'none' })
      const { active } = await navigator.serviceWorker.ready
      const parts = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`${location.origin}/`) && /\.(js|css|woff2|svg)(\?|$)/.test(name))
      const own = location.origin + location.pathname
      active?.postMessage({ keep: [own, ...new Set(parts)].filter((name) => !name.endsWith('/offline.js')) })
    } catch {
      // Without it rows are kept all the same; only the page needs a connection to open.
    }
  }
}

/** Nothing where nobody answers. */
const post = (address: string, body: URLSearchParams | FormData): Promise<Response | undefined> =>
  fetch(address, { method: 'POST', body, headers: { accept: 'application/json' }, redirect: 'manual' }).catch(
    () => undefined,
  )

/** What has just arrived stands among the rows, without a new page. */
async function refreshRows(at: string): Promise<void> {
  const answer = await fetch(at, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return
  const there = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('rows')
  const here = document.getElementById('rows')
  if (there && here) here.replaceWith(document.importNode(there, true))
}

function labelled(words: string, field: HTMLInputElement): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'ds-field'
  const label = frame.appendChild(document.createElement('label'))
  label.className = 'ds-label'
  label.htmlFor = field.id
  label.textContent = words
  frame.append(field)
  return frame
}

/** A photo as large as a page needs, upright; nothing where it is none. */
async function smaller(file: File): Promise<{ bytes: ArrayBuffer; type: string } | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return made && { bytes: await made.arrayBuffer(), type: 'image/jpeg' }
  } catch {
    return null
  }
}

/** A UUID of the seventh kind, as the house makes them. */
function newId(): string {
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

const write = async (row: KeptRow) => done((await store('readwrite')).put(row))
const remove = async (id: string) => done((await store('readwrite')).delete(id))
const readAll = async (): Promise<KeptRow[]> =>
  (await done<KeptRow[]>((await store('readonly')).getAll())).sort((a, b) => a.written - b.written)

/** Whoever is not signed in has no page of anybody to keep. What was written and not sent stays for whoever wrote it. */
async function forgetPages(): Promise<void> {
  if (!('caches' in window) || !document.querySelector('header a[href^="/sign-in"]')) return
  for (const name of await caches.keys()) if (name.startsWith('grids ')) await caches.delete(name)
}

forgetPages()
customElements.define('grid-keep', GridKeep)

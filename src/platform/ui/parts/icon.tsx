const shapes = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20 20',
  on: 'M5 12h14m-6-6 6 6-6 6',
  back: 'M19 12H5m6-6-6 6 6 6',
  remove: 'M6 6l12 12M18 6 6 18',
  outside: 'M9 5H5v14h14v-4M13 5h6v6m0-6-9 9',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  doubt: 'M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5v.5',
} as const

export type IconName = keyof typeof shapes

/** A line drawing in the colour of the text. Without a label it only repeats what the words beside it say. */
export const Icon = ({ name, label }: { name: IconName; label?: string }) => (
  <svg
    class={name === 'on' || name === 'back' ? 'icon points' : 'icon'}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linejoin="round"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : 'true'}
  >
    <path d={shapes[name]} />
  </svg>
)

/** Two circles that overlap: one has, the other wants. */
export const Mark = () => (
  <svg width="21" height="13" viewBox="0 0 21 13" aria-hidden="true" focusable="false">
    <circle cx="6.5" cy="6.5" r="5.5" class="mark-want" />
    <circle cx="14.5" cy="6.5" r="5.5" class="mark-give" />
    <path d="M10.5 2.73a5.5 5.5 0 0 1 0 7.54 5.5 5.5 0 0 1 0-7.54Z" class="mark-both" />
  </svg>
)

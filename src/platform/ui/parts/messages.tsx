import type { PropsWithChildren } from 'hono/jsx'

export type Tone = 'give' | 'want' | 'nobody' | 'single' | 'example'

/** A word or two about the state of something. The words say it; the colour only helps to find it. */
export const Tag = ({ tone, children }: PropsWithChildren<{ tone?: Tone | undefined }>) => (
  <span class="tag" data-tone={tone}>
    {children}
  </span>
)

/** Something to know before reading on: `doubt` where the record itself is in question, `wrong` where something failed. */
export const Notice = ({ tone, title, children }: PropsWithChildren<{ tone?: 'doubt' | 'wrong'; title?: string }>) => (
  <div class="notice" data-tone={tone}>
    {title && <strong>{title}</strong>}
    {children}
  </div>
)

/** Where nothing is yet: what will stand here, and as children the first step towards it. */
export const Empty = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
)

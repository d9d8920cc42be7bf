import type { PropsWithChildren } from 'hono/jsx'

/** A line of small capitals above a title: where this stands, how much of it there is. */
export const Eyebrow = ({ children, lang }: PropsWithChildren<{ lang?: string | undefined }>) => (
  <p class="eyebrow" lang={lang}>
    {children}
  </p>
)

/** The one `h1` of a page. */
export const PageTitle = ({ children, lang }: PropsWithChildren<{ lang?: string | undefined }>) => (
  <h1 lang={lang}>{children}</h1>
)

/** What the page answers, in a sentence or two. */
export const Lead = ({ children, lang }: PropsWithChildren<{ lang?: string | undefined }>) => (
  <p class="lead" lang={lang}>
    {children}
  </p>
)

interface SectionHeadProps {
  id?: string
  /** Where the whole of it is, such as the catalogue beside three practices. */
  more?: { href: string; label: string } | undefined
}

/** A heading of the second level with, at the end of its line, the way to everything. */
export const SectionHead = ({ children, id, more }: PropsWithChildren<SectionHeadProps>) => (
  <div class="section-head">
    <h2 id={id}>{children}</h2>
    {more && <a href={more.href}>{more.label}</a>}
  </div>
)

/** A piece beneath a strong line, for the narrow column. */
export const Panel = ({ title, id, children }: PropsWithChildren<{ title: string; id?: string }>) => (
  <section class="panel" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)

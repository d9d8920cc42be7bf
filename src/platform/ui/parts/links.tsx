import type { PropsWithChildren } from 'hono/jsx'
import { usePage } from '../page.ts'

/** A link that looks like a button. At most one on a page is filled: the next step. */
export const ButtonLink = ({
  href,
  filled,
  download,
  children,
}: PropsWithChildren<{ href: string; filled?: boolean; download?: boolean }>) => (
  <a class="ds-button" data-variant={filled ? undefined : 'secondary'} href={href} download={download}>
    {children}
  </a>
)

/** Buttons beside each other. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>

export interface Crumb {
  label: string
  href: string
  /** The language of the label, where it is not the page's. */
  lang?: string | undefined
}

/** The way back up. The page itself is not named again. */
export function Crumbs({ items }: { items: Crumb[] }) {
  const { t } = usePage()
  return (
    <nav class="crumbs" aria-label={t('platform.crumbs.label')}>
      <ol class="crumbs-list">
        {items.map(({ label, href, lang }) => (
          <li>
            <a href={href} lang={lang}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

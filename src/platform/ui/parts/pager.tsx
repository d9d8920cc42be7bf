import { addressWith } from '../address.ts'
import { usePage } from '../page.ts'
import { Icon } from './icon.tsx'

/** Links to the pages before and after, keeping every filter of the address. Nothing where one page holds it all. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const { format, t, url } = usePage()
  if (pages < 2) return null
  return (
    <nav class="pager" aria-label={t('platform.pager.label')}>
      {page > 1 ? (
        <a href={addressWith(url, { page: page === 2 ? null : page - 1 })} rel="prev">
          <Icon name="back" /> {t('platform.pager.before')}
        </a>
      ) : (
        <span />
      )}
      <span class="soft number">
        {t('platform.pager.place', { page: format.number(page), pages: format.number(pages) })}
      </span>
      {page < pages ? (
        <a href={addressWith(url, { page: page + 1 })} rel="next">
          {t('platform.pager.after')} <Icon name="on" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

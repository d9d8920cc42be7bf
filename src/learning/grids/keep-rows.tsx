import type { PropsWithChildren } from 'hono/jsx'
import { usePage } from '#platform/ui'

/** Around the form for a row: what is written without a connection is kept here, shown, and sent when there is one. */
export function KeepRows({ at, person, children }: PropsWithChildren<{ at: string; person: string }>) {
  const { t } = usePage()
  const words = {
    kept: t('learning.kept.kept'),
    sent: t('learning.kept.sent'),
    refused: t('learning.kept.refused'),
    signIn: t('learning.kept.signIn'),
    offline: t('learning.kept.offline'),
    photos: t('learning.kept.photos'),
    photo: t('learning.photo.file'),
    alt: t('learning.photo.alt'),
    altMissing: t('learning.photo.alt.missing'),
    missing: t('learning.row.keyPoint.missing'),
    back: t('learning.kept.takeBack'),
    unreadable: t('platform.files.unreadable'),
  }
  return (
    <grid-keep data-at={at} data-person={person} data-words={JSON.stringify(words)}>
      {children}
    </grid-keep>
  )
}

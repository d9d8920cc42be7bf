import type { PropsWithChildren } from 'hono/jsx'
import { usePage } from '#platform/ui'

interface Props {
  /** What the names of the fields that are kept begin with. */
  fields: string
  /** The hidden field with the version one goes on from. */
  version: string
}

/** Around a form whose words are kept as a draft while somebody writes, by the button that does so without scripts. */
export function Keeps({ fields, version, children }: PropsWithChildren<Props>) {
  const { t } = usePage()
  const words = {
    kept: t('reviews.keep.kept'),
    away: t('reviews.keep.away'),
    signIn: t('reviews.keep.signIn'),
  }
  return (
    <draft-keep data-fields={fields} data-version={version} data-words={JSON.stringify(words)}>
      {children}
    </draft-keep>
  )
}

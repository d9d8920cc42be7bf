import type { City, Network } from '#networks'
import { usePage } from '#platform/ui'
import { useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath } from '../plan.paths.ts'
import type { Missing } from './missing.ts'

interface Props {
  network: Network
  city: City
  plan: { language: string }
  missing: Missing[]
}

/** What a plan still lacks, line by line, each with the way to where it can be said. Calm: nothing of it is an error. */
export function MissingList({ network, city, plan, missing }: Props) {
  return (
    <ul class="plan-missing">
      {missing.map((one) => (
        <li>
          <a href={draftPath(network, city, one.at)}>
            <Words missing={one} plan={plan} network={network} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Words({ missing, plan, network }: { missing: Missing; plan: { language: string }; network: Network }) {
  const { t, format } = usePage()
  const lang = useWrittenIn(plan)
  switch (missing.what) {
    case 'section':
      return (
        <>
          <span lang={lang}>{missing.title}</span>: {t('plans.missing.section')}
        </>
      )
    case 'columns':
      return (
        <>
          <ActionName {...missing} lang={lang} />:{' '}
          {t('plans.missing.columns', {
            columns: format.list(missing.columns.map((column) => t(`plans.missing.column.${column}`))),
          })}
        </>
      )
    case 'noOrigin':
    case 'endsTooEarly':
      return (
        <>
          <ActionName {...missing} lang={lang} />: {t(`plans.missing.${missing.what}`)}
        </>
      )
    case 'horizontal':
      return (
        <>
          <span lang={network.language}>{missing.theme}</span>: {t('plans.missing.horizontal')}
        </>
      )
    default:
      return <>{t(`plans.missing.${missing.what}`)}</>
  }
}

function ActionName({ slug, title, lang }: { slug: string; title: string; lang: string | undefined }) {
  const { t } = usePage()
  return (
    <>
      {t('plans.document.action', { number: slug })}, <span lang={lang}>{title}</span>
    </>
  )
}

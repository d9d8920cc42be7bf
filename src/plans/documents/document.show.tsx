import type { City, Network } from '#networks'
import { Hidden } from '#platform/forms'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { type DocumentFormat, documentFormats } from '../schema.ts'
import type { OpenVersion } from '../versions/opened.ts'
import { versionPath } from '../versions/version.paths.ts'
import type { PlanDocumentRow } from './document.queries.ts'

interface Props {
  network: Network
  city: City
  version: OpenVersion
  documents: PlanDocumentRow[]
  mayAsk: boolean
}

/** The documents of a version: taken, being made, or to be asked for. */
export function DocumentsShow(props: Props) {
  const { network, city, version } = props
  const { t } = usePage()
  return (
    <>
      <Crumbs
        items={[
          {
            label: t('plans.versions.title', { number: version.number, city: city.name }),
            href: versionPath(network, city, version),
          },
        ]}
      />
      <PageTitle>{t('plans.documents.title')}</PageTitle>
      <Lead>{t('plans.documents.lead')}</Lead>
      {documentFormats.map((format) => (
        <Line {...props} format={format} />
      ))}
      <section class="plan-file">
        <h2>{t('plans.documents.json')}</h2>
        <p>{t('plans.documents.json.hint')}</p>
        <p>
          <a href={versionPath(network, city, version, '/plan.json')}>{t('plans.documents.take.json')}</a>
        </p>
      </section>
    </>
  )
}

function Line({ network, city, version, documents, mayAsk, format }: Props & { format: DocumentFormat }) {
  const { t } = usePage()
  const document = documents.find((one) => one.format === format)
  const ready = document?.progress === 100
  return (
    <section class="plan-file">
      <h2>{t(`plans.documents.${format}`)}</h2>
      <p>{t(`plans.documents.${format}.hint`)}</p>
      {document?.trouble ? <Notice tone="wrong" title={t('plans.documents.trouble')} /> : null}
      {ready ? <Take {...{ network, city, version, document }} /> : null}
      {document && !ready && !document.trouble ? <Making document={document} /> : null}
      {(!document || document.trouble) && mayAsk ? (
        <form method="post" action={versionPath(network, city, version, '/documents')}>
          <Hidden name="format" value={format} />
          <button type="submit" class="ds-button" data-variant="secondary">
            {t(`plans.documents.make.${format}`)}
          </button>
        </form>
      ) : null}
      {!document && !mayAsk ? <p class="soft">{t('plans.documents.notYet')}</p> : null}
    </section>
  )
}

function Take({
  network,
  city,
  version,
  document,
}: Omit<Props, 'documents' | 'mayAsk'> & { document: PlanDocumentRow }) {
  const { t, format } = usePage()
  const size = format.number(Math.max(0.1, Math.round((document.bytes ?? 0) / 100_000) / 10))
  return (
    <p>
      <a href={versionPath(network, city, version, `/plan.${document.format}`)}>
        {t(`plans.documents.take.${document.format}`)}
      </a>{' '}
      <span class="soft">{t('plans.documents.size', { size })}</span>
    </p>
  )
}

/** How far it is. The page asks again by itself; those who listen hear of it once it changes. */
function Making({ document }: { document: PlanDocumentRow }) {
  const { t } = usePage()
  const { progress } = document
  return (
    <div role="status">
      <p>{t('plans.documents.making', { progress: String(progress) })}</p>
      <progress max={100} value={progress} aria-label={t('plans.documents.making', { progress: String(progress) })} />
    </div>
  )
}

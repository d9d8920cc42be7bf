import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, ExampleMark, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { versionPhotoPath } from '../photos/photo.paths.ts'
import { draftPath, planPath } from '../plan.paths.ts'
import { documentFormats } from '../schema.ts'
import type { OpenVersion } from '../versions/opened.ts'
import { versionPath } from '../versions/version.paths.ts'
import type { PlanDocumentRow } from './document.queries.ts'
import { editionName } from './document.words.ts'
import { PlanContents, PlanDocument } from './plan-document.tsx'
import type { Stories } from './story.queries.ts'

interface Props {
  network: Network
  city: City
  version: OpenVersion
  documents: PlanDocumentRow[]
  panels: JSX.Element[]
  stories: Stories
  /** Whoever may read the draft finds the way there. */
  reads: boolean
}

/** The plan of a city, for everybody. */
export function PublishedPlan({ network, city, version, documents, panels, stories, reads }: Props) {
  const { t, lang, format } = usePage()
  const { snapshot, publishedOn } = version
  const ready = documentFormats.filter((one) =>
    documents.some((found) => found.format === one && found.progress === 100),
  )
  return (
    <article class="plan-published">
      <header>
        <Eyebrow>
          {city.name} · {t('plans.document.name')}
        </Eyebrow>
        <PageTitle lang={contentLang(lang, snapshot.language)}>{snapshot.title}</PageTitle>
        <Lead>
          {editionName(version, t)}
          {publishedOn ? `, ${t('plans.documents.publishedOn', { date: format.date(publishedOn) })}` : ''}{' '}
          <ExampleMark of={version} />
        </Lead>
        <Actions>
          {ready.map((one) => (
            <ButtonLink href={planPath(network, city, `.${one}`)} filled={one === 'pdf'}>
              {t(`plans.documents.take.${one}`)}
            </ButtonLink>
          ))}
          {ready.length < documentFormats.length ? (
            <ButtonLink href={versionPath(network, city, version, '/documents')}>
              {t('plans.documents.title')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={planPath(network, city, '.json')}>{t('plans.documents.take.json')}</ButtonLink>
          {reads ? <ButtonLink href={draftPath(network, city)}>{t('plans.documents.toDraft')}</ButtonLink> : null}
        </Actions>
      </header>
      <div class="split plan-read">
        <PlanContents snapshot={snapshot} />
        <PlanDocument
          snapshot={snapshot}
          stories={stories}
          photoAt={(photo, small) => versionPhotoPath(network, city, version, photo, small)}
        />
        {panels.length > 0 ? <div class="plan-beside">{panels}</div> : null}
      </div>
    </article>
  )
}

import { type Network, networkPath } from '#networks'
import { Buttons, Form } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Empty, PageTitle, SectionHead, usePage } from '#platform/ui'
import { conceptPath, thesaurusPath } from './concept.paths.ts'
import { Origin } from './thesaurus.index.tsx'
import type { ShownConcept } from './thesaurus.queries.ts'

interface Props {
  network: Network
  concept: ShownConcept
  mayEdit: boolean
}

/** One concept: its words in every language, its place among the others, and what is about it. */
export function ConceptShow({ network, concept, mayEdit }: Props) {
  const { t, lang } = usePage()
  const names = new Intl.DisplayNames([lang], { type: 'language' })
  const words = Map.groupBy(concept.labels, (label) => label.slice(0, label.indexOf(':')))
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs items={[{ label: t('exchange.thesaurus.title'), href: thesaurusPath(network) }]} />
      <PageTitle>{concept.label}</PageTitle>
      <p>
        <Origin own={concept.own} instead={concept.insteadOfId !== null} retired={concept.retired} />
      </p>
      <DataBox
        facts={[...words].map(([language, labels]) => ({
          name: names.of(language) ?? language,
          value: <span lang={language}>{labels.map((label) => label.slice(language.length + 2)).join(' · ')}</span>,
        }))}
      />
      {concept.broader ? (
        <p>
          {t('exchange.thesaurus.partOf')} <a href={conceptPath(network, concept.broader)}>{concept.broader.label}</a>
        </p>
      ) : null}
      {concept.narrower.length > 0 ? (
        <>
          <SectionHead>{t('exchange.thesaurus.narrower')}</SectionHead>
          <ul class="chips">
            {concept.narrower.map((narrower) => (
              <li>
                <a class="chip" href={conceptPath(network, narrower)}>
                  {narrower.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit ? <Work network={network} concept={concept} /> : null}
      <SectionHead>{t('exchange.thesaurus.usedIn')}</SectionHead>
      {concept.usedIn.length === 0 ? <Empty title={t('exchange.thesaurus.usedNowhere')} /> : null}
      <ul class="rows">
        {concept.usedIn.map(({ title, at, standing }) => (
          <li>
            <a href={networkPath(network, at)} lang={written}>
              {title}
            </a>
            <span class="soft">{standing === 'suggested' ? t('exchange.thesaurus.suggested') : null}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Work({ network, concept }: { network: Network; concept: ShownConcept }) {
  const { t } = usePage()
  const restore = concept.insteadOfId
    ? t('exchange.thesaurus.restoreShipped')
    : concept.retired
      ? t('exchange.thesaurus.useAgain')
      : null
  return (
    <>
      {concept.retired ? null : (
        <Actions>
          <ButtonLink href={conceptPath(network, concept, '/edit')}>{t('exchange.thesaurus.change')}</ButtonLink>
        </Actions>
      )}
      {concept.retired ? null : (
        <Form action={conceptPath(network, concept, '/retirement')} typed={{}}>
          <Buttons send={t('exchange.thesaurus.doNotUse')} danger />
        </Form>
      )}
      {restore ? (
        <Form action={conceptPath(network, concept, '/restoration')} typed={{}}>
          <Buttons send={restore} />
        </Form>
      ) : null}
    </>
  )
}

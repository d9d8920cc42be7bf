import { contentLang } from '#platform/text'
import { DataBox, Empty, type Fact, Lead, PageTitle, usePage } from '#platform/ui'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import { type CityFigure, cityFigures, writeFigure } from '../cities/city.figures.ts'
import { type ImplausibleFigure, implausibleFigures } from '../cities/city.plausibility.ts'
import type { City } from '../cities/city.queries.ts'
import { Doubt } from '../cities/doubt.tsx'
import { cityPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Anomaly } from './anomaly.queries.ts'
import { anomalyAnchor } from './contradictions.tsx'

interface SourcePage {
  network: Network
  cities: City[]
  anomalies: Anomaly[]
}

/** What the facts of a network rest on, and where they are in doubt. */
export function SourceShow({ network, cities, anomalies }: SourcePage) {
  const { t, format, lang } = usePage()
  const facts: Fact[] = []
  if (network.source)
    facts.push({
      name: t('networks.source.document'),
      value: <span lang={contentLang(lang, network.language)}>{network.source}</span>,
    })
  if (network.asOf) facts.push({ name: t('networks.source.day'), value: format.date(network.asOf) })
  facts.push({ name: t('networks.source.language'), value: format.language(network.language) })
  return (
    <>
      <PageTitle>{t('networks.source.title')}</PageTitle>
      <Lead>{t('networks.source.lead')}</Lead>
      <DataBox facts={facts} />
      <DoubtfulFigures network={network} cities={cities} />
      <h2 id="contradictions">{t('networks.contradiction.all')}</h2>
      {anomalies.length === 0 ? (
        <Empty title={t('networks.contradiction.none')} />
      ) : (
        <ContradictionTable network={network} anomalies={anomalies} />
      )}
    </>
  )
}

function DoubtfulFigures({ network, cities }: Omit<SourcePage, 'anomalies'>) {
  const { t } = usePage()
  const doubtful = cities.flatMap((city) =>
    implausibleFigures(city).flatMap((doubt) => {
      const figure = cityFigures.find(({ field }) => field === doubt.field)
      return figure ? [{ city, figure, doubt }] : []
    }),
  )
  return (
    <>
      <h2 id="figures">{t('networks.doubt.title')}</h2>
      {doubtful.length === 0 ? (
        <p>{t('networks.doubt.none')}</p>
      ) : (
        <>
          <p>{t('networks.doubt.howHandled')}</p>
          <ul class="doubtful-figures">
            {doubtful.map((entry) => (
              <DoubtfulFigure network={network} {...entry} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface Entry {
  network: Network
  city: City
  figure: CityFigure
  doubt: ImplausibleFigure
}

function DoubtfulFigure({ network, city, figure, doubt }: Entry) {
  const { t, format } = usePage()
  return (
    <li class="doubtful-figure">
      <a href={cityPath(network, city)}>{city.name}</a>
      <span>
        {t('networks.doubt.figure', {
          figure: t(figure.label),
          value: writeFigure(figure, city, t, format) ?? '',
        })}
      </span>
      <span class="doubt">
        <Doubt figure={doubt} />
      </span>
    </li>
  )
}

function ContradictionTable({ network, anomalies }: Omit<SourcePage, 'cities'>) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const heads = {
    topic: t('networks.contradiction.topic'),
    versionA: t('networks.contradiction.versionA'),
    versionB: t('networks.contradiction.versionB'),
    handling: t('networks.contradiction.handling'),
  }
  return (
    <CardsTable
      class="contradictions-table"
      caption={t('networks.contradiction.all')}
      heads={Object.values(heads).map((head) => <HeadCell>{head}</HeadCell>)}
    >
      {anomalies.map((anomaly) => (
        <Row id={anomalyAnchor(anomaly)}>
          <NameCell>
            <span lang={written}>{anomaly.topic ?? anomaly.slug}</span>
            {anomaly.place ? (
              <span class="under" lang={written}>
                {anomaly.place}
              </span>
            ) : null}
          </NameCell>
          {[
            { label: heads.versionA, text: anomaly.versionA },
            { label: heads.versionB, text: anomaly.versionB },
            { label: heads.handling, text: anomaly.handling },
          ].map(({ label, text }) => (
            <Cell label={label} lang={text ? written : undefined}>
              {text ?? t('networks.notStated')}
            </Cell>
          ))}
        </Row>
      ))}
    </CardsTable>
  )
}

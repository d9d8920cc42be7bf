import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import type { Anomaly } from '../anomalies/anomaly.queries.ts'
import { anomalyAnchor } from '../anomalies/contradictions.tsx'
import type { Network } from '../network.queries.ts'
import { type CityFigure, cityFigures, writeFigure } from './city.figures.ts'
import { implausibleFigures } from './city.plausibility.ts'
import type { City } from './city.queries.ts'
import { Doubt } from './doubt.tsx'
import { Prose } from './prose.tsx'

interface Facts {
  network: Network
  city: City
  anomalies: Anomaly[]
}

/** The data box of a profile: every figure as the source gives it, the doubtful ones marked, the missing ones named. */
export function CityFacts({ network, city, anomalies }: Facts) {
  const { t, lang } = usePage()
  const words = [
    { label: t('networks.city.demography'), text: city.demography },
    { label: t('networks.city.economy'), text: city.economy },
    { label: t('networks.city.functionalUrbanArea'), text: city.functionalUrbanArea },
    { label: t('networks.city.participationUnits'), text: city.participationUnits },
    { label: t('networks.city.advisoryBodies'), text: city.advisoryBodies },
  ]
  return (
    <section class="city-facts" aria-labelledby="facts">
      <h2 id="facts">{t('networks.city.facts')}</h2>
      <dl class="city-figures">
        {cityFigures.map((figure) => (
          <Figure network={network} city={city} figure={figure} anomalies={anomalies} />
        ))}
      </dl>
      <dl class="city-words">
        {words.map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            {text ? (
              <dd lang={contentLang(lang, network.language)}>
                <Prose text={text} />
              </dd>
            ) : (
              <dd class="not-stated">{t('networks.notStated')}</dd>
            )}
          </div>
        ))}
        {city.note ? (
          <div>
            <dt>{t('networks.city.note')}</dt>
            <dd class="city-note" lang={contentLang(lang, network.language)}>
              <Prose text={city.note} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

function Figure({ network, city, figure, anomalies }: Facts & { figure: CityFigure }) {
  const { t, format, lang } = usePage()
  const value = writeFigure(figure, city, t, format)
  const doubts = implausibleFigures(city).filter(({ field }) => field === figure.field)
  const contradiction = value === null ? undefined : contradictionAbout(figure, anomalies)
  const scope = figure.key === 'civilServants' ? city.civilServantsScope : null
  return (
    <div class={doubts.length > 0 ? 'doubtful' : undefined}>
      <dt>{t(figure.label)}</dt>
      {value === null ? <dd class="not-stated">{t('networks.notStated')}</dd> : <dd class="city-figure">{value}</dd>}
      {scope ? (
        <dd class="city-figure-scope" lang={contentLang(lang, network.language)}>
          {scope}
        </dd>
      ) : null}
      {figure.key === 'gdpPerCapita' && value !== null && !city.gdpCurrency ? (
        <dd class="city-figure-scope">{t('networks.city.currencyNotStated')}</dd>
      ) : null}
      {doubts.map((doubt) => (
        <dd class="doubt">
          <Doubt figure={doubt} />
        </dd>
      ))}
      {contradiction ? (
        <dd class="city-figure-scope">
          <a href={`#${anomalyAnchor(contradiction)}`}>{t('networks.contradiction.here')}</a>
        </dd>
      ) : null}
    </div>
  )
}

/** A contradiction whose topic names the figure: "Genk unemployment", "Iași civil servants". */
function contradictionAbout({ spoken }: CityFigure, anomalies: Anomaly[]): Anomaly | undefined {
  const named = (name: string) => ({ id: '', name })
  const others = cityFigures.map((figure) => named(figure.spoken))
  return anomaliesAbout(anomalies, named(spoken), others)[0]
}

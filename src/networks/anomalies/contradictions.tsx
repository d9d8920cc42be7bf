import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import type { Anomaly } from './anomaly.queries.ts'

/** What the source says twice and differently about the facts of this page; nothing where it agrees with itself. */
export function Contradictions({ network, anomalies }: { network: Network; anomalies: Anomaly[] }) {
  const { t } = usePage()
  if (anomalies.length === 0) return null
  return (
    <section class="contradictions" aria-labelledby="contradictions">
      <h2 id="contradictions">{t('networks.contradiction.title')}</h2>
      <ul>
        {anomalies.map((anomaly) => (
          <Contradiction network={network} anomaly={anomaly} />
        ))}
      </ul>
    </section>
  )
}

function Contradiction({ network, anomaly }: { network: Network; anomaly: Anomaly }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const said = [
    { label: t('networks.contradiction.versionA'), text: anomaly.versionA },
    { label: t('networks.contradiction.versionB'), text: anomaly.versionB },
    { label: t('networks.contradiction.handling'), text: anomaly.handling },
  ]
  return (
    <li id={anomalyAnchor(anomaly)}>
      <h3 lang={written}>{anomaly.topic ?? anomaly.place ?? anomaly.slug}</h3>
      {anomaly.topic && anomaly.place ? (
        <p class="contradiction-place" lang={written}>
          {anomaly.place}
        </p>
      ) : null}
      <dl>
        {said.map(({ label, text }) =>
          text ? (
            <div>
              <dt>{label}</dt>
              <dd lang={written}>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </li>
  )
}

export const anomalyAnchor = ({ slug }: Pick<Anomaly, 'slug'>) => `contradiction-${slug}`

import { cityPath, type Network } from '#networks'
import { Buttons, ErrorSummary, Form, SelectField, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { adaptationStates } from '../schema.ts'
import type { OnTrail, TakenUp } from './adaptation.queries.ts'
import { practicePath, practiceWorkPath } from './practice.paths.ts'
import type { Practice } from './practice.queries.ts'
import { CityField, type FormProps, Paragraphs } from './practice.work.tsx'

/** Which cities take it up, how far they are and what it became there. */
export function Trail({ network, trail, from }: { network: Network; trail: OnTrail[]; from: TakenUp[] }) {
  const { t } = usePage()
  const written = useWritten(network)
  if (trail.length + from.length === 0) return null
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{t('exchange.practice.trail')}</h2>
      <GrownFrom network={network} from={from} />
      <ul class="practice-trail">
        {trail.map(({ city, state, note, became }) => (
          <li>
            <p>
              <a href={cityPath(network, city)}>{city.name}</a>{' '}
              <span class="soft">{t(`exchange.practice.adaptation.${state}`)}</span>
              {became ? (
                <>
                  {': '}
                  <a href={practicePath(network, became)} lang={written}>
                    {became.title}
                  </a>
                </>
              ) : null}
            </p>
            {note ? <Paragraphs text={note} lang={written} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** “Grown from Democracy helpers (Aarhus).” */
export function GrownFrom({ network, from }: { network: Network; from: TakenUp[] }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      {from.map((origin) => (
        <p class="soft">
          {t.rich('exchange.practice.grownFrom', {
            title: origin.title,
            from: origin.from ?? t('exchange.practice.outsideTag'),
            link: (parts) => (
              <a href={practicePath(network, origin)} lang={written}>
                {parts}
              </a>
            ),
          })}
        </p>
      ))}
    </>
  )
}

interface AdaptProps extends FormProps {
  trail: OnTrail[]
  /** The practices of those cities: what it may have become. */
  own: Practice[]
}

/** For those who speak for a city: “we want to adapt this”, and how far it is. */
export function Adapt({ network, practice, cities, trail, own, typed, errors }: AdaptProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const [only] = cities.length === 1 ? cities : []
  const known = only && trail.find(({ cityId }) => cityId === only.id)
  const begun = typed ?? {
    state: known?.state ?? 'interested',
    note: known?.note,
    became: own.find(({ id }) => id === known?.becameId)?.slug,
  }
  const title = known ? t('exchange.practice.adaptFurther') : t('exchange.practice.adapt')
  return (
    <details class="practice-work" open={errors !== undefined} id="adapt">
      <summary>{title}</summary>
      <ErrorSummary errors={errors} />
      <Form
        action={practiceWorkPath(network, practice, '/adaptations')}
        typed={begun}
        errors={errors}
        version={known?.version}
        label={title}
      >
        <CityField name="city" cities={cities} />
        <SelectField
          name="state"
          label={t('exchange.practice.adaptation')}
          empty={null}
          options={adaptationStates.map((state) => ({
            value: state,
            label: t(`exchange.practice.adaptation.${state}`),
          }))}
        />
        <TextArea
          name="note"
          label={t('exchange.practice.adaptation.note')}
          hint={t('exchange.practice.adaptation.noteHint')}
          rows={3}
          lang={written}
          optional
        />
        {own.length > 0 ? (
          <SelectField
            name="became"
            label={t('exchange.practice.adaptation.became')}
            hint={t('exchange.practice.adaptation.becameHint')}
            options={own.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
            optional
          />
        ) : null}
        <Buttons send={t('exchange.practice.adaptation.send')} quiet />
      </Form>
    </details>
  )
}

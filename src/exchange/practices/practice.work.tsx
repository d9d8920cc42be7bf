import { v7 } from 'uuid'
import { type City, cityPath, type Network } from '#networks'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  type Typed,
} from '#platform/forms'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { adaptationStates } from '../schema.ts'
import type { Lesson, OnTrail, TakenUp } from './adaptation.queries.ts'
import { practicePath, practiceWorkPath } from './practice.paths.ts'
import type { Listed, Practice } from './practice.queries.ts'

interface About {
  network: Network
  practice: Listed
}

/** What partners say of a practice and take from it. Names of people are for those who belong to the network. */
export function Lessons({
  network,
  practice,
  lessons,
  named,
  removes,
}: About & { lessons: Lesson[]; named: boolean; removes: (lesson: Lesson) => boolean }) {
  const { t, format } = usePage()
  const written = useWritten(network)
  if (lessons.length === 0) return null
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{t('exchange.practice.lessons')}</h2>
      {lessons.map((lesson) => (
        <article class="practice-voice" id={`lesson-${lesson.id}`}>
          <p class="soft">
            {[lesson.city?.name, named ? lesson.author : null, format.date(lesson.createdAt.toISOString().slice(0, 10))]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {lesson.reflection ? <Paragraphs text={lesson.reflection} lang={written} /> : null}
          {lesson.lesson ? (
            <p class="practice-lesson">
              {t.rich('exchange.practice.lessonLine', {
                lesson: lesson.lesson,
                text: (parts) => <span lang={written}>{parts}</span>,
              })}
            </p>
          ) : null}
          {removes(lesson) ? (
            <form method="post" action={practiceWorkPath(network, practice, `/lessons/${lesson.id}/remove`)}>
              <button type="submit" class="ds-button" data-variant="tertiary">
                {t('exchange.practice.lesson.remove')}
              </button>
            </form>
          ) : null}
        </article>
      ))}
    </section>
  )
}

/** What people wrote in several paragraphs. */
export const Paragraphs = ({ text, lang }: { text: string; lang: string | undefined }) => (
  <>
    {text.split(/\n{2,}/).map((part) => (
      <p class="practice-text" lang={lang}>
        {part}
      </p>
    ))}
  </>
)

interface FormProps extends About {
  cities: City[]
  typed?: Typed
  errors?: FormErrors
}

export function AddLesson({ network, practice, cities, typed = {}, errors }: FormProps) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <details class="practice-work" open={errors !== undefined}>
      <summary>{t('exchange.practice.addLesson')}</summary>
      <ErrorSummary errors={errors} />
      <Form
        action={practiceWorkPath(network, practice, '/lessons')}
        typed={typed}
        errors={errors}
        id={String(typed.id ?? '') || v7()}
        label={t('exchange.practice.addLesson')}
      >
        <CityField name="speaker" cities={cities} optional />
        <TextArea
          name="reflection"
          label={t('exchange.practice.reflection')}
          hint={t('exchange.practice.reflection.hint')}
          rows={3}
          lang={written}
          optional
        />
        <TextArea
          name="lesson"
          label={t('exchange.practice.lessonTaken')}
          hint={t('exchange.practice.lessonTaken.hint')}
          rows={3}
          lang={written}
          optional
        />
        <Buttons send={t('exchange.practice.addLesson.send')} quiet />
      </Form>
    </details>
  )
}

function CityField({ name, cities, optional }: { name: string; cities: City[]; optional?: boolean }) {
  const { t } = usePage()
  if (cities.length === 0) return null
  if (cities.length === 1 && cities[0]) return <Hidden name={name} value={cities[0].slug} />
  return (
    <SelectField
      name={name}
      label={t('exchange.practice.inTheNameOf')}
      options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
      optional={optional ?? false}
    />
  )
}

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

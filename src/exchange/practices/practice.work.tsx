import { v7 } from 'uuid'
import type { City, Network } from '#networks'
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
import type { Lesson } from './adaptation.queries.ts'
import { practiceWorkPath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

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
            {[lesson.city?.name, named ? lesson.author : null, format.day(lesson.createdAt)]
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

export interface FormProps extends About {
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

export function CityField({ name, cities, optional }: { name: string; cities: City[]; optional?: boolean }) {
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

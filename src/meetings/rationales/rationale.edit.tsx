import { GapWords, type ListedNeed, matrixPath, needPath } from '#exchange'
import { type Network, type Theme, themePath } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { rationaleStages } from '../schema.ts'
import { rationaleFields, rationaleTexts } from './rationale.kept.ts'
import { rationalePath } from './rationale.paths.ts'
import type { OnRecord } from './rationale.record.queries.ts'
import { RationaleHead } from './rationale.show.tsx'

interface Props {
  network: Network
  meeting: Meeting
  themes: Theme[]
  /** Other meetings that may share it. */
  others: Meeting[]
  record: OnRecord
  typed: Typed
  errors?: FormErrors | undefined
  /** Of a new one. */
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[]
  /** Whether the texts are a suggestion from the record that nobody has kept yet. */
  suggested?: boolean
}

/** The form of a rationale: it begins from what the record says, which stays at hand beside it. */
export function RationaleEdit(props: Props) {
  const { network, meeting, themes, others, record, typed, errors, id, version, conflicts = [], suggested } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <ErrorSummary errors={errors} />
      <RationaleHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.rationale.edit')}</PageTitle>
        <Lead>{t('meetings.rationale.lead')}</Lead>
      </RationaleHead>
      {suggested ? (
        <Notice title={t('meetings.rationale.suggested')}>
          <p>{t('meetings.rationale.suggestedBody')}</p>
        </Notice>
      ) : null}
      <div class="split">
        <Form
          action={rationalePath(network, meeting, '/edit')}
          typed={typed}
          errors={errors}
          id={id}
          version={version}
          label={t('meetings.rationale.edit')}
        >
          <ConflictFields conflicts={conflicts} fields={rationaleFields([meeting, ...others])} written={written} />
          <Choices
            name="themes"
            label={t('meetings.rationale.themes')}
            kind="checkbox"
            options={themes
              .filter(({ parentId }) => parentId === null)
              .map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
          />
          {rationaleTexts.map((name) => (
            <TextArea
              name={name}
              label={t(`meetings.rationale.${name}`)}
              hint={t(`meetings.rationale.${name}.hint`)}
              rows={name === 'backlog' ? 10 : 5}
              lang={written}
              optional
            />
          ))}
          {others.length > 0 ? (
            <Choices
              name="serves"
              label={t('meetings.rationale.alsoServes')}
              kind="checkbox"
              options={others.map((other) => ({ value: other.id, label: other.title, lang: written }))}
            />
          ) : null}
          <CheckField name="shared" label={t('meetings.rationale.share')} hint={t('meetings.rationale.share.hint')} />
          <Buttons
            send={t('meetings.rationale.save')}
            cancel={{ href: rationalePath(network, meeting), label: t('platform.form.cancel') }}
          />
        </Form>
        <FromRecord network={network} record={record} />
      </div>
    </>
  )
}

/** Gaps, questions and outside practices under its themes, to be read while one writes. */
function FromRecord({ network, record: { rows, needs } }: Pick<Props, 'network' | 'record'>) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const gaps = rows.filter(({ gap }) => gap !== 'several_suppliers')
  if (rows.length === 0) return null
  return (
    <aside class="panel" aria-labelledby="record">
      <h2 id="record">{t('meetings.rationale.record')}</h2>
      <h3>{t('meetings.rationale.recordGaps', { count: gaps.length })}</h3>
      <ul class="rows">
        {gaps.map((row) => (
          <li>
            <a href={themePath(network, row.subTheme)} lang={written}>
              <span class="number">{row.subTheme.code}</span> {row.subTheme.title}
            </a>
            <span class="soft">
              <GapWords row={row} /> · {format.list(row.demanders.map(({ name }) => name))}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('meetings.rationale.recordNeeds', { count: needs.length })}</h3>
      <ul class="rows">
        {needs.map((need) => (
          <li>
            <a href={needPath(network, need)} lang={written}>
              {need.question}
            </a>
            <span class="soft">{need.city.name}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={matrixPath(network)}>{t('meetings.rationale.recordMatrix')}</a>
      </p>
    </aside>
  )
}

interface GiveProps {
  network: Network
  meeting: Meeting
  typed: Typed
  errors?: FormErrors | undefined
  id: string
  /** Questions that only the network is to know, and that the text says word by word. */
  quoted?: ListedNeed[]
}

/** The step by which a rationale is given out, as a draft, as discussed, or as final. */
export function RationaleGive({ network, meeting, typed, errors, id, quoted = [] }: GiveProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <ErrorSummary errors={errors} />
      <RationaleHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.rationale.give')}</PageTitle>
        <Lead>{t('meetings.rationale.giveLead')}</Lead>
      </RationaleHead>
      <Form
        action={rationalePath(network, meeting, '/versions')}
        typed={typed}
        errors={errors}
        id={id}
        label={t('meetings.rationale.give')}
      >
        <Choices
          name="stage"
          label={t('meetings.rationale.stage')}
          kind="radio"
          options={rationaleStages.map((value) => ({
            value,
            label: t(`meetings.rationale.stage.${value}`),
            hint: t(`meetings.rationale.stage.${value}.hint`),
          }))}
        />
        <Choices
          name="audience"
          label={t('meetings.rationale.readers')}
          kind="radio"
          options={(['city', 'network', 'public'] as const).map((value) => ({
            value,
            label: t(`meetings.rationale.readers.${value}`),
            hint: value === 'public' ? t('meetings.rationale.readers.public.hint') : undefined,
          }))}
        />
        {quoted.length > 0 ? (
          <Notice tone="doubt" title={t('meetings.rationale.quoted', { count: quoted.length })}>
            <ul>
              {quoted.map((need) => (
                <li>
                  {need.city.name}: <span lang={written}>{need.question}</span>
                </li>
              ))}
            </ul>
            <CheckField name="agreed" label={t('meetings.rationale.agreed')} />
          </Notice>
        ) : null}
        <TextField name="note" label={t('meetings.rationale.note')} lang={written} optional />
        <Buttons
          send={t('meetings.rationale.giveSend')}
          cancel={{ href: rationalePath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

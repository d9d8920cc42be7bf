import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { City } from '../cities/city.queries.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Delivery } from './delivery.queries.ts'
import type { DueItem } from './due.ts'
import { dueWhen } from './due.words.ts'
import { cityDuePath, deliverPath } from './obligation.paths.ts'
import { languagesToWriteIn } from './written-in.ts'

interface Props {
  network: Network
  owner: City | null
  item: DueItem
  part: string
  /** What was handed in before. */
  known: Delivery | null
  typed: Typed
  errors: FormErrors | undefined
  newId: string
}

/** Handing in a plan, a study, an article: a title, where it is, and what to know of it. Files are added on its page. */
export function DeliverEdit({ network, owner, item, part, known, typed, errors, newId }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { obligation } = item
  const back = owner ? cityDuePath(network, owner) : networkPath(network, '/due')
  const title = t(owner ? 'networks.due.cityTitle' : 'networks.due.networkTitle')
  const languages = languagesToWriteIn(network)
    .map((value) => ({ value, label: format.language(value) }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <>
      <Crumbs items={[{ label: title, href: back }]} />
      <ErrorSummary errors={errors} />
      <Eyebrow>
        {owner?.name ?? network.name} · {dueWhen(item, { t, format })}
      </Eyebrow>
      <PageTitle lang={written}>{obligation.type}</PageTitle>
      {known?.state === 'returned' && known.reason ? (
        <Notice title={t('networks.delivery.returnedBecause', { who: known.checkedBy ?? '' })}>
          <p lang={written}>{known.reason}</p>
        </Notice>
      ) : null}
      <Lead>{t('networks.delivery.lead')}</Lead>
      <Form
        action={networkPath(network, deliverPath(obligation, owner, part))}
        typed={typed}
        errors={errors}
        {...(known ? { version: known.version } : { id: newId })}
      >
        <TextField name="title" label={t('networks.delivery.title')} lang={written} />
        <TextField name="link" type="url" label={t('networks.delivery.link')} optional />
        <TextArea
          name="note"
          label={t('networks.delivery.note')}
          hint={t('networks.delivery.noteHint')}
          lang={written}
          rows={4}
          optional
        />
        <SelectField name="language" label={t('networks.delivery.language')} options={languages} optional />
        <Buttons send={t('networks.delivery.send')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}

import type { JSX } from 'hono/jsx/jsx-runtime'
import { type FileRow, isPicture } from '#platform/files'
import {
  Buttons,
  Choices,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type History, HistoryList } from '#platform/records'
import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  Crumbs,
  DataBox,
  Eyebrow,
  Notice,
  PageTitle,
  SectionHead,
  Tag,
  usePage,
} from '#platform/ui'
import type { City } from '../cities/city.queries.ts'
import { ExampleMark } from '../example-mark.tsx'
import { filePath } from '../files/file.paths.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { deliveryFields } from './delivery.commands.ts'
import type { Delivery } from './delivery.queries.ts'
import { stateLabel, stateTone } from './due.words.ts'
import { cityDuePath, deliverPath } from './obligation.paths.ts'
import type { Obligation } from './obligation.queries.ts'

interface Props {
  network: Network
  obligation: Obligation
  delivery: Delivery
  owner: City | null
  files: FileRow[]
  history: History
  talk: JSX.Element | null
  mayChange: boolean
  mayCheck: boolean
  form: { typed: Typed; errors: FormErrors } | undefined
  newId: string
}

/** What was handed in, how it stands, and for those who check it the answer. */
export function DeliveryShow(props: Props) {
  const { network, obligation, delivery, owner, files, history, talk, mayChange, mayCheck, form } = props
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = networkPath(network, `/obligations/${obligation.slug}/deliveries/${delivery.id}`)
  const back = owner && mayChange ? cityDuePath(network, owner) : networkPath(network, '/obligations')
  return (
    <article>
      <Crumbs
        items={[
          { label: owner && mayChange ? t('networks.due.cityTitle') : t('networks.obligations.title'), href: back },
        ]}
      />
      <ErrorSummary errors={form?.errors} />
      <Eyebrow>
        <span lang={written}>{obligation.type}</span> · {owner?.name ?? network.name}
      </Eyebrow>
      <PageTitle lang={contentLang(lang, delivery.language ?? network.language)}>{delivery.title}</PageTitle>
      <p>
        <Tag tone={stateTone(delivery.state)}>{t(stateLabel(delivery.state))}</Tag> <ExampleMark of={delivery} />
      </p>
      {delivery.state === 'returned' && delivery.reason ? (
        <Notice title={t('networks.delivery.returnedBecause', { who: delivery.checkedBy ?? '' })}>
          <p lang={written}>{delivery.reason}</p>
        </Notice>
      ) : null}
      {delivery.note ? <p lang={written}>{delivery.note}</p> : null}
      <DataBox
        facts={[
          ...(delivery.link
            ? [
                {
                  name: t('networks.delivery.link'),
                  value: (
                    <a href={delivery.link} rel="noopener">
                      {delivery.link}
                    </a>
                  ),
                },
              ]
            : []),
          { name: t('networks.delivery.by'), value: `${delivery.by}, ${format.date(delivery.on)}` },
          ...(delivery.language
            ? [{ name: t('networks.delivery.language'), value: format.language(delivery.language) }]
            : []),
          ...(delivery.checkedBy && delivery.checkedOn
            ? [
                {
                  name: t('networks.delivery.checkedBy'),
                  value: `${delivery.checkedBy}, ${format.date(delivery.checkedOn)}`,
                },
              ]
            : []),
        ]}
      />
      {files.length > 0 || mayChange ? <Files {...props} at={at} /> : null}
      {mayChange ? (
        <Actions>
          <ButtonLink href={networkPath(network, deliverPath(obligation, owner, delivery.item))}>
            {t('networks.delivery.change')}
          </ButtonLink>
        </Actions>
      ) : null}
      {mayCheck ? <Check at={at} delivery={delivery} form={form} written={written} /> : null}
      <SectionHead id="history">{t('platform.records.history.title')}</SectionHead>
      <HistoryList history={history} fields={deliveryFields} written={written} />
      {talk}
    </article>
  )
}

function Files({ network, files, mayChange, form, newId, at }: Props & { at: string }) {
  const { t, lang } = usePage()
  return (
    <section>
      <SectionHead id="files">{t('networks.delivery.files')}</SectionHead>
      <ul class="due-list">
        {files.map((file) => (
          <li>
            <a href={filePath(network, file)} download={isPicture(file) ? undefined : true}>
              {file.alt ?? file.name}
            </a>
            {mayChange ? (
              <form method="post" action={`${at}/files/${file.id}/remove`}>
                <button class="ds-button" data-variant="tertiary" type="submit">
                  {t('networks.delivery.removeFile', { name: file.name })}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Form
          action={`${at}/files`}
          typed={form?.typed ?? {}}
          errors={form?.errors}
          id={newId}
          multipart
          label={t('networks.delivery.addFile')}
        >
          <FileField
            name="file"
            label={t('networks.delivery.file')}
            accept="image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          />
          <TextField
            name="alt"
            label={t('networks.delivery.alt')}
            lang={contentLang(lang, network.language)}
            optional
          />
          <Buttons send={t('networks.delivery.addFile')} quiet />
        </Form>
      ) : null}
    </section>
  )
}

interface CheckProps {
  at: string
  delivery: Delivery
  form: Props['form']
  written: string | undefined
}

function Check({ at, delivery, form, written }: CheckProps) {
  const { t } = usePage()
  return (
    <section>
      <SectionHead id="check">{t('networks.delivery.check')}</SectionHead>
      <Form
        action={`${at}/check`}
        typed={form?.typed ?? {}}
        errors={form?.errors}
        version={delivery.version}
        label={t('networks.delivery.check')}
      >
        <Choices
          name="as"
          kind="radio"
          label={t('networks.delivery.answer')}
          options={[
            { value: 'accepted', label: t('networks.delivery.accept') },
            { value: 'returned', label: t('networks.delivery.return') },
          ]}
        />
        <TextArea
          name="reason"
          label={t('networks.delivery.reason')}
          hint={t('networks.delivery.reasonHint')}
          lang={written}
          rows={3}
          optional
        />
        <Buttons send={t('networks.delivery.checkSend')} />
      </Form>
    </section>
  )
}

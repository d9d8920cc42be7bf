import { Buttons, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import type { City } from '../cities/city.queries.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Pause } from './relief.queries.ts'

interface Props {
  network: Network
  /** Nothing for the whole network. */
  city: City | null
  running: Pause | null
  /** How many things stand still because of it. */
  held: number
  back: string
  typed: Typed
  errors: FormErrors | undefined
  newId: string
}

/** Lets a city, or the network, stand still for a while, or go on. */
export function PauseEdit({ network, city, running, held, back, typed, errors, newId }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = city ? networkPath(network, `/cities/${city.slug}`) : networkPath(network, '/due')
  const name = city?.name ?? network.name
  return (
    <>
      <Crumbs items={[{ label: city ? t('networks.due.cityTitle') : t('networks.due.networkTitle'), href: back }]} />
      <ErrorSummary errors={errors} />
      <Eyebrow>{name}</Eyebrow>
      <PageTitle>{t(running ? 'networks.pause.resume' : 'networks.pause.begin')}</PageTitle>
      {running ? (
        <>
          <Lead>{t('networks.pause.resumeLead', { date: format.date(running.from), count: held })}</Lead>
          <p lang={written}>{running.reason}</p>
          <Form action={`${at}/resume`} typed={typed} errors={errors}>
            <TextField name="until" type="date" label={t('networks.pause.until')} size={14} />
            <Buttons send={t('networks.pause.resumeSend')} cancel={{ href: back, label: t('platform.form.cancel') }} />
          </Form>
        </>
      ) : (
        <>
          <Lead>{t('networks.pause.lead')}</Lead>
          <Form action={`${at}/pause`} typed={typed} errors={errors} id={newId}>
            <TextField name="from" type="date" label={t('networks.pause.from')} size={14} />
            <TextArea
              name="reason"
              label={t('networks.pause.reason')}
              hint={t('networks.pause.reasonHint')}
              lang={written}
              rows={3}
            />
            <Buttons send={t('networks.pause.beginSend')} cancel={{ href: back, label: t('platform.form.cancel') }} />
          </Form>
        </>
      )}
    </>
  )
}

import { v7 } from 'uuid'
import type { City, Network } from '#networks'
import { Buttons, Form, type FormErrors, Hidden, SelectField, TextArea, type Typed } from '#platform/forms'
import { SectionHead, usePage } from '#platform/ui'
import type { Change } from './compare.ts'
import { causeValue, type LedgerCause } from './ledger.ts'
import type { OpenVersion } from './opened.ts'
import { versionPath } from './version.paths.ts'

interface Props {
  network: Network
  city: City
  version: OpenVersion
  cause: LedgerCause
  changes: Change[]
  failed: { typed: Typed; errors: FormErrors } | undefined
}

/** For whoever comes from a remark and not from a change: which change it led to. */
export function JoinCause({ network, city, version, cause, changes, failed }: Props) {
  const { t } = usePage()
  const about = changes.find(({ id }) => id !== null && cause.about.includes(id))
  const [only] = changes.length === 1 ? changes : []
  return (
    <section aria-labelledby="join">
      <SectionHead id="join">{t('plans.ledger.join')}</SectionHead>
      <p>
        <strong>{t(`plans.ledger.kind.${cause.kind}`)}</strong> <q lang={network.language}>{cause.title}</q>{' '}
        <span class="soft">{cause.told}</span>
      </p>
      <Form
        action={versionPath(network, city, version, `/causes?cause=${causeValue(cause)}`)}
        typed={failed?.typed ?? { subject: (about ?? only)?.id ?? null }}
        errors={failed?.errors}
        id={v7()}
        label={t('plans.ledger.join')}
      >
        <Hidden name="cause" value={causeValue(cause)} />
        <SelectField
          name="subject"
          label={t('plans.ledger.subject')}
          options={changes.map((change) => ({
            value: change.id ?? '',
            // What went and what came may have one title.
            label: `${change.title} (${t(`plans.compare.what.${change.what}`)})`,
            lang: version.snapshot.language,
          }))}
        />
        <TextArea
          name="reason"
          label={t('plans.ledger.reason')}
          hint={t('plans.ledger.reason.hint')}
          rows={3}
          lang={version.snapshot.language}
        />
        <Buttons
          send={t('plans.ledger.keep')}
          cancel={{ href: versionPath(network, city, version, '/causes'), label: t('platform.form.cancel') }}
        />
      </Form>
    </section>
  )
}

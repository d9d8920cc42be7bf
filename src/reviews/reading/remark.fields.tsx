import type { Network } from '#networks'
import { SelectField, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { partsOf, type Reading } from '../frozen/frozen.ts'
import { usePartLabel } from '../frozen/reading.tsx'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import { remarkFields } from './review.form.ts'

interface Props {
  network: Network
  place: string
  /** What is read, where the part is still to be chosen. */
  reading?: Reading
}

/** What a remark is, at which part, and its words. */
export function RemarkFields({ network, place, reading }: Props) {
  const { t } = usePage()
  const label = usePartLabel()
  const names = remarkFields(place)
  return (
    <>
      <SelectField
        name={names.kind}
        label={t('reviews.remark.kind')}
        options={remarkKinds.map((value) => ({ value, label: t(`reviews.remark.kind.${value}`) }))}
        empty={null}
      />
      {reading ? (
        <SelectField
          name={names.field}
          label={t('reviews.remark.part')}
          options={partsOf(reading).map((part) => ({ value: part.key, label: label(part) }))}
          empty={t('reviews.remark.whole')}
          optional
        />
      ) : null}
      <TextArea name={names.remark} label={t('reviews.remark.text')} rows={3} lang={useWritten(network)} />
    </>
  )
}

import { wordOf } from '#networks'
import { experimentKinds } from '../schema.ts'
import type { CheckField, Speech } from './checkable.ts'
import { type FormSnapshot, isExtra, isTextColumn, type SentStep, type SentValue } from './form-snapshot.ts'
import { partWord } from './part-word.ts'

/** The form as it was sent, field by field, in the reader's words. */
export const fieldsOfForm = ({ title, fields }: FormSnapshot, speech: Speech): CheckField[] => [
  {
    key: 'title',
    part: null,
    label: speech.t('actions.check.field.title'),
    text: title ?? '',
    written: true,
    exchangeable: true,
  },
  ...fields.map((field) => ({
    key: field.key,
    part: partWord(field.part, speech),
    label: wordOf(field.label, speech.lang),
    text: sayValue(field, speech),
    written: field.kind === 'text',
    exchangeable: isTextColumn(field.key) || isExtra(field.key),
  })),
]

/** A sum to the cent where it has one: nothing is rounded that was spent. */
export const saySum = (sum: number, currency: string, { format }: Pick<Speech, 'format'>): string =>
  Number.isInteger(sum)
    ? format.money(sum, currency)
    : new Intl.NumberFormat(format.locale, { style: 'currency', currency }).format(sum)

function sayValue(field: SentValue, speech: Speech): string {
  const { t, format } = speech
  switch (field.kind) {
    case 'text':
      return field.value ?? ''
    case 'choice': {
      const kind = experimentKinds.find((one) => one === field.value)
      return kind ? t(`actions.experiment.kind.${kind}`) : ''
    }
    case 'money':
      return field.value ? saySum(field.value.sum, field.value.currency, speech) : ''
    case 'themes':
      return field.value.map(({ code, title }) => `${code} ${title}`.trim()).join('\n')
    case 'period':
      return format.period(field.value.start, field.value.end)
    case 'steps':
      return field.value.map((step) => sayStep(step, speech)).join('\n')
  }
}

/** A step in one line: what, who, when, how long it takes. */
export function sayStep({ kind, label, who, startsOn, endsOn, leadDays }: SentStep, { t, format }: Speech): string {
  const when = format.period(startsOn, endsOn)
  const takes = leadDays === null ? '' : t('actions.step.takes', { days: leadDays })
  const rest = [who ?? '', when, takes].filter((part) => part !== '').join(', ')
  const what = kind === 'step' ? label : `${t(`actions.step.kind.${kind}`)}: ${label}`
  return rest === '' ? what : `${what} (${rest})`
}

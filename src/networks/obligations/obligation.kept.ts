import type { Fields, Kept } from '#platform/records'
import { obligations } from '../schema.ts'

export const keptObligation = { table: obligations } satisfies Kept

export const dueRules = ['date', 'event', 'batch', 'recurring', 'none'] as const

/** What is promised, in the order of its form. */
export const obligationFields: Fields = {
  type: { label: 'networks.obligation.type' },
  count: { label: 'networks.obligation.count' },
  qualifier: { label: 'networks.obligation.qualifier' },
  unit: { label: 'networks.obligation.unit' },
  per: {
    label: 'networks.obligation.per',
    say: (value, { t }) => t(value === 'partner' ? 'networks.obligation.perPartner' : 'networks.obligation.perNetwork'),
  },
  writer: { label: 'networks.obligation.writer' },
  checker: { label: 'networks.obligation.checker' },
  dueRule: {
    label: 'networks.obligation.rule',
    say: (value, { t }) => {
      const rule = dueRules.find((one) => one === value)
      return rule ? t(`networks.obligation.rule.${rule}`) : String(value)
    },
  },
  dueAnchor: { label: 'networks.obligation.anchor' },
  dueOffset: { label: 'networks.obligation.offset' },
  due: {
    label: 'networks.obligation.dates',
    say: (value, { format }) =>
      Array.isArray(value) ? format.list(value.map((date) => format.date(String(date)))) : '',
  },
  dueAsWritten: { label: 'networks.obligation.asWritten' },
  note: { label: 'networks.obligation.note' },
  evidence: { label: 'networks.obligation.evidence' },
}

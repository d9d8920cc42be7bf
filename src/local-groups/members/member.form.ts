import { z } from 'zod'
import { type FormErrors, field } from '#platform/forms'
import { audienceOf } from '../access.ts'
import type { LocalGroupMember } from '../local-group.queries.ts'

/** Somebody or something in a local group. Which of the two names is needed depends on what it is. */
export const memberForm = z.object({
  id: field.id(),
  version: field.version(),
  who: field.choice(['person', 'organisation'], { missing: 'local-groups.member.whoMissing' }),
  name: field.line({ max: 200 }),
  email: field.email(),
  organisation: field.line({ max: 300 }),
  kind: field.line({ missing: 'local-groups.member.kindMissing', max: 200 }),
  sector: field.line({ max: 200 }),
  part: field.choice(['active', 'passive']),
  subGroup: field.line({ max: 200 }),
  since: field.date(),
  until: field.date(),
  note: field.prose({ max: 1_000 }),
  shown: field.ticked(),
})

export type MemberValues = Pick<
  LocalGroupMember,
  | 'name'
  | 'email'
  | 'organisation'
  | 'memberKind'
  | 'sector'
  | 'part'
  | 'subGroup'
  | 'since'
  | 'until'
  | 'note'
  | 'audience'
>

type Sent = z.output<typeof memberForm>

/** What does not hold together, said at the field concerned. */
export function troubleWith({ who, name, organisation, since, until }: Sent): FormErrors | undefined {
  if (who === 'person' && !name) return { name: 'local-groups.member.nameMissing' }
  if (who === 'organisation' && !organisation) return { organisation: 'local-groups.member.organisationMissing' }
  if (since && until && until < since) return { until: 'local-groups.member.untilBefore' }
  return undefined
}

/** What was sent, as it is kept: an organisation has no name of a person, and is public. */
export function memberValuesOf(sent: Sent, memberKind: string): MemberValues {
  const { who, name, email, organisation, sector, part, subGroup, since, until, note, shown } = sent
  const isPerson = who === 'person'
  return {
    memberKind,
    organisation,
    sector,
    part,
    subGroup,
    since,
    until,
    note,
    name: isPerson ? name : null,
    email: isPerson ? email : null,
    audience: isPerson ? audienceOf(shown) : 'public',
  }
}

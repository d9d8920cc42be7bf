import { type City, cityPath, type Network, type Profile, wordOf } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang, type Lang } from '#platform/text'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { kindOf, kindsForeseen } from '../kinds.ts'
import { groupPath } from '../local-group.paths.ts'
import type { LocalGroupMember } from '../local-group.queries.ts'
import { memberFields } from '../local-group.words.tsx'

interface Props {
  network: Network
  city: City
  profile: Profile
  title: string
  subGroups: string[]
  /** Kinds that stand in this group already, in whatever words. */
  ownKinds: string[]
  typed: Typed
  id?: string
  version?: number
  member?: LocalGroupMember
  errors?: FormErrors
  conflicts?: Conflict[]
}

/** Somebody or something in the group, as a form. */
export function MemberEdit(props: Props) {
  const {
    network,
    city,
    profile,
    title,
    subGroups,
    ownKinds,
    typed,
    id,
    version,
    member,
    errors,
    conflicts = [],
  } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = groupPath(network, city)
  // A sub-group that is no longer on the list of the group stays with whoever was in it.
  const named = [...new Set([...subGroups, String(typed.subGroup ?? '')])].filter(Boolean)
  return (
    <>
      <Crumbs
        items={[
          { label: city.name, href: cityPath(network, city) },
          { label: t('local-groups.group.title'), href: at },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{title}</PageTitle>
      <Form
        action={member ? `${at}/members/${member.id}/edit` : `${at}/members`}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={memberFields} written={written} />
        <Choices
          kind="radio"
          inline
          name="who"
          label={t('local-groups.member.who')}
          options={[
            { value: 'person', label: t('local-groups.member.person') },
            { value: 'organisation', label: t('local-groups.member.anOrganisation') },
          ]}
        />
        <TextField
          name="name"
          label={t('local-groups.member.name')}
          hint={t('local-groups.member.nameHint')}
          optional
          autocomplete="off"
        />
        <TextField name="organisation" label={t('local-groups.member.organisation')} lang={written} optional />
        <SelectField name="kind" label={t('local-groups.member.kind')} options={kindChoices(profile, ownKinds, lang)} />
        <TextField
          name="email"
          type="email"
          label={t('local-groups.member.email')}
          hint={t('local-groups.member.emailHint')}
          optional
          autocomplete="off"
        />
        <CheckField
          name="shown"
          label={t('local-groups.member.shownToNetwork')}
          hint={t('local-groups.member.shownHint')}
        />
        <TextField name="sector" label={t('local-groups.member.sector')} lang={written} optional />
        <Choices
          kind="radio"
          inline
          name="part"
          label={t('local-groups.member.part')}
          optional
          options={[
            { value: 'active', label: t('local-groups.member.active') },
            { value: 'passive', label: t('local-groups.member.passive') },
          ]}
        />
        {named.length > 0 ? (
          <SelectField
            name="subGroup"
            label={t('local-groups.member.subGroup')}
            optional
            options={named.map((value) => ({ value, label: value, lang: written }))}
          />
        ) : null}
        <TextField name="since" type="date" label={t('local-groups.member.since')} optional />
        {member ? (
          <TextField
            name="until"
            type="date"
            label={t('local-groups.member.until')}
            hint={t('local-groups.member.untilHint')}
            optional
          />
        ) : null}
        <TextArea name="note" label={t('local-groups.member.note')} lang={written} optional rows={2} />
        <Buttons
          send={t(member ? 'local-groups.member.save' : 'local-groups.member.add')}
          cancel={{ href: at, label: t('platform.form.cancel') }}
        />
      </Form>
      {member ? (
        <p>
          <a href={`${at}/members/${member.id}/removal`}>{t('local-groups.member.remove')}</a>
        </p>
      ) : null}
    </>
  )
}

/** The kinds of the profile, then those a city wrote in its own words. */
export function kindChoices(profile: Profile, own: string[], lang: Lang) {
  const kinds = [...kindsForeseen(profile), ...own.map((words) => kindOf(profile, words))]
  const each = new Map(kinds.map((kind) => [kind.key, kind]))
  return [...each.values()].map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))
}

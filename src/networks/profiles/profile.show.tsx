import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, type Typed } from '#platform/forms'
import { Crumbs, Empty, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { ChecklistTable } from './checklist.table.tsx'
import { EntryFields } from './profile.edit.tsx'
import { detailFields, isFixed, listTitle } from './profile.kept.ts'
import { type Profile, type ProfileEntry, type ProfileList, profileLists, wordOf } from './profile.ts'
import { profileName } from './shipped.ts'

interface ProfilePage {
  network: Network
  profile: Profile
  /** How much networks of this profile promise. */
  promised: number
  mayEdit: boolean
}

/** How a network works: its phases, what its roles and meetings are called, what is counted. */
export function ProfileShow({ network, profile, promised, mayEdit }: ProfilePage) {
  const { t, lang } = usePage()
  return (
    <>
      <PageTitle>{t('networks.profile.title')}</PageTitle>
      <Lead>
        {t(mayEdit ? 'networks.profile.leadEdit' : 'networks.profile.lead', {
          profile: wordOf(profileName(network.profile), lang),
        })}
      </Lead>
      {profileLists.map((list) => {
        const href = networkPath(network, `/profile/${list}`)
        const shown = profile[list].slice(0, 8)
        return (
          <section>
            <SectionHead id={list} more={{ href, label: t('networks.profile.all', { count: profile[list].length }) }}>
              {t(listTitle[list])}
            </SectionHead>
            {shown.length === 0 ? (
              <p class="not-stated">{t('networks.profile.none')}</p>
            ) : list === 'checklist' ? (
              <p>{t('networks.profile.checklistLead')}</p>
            ) : (
              <p>{shown.map(({ label }) => wordOf(label, lang)).join(' · ')}</p>
            )}
          </section>
        )
      })}
      <SectionHead
        id="obligation"
        more={{ href: networkPath(network, '/obligations'), label: t('networks.obligations.link') }}
      >
        {t('networks.obligations.title')}
      </SectionHead>
      <p>{t('networks.profile.promised', { count: promised })}</p>
    </>
  )
}

interface ListPage {
  network: Network
  profile: Profile
  list: ProfileList
  /** Whether the network has changed it. */
  own: boolean
  mayEdit: boolean
  form: { typed: Typed; errors: FormErrors } | undefined
  newId: string
}

/** One list of the profile, row by row, and for those who lead what they can do with each. */
export function ProfileListShow({ network, profile, list, own, mayEdit, form, newId }: ListPage) {
  const { t } = usePage()
  const at = networkPath(network, `/profile/${list}`)
  const rows = profile[list]
  return (
    <>
      <Crumbs items={[{ label: t('networks.profile.title'), href: networkPath(network, '/profile') }]} />
      <ErrorSummary errors={form?.errors} />
      <PageTitle>{t(listTitle[list])}</PageTitle>
      <Lead>{t(own ? 'networks.profile.own' : 'networks.profile.shipped')}</Lead>
      {rows.length === 0 ? <Empty title={t('networks.profile.none')} /> : null}
      {list === 'checklist' && rows.length > 0 ? <ChecklistTable profile={profile} /> : null}
      {list !== 'checklist' || mayEdit ? (
        <ol class="profile-rows">
          {rows.map((entry, place) => (
            <EntryRow
              {...{ entry, list, at, mayEdit }}
              first={place === 0}
              last={place === rows.length - 1}
              profile={profile}
            />
          ))}
        </ol>
      ) : null}
      {mayEdit && !isFixed(list) ? (
        <>
          <h2 id="add">{t('networks.profile.add')}</h2>
          <Form action={`${at}/add`} typed={form?.typed ?? {}} errors={form?.errors} id={newId}>
            <EntryFields network={network} profile={profile} list={list} />
            <Buttons send={t('networks.profile.addSend')} />
          </Form>
        </>
      ) : null}
      {mayEdit && own ? (
        <p>
          <a href={`${at}/back`}>{t('networks.profile.back')}</a>
        </p>
      ) : null}
    </>
  )
}

interface RowProps {
  entry: ProfileEntry
  profile: Profile
  list: ProfileList
  at: string
  mayEdit: boolean
  first: boolean
  last: boolean
}

function EntryRow({ entry, profile, list, at, mayEdit, first, last }: RowProps) {
  const { t, lang } = usePage()
  const word = wordOf(entry.label, lang)
  const about = useDetails(entry, profile, list)
  return (
    <li id={entry.key}>
      <div>
        {word ? <b>{word}</b> : <span class="not-stated">{t('networks.profile.notAnswered')}</span>}
        {about ? <span class="soft"> {about}</span> : null}
      </div>
      {mayEdit ? (
        <div class="actions">
          <a href={`${at}/${entry.key}/edit`} aria-label={t('networks.profile.changeOf', { what: word })}>
            {t('networks.profile.change')}
          </a>
          {first ? null : <Move to="up" {...{ entry, at, word }} />}
          {last ? null : <Move to="down" {...{ entry, at, word }} />}
          {isFixed(list) ? null : (
            <a href={`${at}/${entry.key}/remove`} aria-label={t('networks.profile.removeOf', { what: word })}>
              {t('networks.profile.remove')}
            </a>
          )}
        </div>
      ) : null}
    </li>
  )
}

function Move({ to, entry, at, word }: { to: 'up' | 'down'; entry: ProfileEntry; at: string; word: string }) {
  const { t } = usePage()
  const label = t(to === 'up' ? 'networks.profile.up' : 'networks.profile.down', { what: word })
  return (
    <form method="post" action={`${at}/${entry.key}/move`}>
      <Hidden name="to" value={to} />
      <button class="ds-button" data-variant="tertiary" type="submit" aria-label={label}>
        {to === 'up' ? '↑' : '↓'}
      </button>
    </form>
  )
}

/** What else is known of a row, in words. */
function useDetails(entry: ProfileEntry, profile: Profile, list: ProfileList): string {
  const { t, format, lang } = usePage()
  const said = (detailFields[list] ?? []).flatMap(({ name, kind, label, choices = [] }) => {
    const value = entry.detail[name]
    if (value === undefined || value === null || value === false) return []
    if (kind === 'yes') return [t(label)]
    if (kind === 'number') return [`${t(label)}: ${format.number(Number(value))}`]
    if (kind === 'one-of') {
      const choice = choices.find((one) => one.value === value)
      return choice ? [t(choice.label)] : []
    }
    if (kind === 'words' || kind === 'worded') return [wordOf(value as Record<string, string>, lang)]
    const phase = profile.phase.find(({ key }) => key === value)
    return phase ? [wordOf(phase.label, lang)] : []
  })
  return said.join(' · ')
}

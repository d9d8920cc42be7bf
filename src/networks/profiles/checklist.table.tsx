import { usePage } from '#platform/ui'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import type { Worded } from '../schema.ts'
import { type Profile, type ProfileEntry, wordOf } from './profile.ts'

/** Who does what in which phase: kinds of actors by phases. What nobody has answered says so. */
export function ChecklistTable({ profile }: { profile: Profile }) {
  const { t, lang } = usePage()
  const actors = Map.groupBy(profile.checklist, ({ detail }) => wordOf((detail.actor ?? {}) as Worded, lang))
  const head = (phase: ProfileEntry) => wordOf(phase.label, lang)
  return (
    <CardsTable
      class="checklist-table"
      caption={t('networks.profile.list.checklist')}
      heads={[
        <HeadCell>{t('networks.profile.actor')}</HeadCell>,
        ...profile.phase.map((phase) => <HeadCell>{head(phase)}</HeadCell>),
      ]}
    >
      {[...actors].map(([actor, entries]) => (
        <Row>
          <NameCell>{actor}</NameCell>
          {profile.phase.map((phase) => (
            <Cell label={head(phase)}>
              <Tasks
                words={entries
                  .filter(({ detail }) => detail.phase === phase.key)
                  .map(({ label }) => wordOf(label, lang))}
              />
            </Cell>
          ))}
        </Row>
      ))}
    </CardsTable>
  )
}

function Tasks({ words }: { words: string[] }) {
  const { t } = usePage()
  const known = words.filter(Boolean)
  if (known.length === 0) return <span class="not-stated">{t('networks.profile.notAnswered')}</span>
  return (
    <ul class="checklist">
      {known.map((word) => (
        <li>{word}</li>
      ))}
    </ul>
  )
}

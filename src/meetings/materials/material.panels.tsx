import type { Network, NetworkLocals } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingSubject, SessionSubject } from '../slots.ts'
import { bringsMaterials } from './material.access.ts'
import { materialsPath } from './material.paths.ts'
import { type Material, materialsOf } from './material.queries.ts'
import { FileLine, Gallery, sorted } from './material.show.tsx'

/** On the page of a meeting: some of its photos and files, and the way to all of them. */
export async function meetingMaterials(locals: NetworkLocals, { meeting }: MeetingSubject) {
  const materials = await materialsOf(locals, meeting)
  const mayBring = bringsMaterials(locals.standing, meeting)
  if (materials.length === 0 && !mayBring) return null
  return <SomeMaterials network={locals.network} meeting={meeting} materials={materials} />
}

const mostShown = 6

function SomeMaterials({ network, meeting, materials }: { network: Network; meeting: Meeting; materials: Material[] }) {
  const { t } = usePage()
  const { pictures, others } = sorted(materials)
  const all = materialsPath(network, meeting)
  const label = t(materials.length > 0 ? 'meetings.materials.all' : 'meetings.materials.add', {
    count: materials.length,
  })
  return (
    <section aria-labelledby="materials">
      <SectionHead id="materials" more={{ href: materials.length > 0 ? all : `${all}/files`, label }}>
        {t('meetings.materials.title')}
      </SectionHead>
      <Gallery network={network} materials={pictures.slice(0, mostShown)} />
      {others.length > 0 ? (
        <ul class="rows">
          {others.slice(0, mostShown).map((material) => (
            <li>
              <FileLine network={network} material={material} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** Under a session of an agenda: what is from it. */
export async function sessionMaterials(locals: NetworkLocals, { meeting, sessionId }: SessionSubject) {
  const materials = (await materialsOf(locals, meeting)).filter((one) => one.sessionId === sessionId)
  if (materials.length === 0) return null
  const { pictures, others } = sorted(materials)
  return (
    <div class="session-materials">
      <Gallery network={locals.network} materials={pictures} />
      <ul class="rows">
        {others.map((material) => (
          <li>
            <FileLine network={locals.network} material={material} />
          </li>
        ))}
      </ul>
    </div>
  )
}

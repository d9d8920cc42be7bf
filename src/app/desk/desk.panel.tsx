import {
  belongs,
  type DuePart,
  dueForMe,
  duePart,
  type Network,
  type NetworkLocals,
  networkPath,
  stepsFor,
} from '#networks'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'

const mostShown = 3

/** On the front page of a network, for those who work in it: what is due first, and where the network's work is read. */
export async function deskPanel(locals: NetworkLocals) {
  if (!belongs(locals.standing)) return null
  return <Desk network={locals.network} part={await duePart(locals)} ways={stepsFor(locals, 'work')} />
}

interface DeskProps {
  network: Network
  part: DuePart | null
  ways: ReturnType<typeof stepsFor>
}

function Desk({ network, part, ways }: DeskProps) {
  const { t, format, lang } = usePage()
  const due = part?.due ?? []
  const waiting = part?.waiting ?? []
  return (
    <section aria-labelledby="desk">
      <SectionHead id="desk" more={{ href: '/desk', label: t('app.desk.title') }}>
        {part ? t('app.desk.panel', { count: due.length + waiting.length }) : t('app.desk.work')}
      </SectionHead>
      {part && due.length > 0 && (
        <ul class="rows">
          {due.slice(0, mostShown).map((item) => (
            <li>
              {item.at ? (
                <a href={networkPath(network, item.at)} lang={contentLang(lang, network.language)}>
                  {item.obligation.type}
                </a>
              ) : (
                <span lang={contentLang(lang, network.language)}>{item.obligation.type}</span>
              )}
              <span>{dueForMe(item, { t, format })}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="chips">
        {ways.map(({ label, href }) => (
          <a class="chip" href={href}>
            {t(label)}
          </a>
        ))}
      </p>
    </section>
  )
}

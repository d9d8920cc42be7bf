import { cityPath, ExampleMark, type Network, themePath } from '#networks'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { needGroupPath, needPath } from './need.paths.ts'
import type { ListedNeed } from './need.queries.ts'
import { NeedStateTag, usePriority } from './need.words.tsx'

interface CardProps {
  network: Network
  need: ListedNeed
  /** Where the page itself says whose need it is, or what it is about. */
  without?: 'city' | 'theme'
  level?: 2 | 3
}

/** A need as one meets it in a list: the question, whose it is, how far it has come. */
export function NeedCard({ network, need, without, level = 2 }: CardProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const { city, subTheme, group } = need
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <article class="need-card">
      {without === 'city' ? null : (
        <p class="need-city">
          <a href={cityPath(network, city)}>{city.name}</a>
        </p>
      )}
      <Title lang={written}>
        <a href={needPath(network, need)}>{need.question}</a>
      </Title>
      <p class="need-facts">
        <NeedStateTag state={need.state} /> <ExampleMark of={need} />
        <span>{usePriority(need.priority)}</span>
        {without === 'theme' ? null : (
          <a href={themePath(network, subTheme)}>
            <span class="number">{subTheme.code}</span> <span lang={written}>{subTheme.title}</span>
          </a>
        )}
        {group ? (
          <a href={needGroupPath(network, group)}>
            {t.rich('exchange.need.groupMark', {
              title: group.title,
              text: (parts) => <span lang={written}>{parts}</span>,
            })}
          </a>
        ) : null}
        {need.audience === 'public' ? null : (
          <span class="need-audience">
            {t('exchange.need.seenBy', { audience: t(`exchange.need.audience.${need.audience}`) })}
          </span>
        )}
      </p>
    </article>
  )
}

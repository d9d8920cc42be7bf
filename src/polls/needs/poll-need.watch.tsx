import { type ListedNeed, needPath } from '#exchange'
import type { City, Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'

/** An answer of which needs were made, as far as the reader may read them. */
export interface MadeSource {
  needs: ListedNeed[]
}

/** What was made of the poll already: nobody makes it again. */
export function MadeNeeds({ network, made }: { network: Network; made: MadeSource[] }) {
  const { t, lang } = usePage()
  const needs = made.flatMap((one) => one.needs)
  if (needs.length === 0) return null
  return (
    <section aria-labelledby="made">
      <h2 id="made">{t('polls.needs.made', { count: needs.length })}</h2>
      <ul class="rows">
        {needs.map((need) => (
          <li>
            <a href={needPath(network, need)} lang={contentLang(lang, network.language)}>
              {need.question}
            </a>
            <span class="soft">
              {need.city.name} · {need.subTheme.code}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface CityCount {
  city: City
  /** Needs it has, and those of them that came up at this meeting. */
  all: number
  here: number
}

/** How many needs the cities have raised. A remark and never a refusal: more come up as people meet. */
export function Watched({ counts, promised }: { counts: CityCount[]; promised: number | undefined }) {
  const { t, format } = usePage()
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="watched">
      <h2 id="watched">{t('polls.needs.watched')}</h2>
      {promised === undefined ? null : <p class="soft">{t('polls.needs.promised', { count: promised })}</p>}
      <table class="poll-watched">
        <thead>
          <tr>
            <th scope="col">{t('polls.needs.city')}</th>
            <th scope="col">{t('polls.needs.here')}</th>
            <th scope="col">{t('polls.needs.all')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ city, all, here }) => (
            <tr>
              <th scope="row">{city.name}</th>
              <td class="number">{format.number(here)}</td>
              <td class="number">
                {promised === undefined
                  ? format.number(all)
                  : t('polls.needs.ofPromised', { raised: all, promised, fewer: all < promised ? 'yes' : 'no' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

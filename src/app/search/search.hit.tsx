import { networkPath } from '#networks'
import { Marked } from '#platform/search'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { isKind } from './search.address.ts'
import type { Hit } from './search.queries.ts'

/** One result: what it is, its title, and the words around what was looked for. */
export function SearchHit({ hit, everywhere }: { hit: Hit; everywhere: boolean }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, hit.language)
  const network = { slug: hit.network }
  return (
    <li class="hit">
      <p class="hit-kind">
        {isKind(hit.kind) ? t(`app.search.one.${hit.kind}`) : null}
        {hit.subtitle ? (
          <>
            {' · '}
            <span lang={written}>
              <Marked text={hit.subtitle} />
            </span>
          </>
        ) : null}
      </p>
      <h2 lang={written}>
        <a href={networkPath(network, hit.at)}>
          <Marked text={hit.title} />
        </a>
      </h2>
      {hit.body ? (
        <p lang={written}>
          <Marked text={hit.body} />
        </p>
      ) : null}
      {everywhere ? (
        <p class="soft">
          <a href={networkPath(network)}>{hit.networkName}</a>
        </p>
      ) : null}
    </li>
  )
}

import { type City, cityPath, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Crumbs, usePage } from '#platform/ui'
import { draftPath } from './plan.paths.ts'
import type { Plan } from './plan.queries.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  /** What stands between the draft and this page. */
  more?: { label: string; href: string; lang?: string | undefined }[]
}

/** The way back from within a plan as it is written now. */
export function PlanCrumbs({ network, city, plan, more = [] }: Props) {
  const { lang } = usePage()
  return (
    <Crumbs
      items={[
        { label: city.name, href: cityPath(network, city) },
        { label: plan.title, href: draftPath(network, city), lang: contentLang(lang, plan.language) },
        ...more,
      ]}
    />
  )
}

/** The language in which a plan is written, where the page speaks another one. */
export function useWrittenIn(plan: { language: string }): string | undefined {
  const { lang } = usePage()
  return contentLang(lang, plan.language)
}

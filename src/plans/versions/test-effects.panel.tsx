import type { TestingActionSubject } from '#actions'
import { belongs, type Network, type NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'
import { EffectLink } from './effect.link.tsx'
import { type Effect, effectsOfTest } from './effect.queries.ts'

/** On the page of a testing action: which changes of the plan name it as their cause. Nothing where there are none. */
export async function testEffectsPanel(locals: NetworkLocals, { action }: TestingActionSubject) {
  const effects = await effectsOfTest(locals, action)
  if (effects.length === 0 && !(action.concludedOn && belongs(locals.standing))) return null
  return <TestEffects network={locals.network} effects={effects} />
}

function TestEffects({ network, effects }: { network: Network; effects: Effect[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="plan-effects">
      <SectionHead id="plan-effects">{t('plans.ledger.effects')}</SectionHead>
      {effects.length === 0 ? <p class="soft">{t('plans.ledger.noEffects')}</p> : null}
      <ul class="plan-causes">
        {effects.map((effect) => (
          <li>
            <EffectLink network={network} effect={effect} />
            <p class="written" lang={written}>
              {effect.reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Lead, PageTitle, usePage } from '#platform/ui'

const tested = ['axe', 'contrast', 'script', 'narrow'] as const
const limits = ['matrix', 'map', 'content', 'readers'] as const

const authorities = 'https://digital-strategy.ec.europa.eu/en/policies/web-accessibility'

/** What was checked, what is known not to work well, and where to complain. Keep it true: it is read by those who need it. */
export function Accessibility() {
  const { t } = usePage()
  return (
    <div class="prose">
      <PageTitle>{t('app.accessibility.title')}</PageTitle>
      <Lead>{t('app.accessibility.lead')}</Lead>
      <h2>{t('app.accessibility.status.title')}</h2>
      <p>{t('app.accessibility.status.body')}</p>
      <h2>{t('app.accessibility.tested.title')}</h2>
      <ul>
        {tested.map((test) => (
          <li>{t(`app.accessibility.tested.${test}`)}</li>
        ))}
      </ul>
      <h2>{t('app.accessibility.limits.title')}</h2>
      <ul>
        {limits.map((limit) => (
          <li>{t(`app.accessibility.limits.${limit}`)}</li>
        ))}
      </ul>
      <h2>{t('app.accessibility.complain.title')}</h2>
      <p>{t('app.accessibility.complain.body')}</p>
      <p>{t.rich('app.accessibility.complain.authority', { link: (parts) => <a href={authorities}>{parts}</a> })}</p>
      <p class="soft">{t('app.accessibility.date')}</p>
    </div>
  )
}

import { Lead, PageTitle, usePage } from '#platform/ui'

const promises = ['computed', 'asOf', 'unknown', 'doubt', 'example'] as const

/** What this is, how far one can trust it, and what it is made of. */
export function About() {
  const { settings, t } = usePage()
  return (
    <div class="prose">
      <PageTitle>{t('app.about.title')}</PageTitle>
      <Lead>{t('app.about.lead')}</Lead>
      <h2>{t('app.about.read.title')}</h2>
      <p>{t('app.about.read.body')}</p>
      <h2>{t('app.about.trust.title')}</h2>
      <ul>
        {promises.map((promise) => (
          <li>{t(`app.about.trust.${promise}`)}</li>
        ))}
      </ul>
      <h2>{t('app.about.data.title')}</h2>
      <p>{t('app.about.data.body')}</p>
      <h2>{t('app.about.machines.title')}</h2>
      <p>{t.rich('app.about.machines.body', { link: (parts) => <a href="/api">{parts}</a> })}</p>
      <h2>{t('app.about.name.title')}</h2>
      <p>{t('app.about.name.body')}</p>
      <h2>{t('app.about.made.title')}</h2>
      <p>{t('app.about.made.body')}</p>
      {settings.contact && (
        <>
          <h2>{t('app.about.contact.title')}</h2>
          <p>
            <a href={settings.contact}>{settings.contact.replace(/^(mailto:|https?:\/\/)/, '')}</a>
          </p>
        </>
      )}
    </div>
  )
}

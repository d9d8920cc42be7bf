import type { PeopleLocals, Person } from '#people'

/** On one's own page, the way to what one follows and was told. */
export async function ownConversations({ t }: PeopleLocals, _person: Person) {
  return (
    <ul class="rows">
      <li>
        <a href="/me/notices">{t('networks.notices.title')}</a>
      </li>
      <li>
        <a href="/me/following">{t('networks.following.title')}</a>
      </li>
    </ul>
  )
}

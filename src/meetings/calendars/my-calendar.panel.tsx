import type { PeopleLocals, Person } from '#people'

/** On one's own page, the way to one's calendar. */
export async function myCalendarPanel({ t }: PeopleLocals, _person: Person) {
  return (
    <ul class="rows">
      <li>
        <a href="/me/calendar">{t('meetings.myCalendar.title')}</a>
      </li>
    </ul>
  )
}

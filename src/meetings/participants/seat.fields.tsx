import { type Profile, wordOf } from '#networks'
import { Choices, SelectField } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { seats } from '../schema.ts'
import { seatLabel } from './seat.words.ts'

interface Props {
  meeting: Pick<Meeting, 'cityId'>
  profile: Profile
  label: string
  kindHint: string
}

/** On whose behalf somebody comes, and from which kind of member of the local group; a local meeting has no host beside its city. */
export function SeatFields({ meeting, profile, label, kindHint }: Props) {
  const { t, lang } = usePage()
  return (
    <>
      <Choices
        name="seat"
        label={label}
        kind="radio"
        options={seats
          .filter((seat) => meeting.cityId === null || seat !== 'host')
          .map((seat) => ({ value: seat, label: t(seatLabel(seat)) }))}
      />
      {profile.member_kind.length > 0 ? (
        <SelectField
          name="memberKind"
          label={t('meetings.register.memberKind')}
          hint={kindHint}
          optional
          options={profile.member_kind.map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))}
        />
      ) : null}
    </>
  )
}

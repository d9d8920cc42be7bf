import type { planFocus, testingActions } from '#schema/actions'
import type { localGroupMembers } from '#schema/local-groups'
import type { meetingHosts, meetings } from '#schema/meetings'
import type { anomalies, obligations, roadmapItems } from '#schema/networks'
import type { Making } from './network.ts'
import { slugOf } from './prose.ts'

type Place = { id: string; slug: string; country: string }

/** What a network has besides its matrix and its practices. */
export interface Around {
  meetings: (typeof meetings.$inferInsert & { id: string })[]
  meetingHosts: (typeof meetingHosts.$inferInsert)[]
  roadmapItems: (typeof roadmapItems.$inferInsert)[]
  obligations: (typeof obligations.$inferInsert)[]
  anomalies: (typeof anomalies.$inferInsert)[]
  localGroupMembers: (typeof localGroupMembers.$inferInsert)[]
  planFocus: (typeof planFocus.$inferInsert)[]
  testingActions: (typeof testingActions.$inferInsert)[]
}

export function around(
  making: Making,
  partners: Place[],
  topics: { code: string; parentId?: string | null }[],
): Around {
  const codes = topics.filter(({ parentId }) => parentId).map(({ code }) => code)
  return {
    ...makeMeetings(making, partners, codes),
    roadmapItems: makeRoadmap(making),
    obligations: makeObligations(making),
    anomalies: makeAnomalies(making),
    ...makeWorkOfCities(making, partners, codes),
  }
}

function makeMeetings({ key, random, words, networkId }: Making, partners: Place[], codes: string[]) {
  const held = Array.from({ length: 12 }, (_, position) => {
    const title = words.title()
    const month = `${2023 + Math.floor(position / 4)}-${String(1 + (position % 4) * 3).padStart(2, '0')}`
    const hosts = position % 3 === 0 ? [] : random.some(partners, random.one([1, 1, 2]))
    return {
      hosts,
      row: {
        id: key(),
        networkId,
        slug: `${slugOf(title)}-${position + 1}`,
        position,
        kind: hosts.length ? 'core_network_meeting' : 'online_academy',
        title,
        datesAsWritten: month,
        start: `${month}-12`,
        end: `${month}-14`,
        datePrecision: 'day',
        format: hosts.length ? 'in person' : 'online',
        hostCountries: [...new Set(hosts.map(({ country }) => country))],
        themes: random.some(codes, 3),
        sessions: Array.from({ length: 4 }, words.title),
        keyComponents: words.list(3),
        status: 'planned',
        note: words.sentence(),
      },
    }
  })
  return {
    meetings: held.map(({ row }) => row),
    meetingHosts: held.flatMap(({ row, hosts }) =>
      hosts.map((city, position) => ({ networkId, meetingId: row.id, cityId: city.id, position })),
    ),
  }
}

function makeRoadmap({ key, random, words, networkId }: Making) {
  return Array.from({ length: 36 }, (_, position) => {
    const year = 2023 + Math.floor(position / 12)
    const half = Math.floor(position / 6) % 2
    const from = 1 + half * 6 + random.between(0, 3)
    return {
      id: key(),
      networkId,
      slug: `step-${position + 1}`,
      position,
      halfYear: `${year}-H${half + 1}`,
      laneGroup: position % 2 ? 'local' : 'transnational',
      lane: `lane ${(position % 4) + 1}`,
      item: words.title(),
      responsible: words.name(),
      contributes: words.name(),
      from: `${year}-${String(from).padStart(2, '0')}`,
      to: `${year}-${String(from + random.between(0, 2)).padStart(2, '0')}`,
      linksTo: [`duty-${1 + (position % 10)}`],
    }
  })
}

function makeObligations({ key, random, words, networkId }: Making) {
  return Array.from({ length: 10 }, (_, position) => ({
    id: key(),
    networkId,
    slug: `duty-${position + 1}`,
    position,
    type: words.title(),
    count: random.between(1, 8),
    qualifier: 'exactly',
    per: random.one(['network', 'partner']),
    dueRule: 'date',
    due: [`202${random.between(4, 6)}-0${random.between(1, 9)}-30`],
  }))
}

function makeAnomalies({ key, words, networkId }: Making) {
  return Array.from({ length: 4 }, (_, position) => ({
    id: key(),
    networkId,
    slug: `odd-${position + 1}`,
    position,
    topic: words.title(),
    place: words.name(),
    versionA: words.sentence(),
    versionB: words.sentence(),
    handling: words.sentence(),
  }))
}

function makeWorkOfCities({ key, random, words, networkId, tongue }: Making, partners: Place[], codes: string[]) {
  const places = <T>(each: number, make: (city: Place, position: number) => T) =>
    partners.flatMap((city, at) => Array.from({ length: each }, (_, index) => make(city, at * each + index)))
  return {
    localGroupMembers: places(6, (city, position) => ({
      id: key(),
      networkId,
      position,
      cityId: city.id,
      memberKind: random.one(tongue.people),
      organisation: random.happens(0.6) ? words.title() : null,
    })),
    planFocus: places(2, (city, position) => ({
      id: key(),
      networkId,
      position,
      cityId: city.id,
      order: (position % 2) + 1,
      focus: words.sentence(),
      status: 'identified',
      subThemes: random.some(codes, 2),
    })),
    testingActions: places(2, (city, position) => ({
      id: key(),
      networkId,
      slug: `test-${position + 1}`,
      position,
      cityId: city.id,
      title: words.title(),
      description: words.paragraph(2),
      targetGroup: random.one(tongue.people),
      subThemes: random.some(codes, 2),
      status: 'idea',
    })),
  }
}

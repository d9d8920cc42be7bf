import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { OwnWay, Sheet } from '#platform/sheets'

export const profiles = ['urbact', 'aston', 'laa', 'uclg', 'custom'] as const

const text = [
  'slug',
  'name',
  'acronym',
  'profile',
  'language',
  'start',
  'end',
  'lead_partner',
  'source',
  'as_of',
  'accent',
]

/** “URBACT” and “Urbact” are one programme. */
const programmeSlug = sql`lower(trim(both '-' from regexp_replace(s.row->>'programme', '[^[:alnum:]]+', '-', 'g')))`

/**
 * A new network begins with the version of the instance, which only rises: pages kept of a removed one with the same slug
 * never pass for its own.
 */
const firstVersion = sql`(select version from instance)`

/** The network itself is one row without a network above it, so it reads and writes itself. */
const kept: OwnWay = {
  rows: (networkId) => sql`
    select n.id, 0 as position,
      (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(n)) where key = any(${sql.param(text)}::text[]))
      || jsonb_build_object('programme', p.name, 'horizontal_themes', to_jsonb(n.horizontal_themes),
           'example', case when n.example then 'true' end) as "row"
    from networks n left join programmes p on p.id = n.programme_id where n.id = ${networkId}`,
  write: () => [
    sql`insert into programmes (id, slug, name)
      select ${v7()}::uuid, ${programmeSlug}, s.row->>'programme' from settled s
      where s.sheet = 'network' and s.row->>'programme' is not null on conflict (lower(slug)) do nothing`,
    sql`insert into networks (id, slug, name, acronym, programme_id, profile, language, start, "end", lead_partner,
        horizontal_themes, source, as_of, accent, example, version)
      select s.id, s.row->>'slug', s.row->>'name', s.row->>'acronym',
        (select p.id from programmes p where p.slug = ${programmeSlug}),
        s.row->>'profile', coalesce(s.row->>'language', 'en'), s.row->>'start', s.row->>'end', s.row->>'lead_partner',
        array(select jsonb_array_elements_text(s.row->'horizontal_themes')), s.row->>'source', s.row->>'as_of',
        s.row->>'accent', coalesce((s.row->>'example')::boolean, false), ${firstVersion}
      from settled s where s.sheet = 'network'
      on conflict (id) do update set name = excluded.name, acronym = excluded.acronym,
        programme_id = excluded.programme_id, profile = excluded.profile, language = excluded.language,
        start = excluded.start, "end" = excluded."end", lead_partner = excluded.lead_partner,
        horizontal_themes = excluded.horizontal_themes, source = excluded.source, as_of = excluded.as_of,
        accent = excluded.accent, example = excluded.example`,
  ],
}

export const networkSheet: Sheet = {
  name: 'network',
  help: 'The network itself: network.json in a folder, the sheet “network” with the columns key and value in a workbook.',
  required: true,
  key: ['slug'],
  kept,
  columns: [
    {
      name: 'slug',
      kind: 'id',
      required: true,
      help: 'The short name in addresses, such as my-network; it never changes.',
    },
    { name: 'name', kind: 'text', required: true, help: 'The full name of the network.' },
    { name: 'acronym', kind: 'text', help: 'How the network is called in short.' },
    { name: 'programme', kind: 'text', longest: 200, help: 'The programme it belongs to, such as URBACT.' },
    {
      name: 'profile',
      kind: 'one-of',
      choices: profiles,
      required: true,
      help: `The rules it follows: ${profiles.join(', ')}.`,
    },
    {
      name: 'language',
      kind: 'language',
      help: 'The language the records are written in, such as en; empty means en.',
    },
    { name: 'start', kind: 'date', help: 'When the network starts: 2024, 2024-06 or 2024-06-13.' },
    { name: 'end', kind: 'date', help: 'When it ends, written in the same way.' },
    { name: 'lead_partner', kind: 'id', names: { sheets: ['cities'] }, help: 'The id of the city that leads it.' },
    { name: 'horizontal_themes', kind: 'text', list: true, help: 'Themes that run through all others, parted by ;.' },
    { name: 'source', kind: 'text', help: 'Where these facts come from.' },
    { name: 'as_of', kind: 'date', help: 'The day the facts stand for.' },
    { name: 'accent', kind: 'colour', help: 'The colour of its pages, such as #0b5d66.' },
    { name: 'example', kind: 'yes-no', help: 'true marks an invented network as an example.' },
  ],
}

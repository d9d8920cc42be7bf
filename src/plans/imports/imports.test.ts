import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import yazl from 'yazl'
import { Browser, type Seen } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { cities } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { actionsOf, sectionsOf } from '../plan.queries.ts'
import { planActionRisks, planActionSteps, planImports, planSections, plans } from '../schema.ts'
import { columnsOf } from './read-columns.ts'
import { dateIn, moneyIn, periodIn } from './read-values.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ BASE_URL: 'http://localhost' }), secret: 'x'.repeat(32) })
const at = '/n/planned/cities/alpha/plan/draft'

let coordinator: SignedIn
let colleague: SignedIn
let member: SignedIn
let plan: { id: string }

beforeAll(async () => {
  const networkId = (await plantNetwork(db, { slug: 'planned', word: 'Meadow' })).id
  const [alpha] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const cityId = alpha!.id
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  colleague = await signedInAs(db, 'Colleague', [{ role: 'city_team', networkId, cityId }])
  member = await signedInAs(db, 'Member', [{ role: 'local_group_member', networkId, cityId }])
  const [made] = await db.insert(plans).values({ networkId, cityId, title: 'Together', language: 'fr' }).returning()
  plan = made!
  await db.insert(planSections).values([
    { networkId, planId: plan.id, key: 'vision', position: 1, title: 'Vision', text: 'Ce qui est là.' },
    { networkId, planId: plan.id, key: 'governance', position: 2, title: 'Gouvernance et groupe local', text: '' },
  ])
})

const as = (person?: SignedIn) => {
  const browser = new Browser(app)
  if (person) browser.take(person.headers.cookie)
  return browser
}

function send(person: SignedIn, name: string, content: Buffer | string): Promise<Seen> {
  const body = new FormData()
  body.set('id', v7())
  body.set('file', new File([new Uint8Array(Buffer.from(content))], name))
  return as(person).request(`${at}/import/files`, { method: 'POST', body })
}

const row = (...cells: string[]) =>
  new TableRow({
    children: cells.map((text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) })),
  })

const document = () =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Notre vision', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Une ville où l’on '),
                new TextRun({ text: 'décide', bold: true }),
                new TextRun(' ensemble.'),
              ],
            }),
            new Paragraph({ text: 'Comment', heading: HeadingLevel.HEADING_3 }),
            new Paragraph({ text: 'en écoutant', bullet: { level: 0 } }),
            new Paragraph({ text: 'Remerciements', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('À tous. <script>alert(1)</script>'),
            new Paragraph({ text: 'Actions', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [
                row('Intitulé de l’action', 'Porteur', 'Coût estimé', 'Calendrier', 'Étapes', 'Remarque'),
                row('Bureau du soir', 'Mairie', '12 500 €', '2025-2026', 'Trouver un lieu\nOuvrir', 'à voir'),
                row('', 'personne', '', '', '', ''),
              ],
            }),
            new Paragraph({ text: 'Fiche : jardin', heading: HeadingLevel.HEADING_2 }),
            new Table({
              rows: [
                row('Résultat attendu', 'Un jardin'),
                row('Responsable', 'Service vert'),
                row('Début', '03/2025'),
                row('Risques', 'Sécheresse'),
              ],
            }),
          ],
        },
      ],
    }),
  )

describe('a plan in a text document', () => {
  test('is proposed section by section and action by action, and taken over as somebody says', async () => {
    const sent = await send(coordinator, 'plan.docx', await document())
    expect([sent.status, sent.location?.startsWith(`${at}/import/`)]).toEqual([303, true])
    const browser = as(coordinator)
    const page = await browser.get(sent.location!)
    expect(page.text).toContain('2 sections and 2 actions')
    expect(page.html).toContain('<option value="in-vision" selected="">')
    expect(page.html).not.toContain('<script>alert')
    expect(page.text).toContain('“Vision” says something already; this text comes below it.')
    for (const words of [
      'Bureau du soir',
      '€12,500',
      '2025 – 2026',
      'Trouver un lieu; Ouvrir',
      'Fiche : jardin',
      'March 2025',
    ])
      expect(page.text).toContain(words)
    expect((await as(colleague).get(sent.location!)).status).toBe(404)
    expect((await browser.post(sent.location!, {})).status).toBe(422)
    const ticked = { 'section-0': 'in-vision', 'section-1': 'new', 'action-0': 'yes', 'action-1': 'yes' }
    expect((await browser.post(sent.location!, ticked)).location).toBe(at)
    expect((await browser.post(sent.location!, ticked)).location).toBe(at)
    const sections = await sectionsOf(db, { id: plan.id })
    expect(sections.map(({ title, text }) => [title, text])).toEqual([
      ['Vision', 'Ce qui est là.\n\nUne ville où l’on **décide** ensemble.\n\n### Comment\n\n- en écoutant'],
      ['Gouvernance et groupe local', ''],
      ['Remerciements', 'À tous. \\<script>alert(1)\\</script>'],
    ])
    const [office, garden, ...more] = await actionsOf(db, { id: plan.id })
    expect(more).toEqual([])
    expect(office).toMatchObject({
      ...{ title: 'Bureau du soir', leadBy: 'Mairie', cost: 12_500, costCurrency: 'EUR' },
      ...{ startsOn: '2025', endsOn: '2026', description: 'Remarque: à voir' },
    })
    expect(garden).toMatchObject({ title: 'Fiche : jardin', intendedResult: 'Un jardin', startsOn: '2025-03' })
    const steps = await db.select().from(planActionSteps).where(eq(planActionSteps.actionId, office!.id))
    expect(steps.map(({ label }) => label)).toEqual(['Trouver un lieu', 'Ouvrir'])
    const risks = await db.select().from(planActionRisks).where(eq(planActionRisks.actionId, garden!.id))
    expect(risks.map(({ risk }) => risk)).toEqual(['Sécheresse'])
    expect(await db.select().from(planImports)).toEqual([])
  })

  test('shows what is there already, and forgets a file that is not wanted', async () => {
    const csv =
      'Działanie;Odpowiedzialny;Koszt;Termin\nBureau du soir;Urząd;1.000,50 zł;12.06.2026\nOgród;Zieleń;wiele;2027\n'
    const sent = await send(coordinator, 'plan.csv', csv)
    const page = await as(coordinator).get(sent.location!)
    expect(page.text).toContain('action 1 has this name')
    expect(page.text).toContain('Not read, and not taken over: fill these in yourself. Koszt: wiele')
    expect(page.html).toMatch(/id="action-1"[^>]*checked/)
    expect(page.html).not.toMatch(/id="action-0"[^>]*checked/)
    expect((await as(coordinator).post(`${sent.location}/forget`, {})).location).toBe(`${at}/import`)
    expect((await as(coordinator).get(sent.location!)).status).toBe(404)
  })

  test('a date or a sum in words is told to whoever takes the rest over, and stands nowhere in the plan', async () => {
    const sent = await send(
      coordinator,
      'plan.csv',
      'Action,Lead,Cost,Start\nLanterns,Works,about five thousand,spring\n',
    )
    expect((await as(coordinator).get(sent.location!)).text).toContain('Cost: about five thousand Start: spring')
    expect((await as(coordinator).post(sent.location!, { 'action-0': 'yes' })).location).toBe(at)
    const lanterns = (await actionsOf(db, { id: plan.id })).find(({ title }) => title === 'Lanterns')
    expect(lanterns).toMatchObject({ leadBy: 'Works', description: null, cost: null, startsOn: null })
  })
})

describe('what is not opened', () => {
  test.each([
    [
      'programs',
      'plan.docm',
      () => packed({ 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }),
      'brings programs',
    ],
    [
      'a bomb',
      'plan.docx',
      () => packed({ 'word/document.xml': Buffer.alloc(80_000_000) }),
      'far more than a plan holds',
    ],
    ['another kind', 'plan.pdf', async () => Buffer.from('%PDF-1.7'), 'This kind of file is not read'],
    ['a picture under another name', 'plan.csv', async () => Buffer.from([0x89, 0x50, 0, 1]), 'This kind of file'],
    ['half a file', 'plan.docx', async () => (await document()).subarray(0, 900), 'cannot be read'],
    ['a document without a document', 'plan.docx', () => packed({ 'word/document.xml': '<no' }), 'cannot be read'],
    ['nothing of a plan', 'plan.csv', async () => Buffer.from('a,b\n1,2\n'), 'Nothing was found'],
  ])('%s', async (_, name, make, said) => {
    const { status, text } = await send(coordinator, name, await make())
    expect([status, text.includes(said)]).toEqual([422, true])
  })

  test('from those who do not decide what the plan consists of', async () => {
    expect((await as(member).get(`${at}/import`)).status).toBe(403)
    expect((await send(member, 'plan.csv', 'x')).status).toBe(403)
    expect((await as().get(`${at}/import`)).location).toContain('/sign-in')
    expect((await as(coordinator).get(`${at}/import`)).text).toContain('Bring a plan along')
    expect((await as(coordinator).get(`${at}/import/nonsense`)).status).toBe(404)
  })
})

test('columns are known in several languages', () => {
  expect(columnsOf(['Massnahme', 'Verantwortlich', 'Kosten (€)', 'x'])).toEqual(['title', 'leadBy', 'cost', null])
  expect(columnsOf(['Intézkedés', 'Felelős', 'Költség', 'Határidő'])).toEqual(['title', 'leadBy', 'cost', 'endsOn'])
  expect(columnsOf(['Acción', 'Responsable', 'Presupuesto'])).toEqual(['title', 'leadBy', 'cost'])
  expect(columnsOf(['Name', 'Age', 'Shoe size'])).toBeNull()
})

test('sums and dates are read as people write them, or not at all', () => {
  const sums = ['12 500 €', '12.500,50 EUR', '12,500.50', '3000 Ft', '1 000 000', 'about 500', '500-600', ''].map(
    (written) => moneyIn(written)?.cost ?? null,
  )
  expect(sums).toEqual([12_500, 12_500.5, 12_500.5, 3000, 1_000_000, null, null, null])
  expect(moneyIn('3000 Ft')?.costCurrency).toBe('HUF')
  expect(['2025', '03/2025', '12.06.2025', 'June', '2025-13'].map(dateIn)).toEqual([
    '2025',
    '2025-03',
    '2025-06-12',
    null,
    null,
  ])
  const named = [
    'March 2026',
    'Dec 2026',
    '1er mars 2026',
    '12. März 2026',
    '12 czerwca 2026',
    'June 5, 2026',
    'août 2026',
  ]
  expect(named.map(dateIn)).toEqual([
    ...['2026-03', '2026-12', '2026-03-01', '2026-03-12', '2026-06-12', '2026-06-05', '2026-08'],
  ])
  expect(['spring 2026', 'printemps 2026', 'Maybe 2026', '31 June 2026'].map(dateIn)).toEqual([null, null, null, null])
  expect([moneyIn('1.500,50')?.cost, moneyIn('about five thousand')]).toEqual([1_500.5, null])
  expect(periodIn('March 2026 – December 2026')).toEqual({ startsOn: '2026-03', endsOn: '2026-12' })
  expect(periodIn('03/2025 – 12/2026')).toEqual({ startsOn: '2025-03', endsOn: '2026-12' })
  expect(periodIn('2025-2027')).toEqual({ startsOn: '2025', endsOn: '2027' })
  expect(periodIn('some day')).toBeNull()
})

async function packed(parts: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

import {
  AlignmentType,
  Footer,
  Header,
  type IPropertiesOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { startsIn } from './docx.words.ts'
import type { Edition, Speaker } from './print.ts'
import { proseOf } from './prose.ts'

const serif = 'Georgia'
const sans = 'Calibri'

/** A language with its country, as word processors want it: `hu-HU`, `fr-FR`. */
function withCountry(language: string): string {
  if (language === 'en') return 'en-GB'
  try {
    const { language: tongue, region } = new Intl.Locale(language).maximize()
    return region ? `${tongue}-${region}` : tongue
  } catch {
    return 'en-GB'
  }
}

/** Styles, language and lists of the document: whoever goes on writing finds them by their usual names. */
export function docxSettings(snapshot: PlanSnapshot, { accent }: Edition): Omit<IPropertiesOptions, 'sections'> {
  const colour = accent.replace('#', '')
  const language = withCountry(snapshot.language)
  const heading = (size: number, before: number, after: number) => ({
    run: { font: serif, size, bold: true, color: '1A1A1A' },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  const starts = [...new Set([1, ...snapshot.sections.flatMap(({ text }) => startsIn(proseOf(text)))])]
  return {
    title: snapshot.title,
    creator: snapshot.city.name,
    description: snapshot.network.name,
    styles: {
      default: {
        document: {
          run: { font: sans, size: 21, language: { value: language, bidirectional: 'ar-SA' } },
          paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' } },
        },
        title: {
          run: { font: serif, size: 60, bold: true },
          paragraph: { spacing: { after: 240, line: 264, lineRule: 'auto' } },
        },
        heading1: { ...heading(38, 480, 200) },
        heading2: heading(28, 360, 120),
        heading3: heading(24, 300, 100),
        heading4: { ...heading(21, 240, 80), run: { font: sans, size: 22, bold: true, color: '1A1A1A' } },
        heading5: { ...heading(20, 200, 60), run: { font: sans, size: 21, bold: true, color: '595959' } },
        hyperlink: { run: { color: colour, underline: {} } },
        footnoteText: { run: { size: 17 } },
      },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: colour, bold: true } },
        { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: '595959' } },
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { size: 19, bold: true },
          paragraph: { spacing: { before: 200 } },
        },
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          run: { color: '595959' },
          paragraph: { indent: { left: 480 } },
        },
        {
          id: 'TableText',
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 19 },
          paragraph: { spacing: { after: 20, line: 252, lineRule: 'auto' } },
        },
        { id: 'TableLabel', name: 'Table Label', basedOn: 'TableText', run: { size: 18, bold: true } },
        {
          id: 'ContentsHeading',
          name: 'Contents Heading',
          basedOn: 'Normal',
          run: { font: serif, size: 38, bold: true },
          paragraph: { spacing: { after: 240 } },
        },
      ],
    },
    numbering: {
      config: [
        dashes('dashes', 360),
        dashes('table-dashes', 220),
        ...starts.map((start) => ({
          reference: `from-${start}`,
          levels: Array.from({ length: 9 }, (_, level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            start,
            style: { paragraph: { indent: { left: 440 * (level + 1), hanging: 440 } } },
          })),
        })),
      ],
    },
  }
}

const dashes = (reference: string, step: number) => ({
  reference,
  levels: Array.from({ length: 9 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: '–',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
  })),
})

export const headersOf = ({ city }: PlanSnapshot, { t }: Speaker) => ({
  first: new Header({ children: [new Paragraph('')] }),
  default: new Header({
    children: [new Paragraph({ text: `${city.name} · ${t('plans.document.name')}`, style: 'Quiet' })],
  }),
})

export const footersOf = ({ name }: Edition) => ({
  first: new Footer({ children: [new Paragraph('')] }),
  default: new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: 'right', position: 9_026 }],
        children: [new TextRun(`${name}\t`), new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  }),
})

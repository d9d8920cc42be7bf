import { z } from 'zod'
import type { MessageWithoutArgs } from '../text/index.ts'

interface Limits {
  /** The longest that is taken in; what is longer comes back with the form. */
  max?: number
}

interface Needed extends Limits {
  /** What is said where nothing was. Without it the field may stay empty and is `null` then. */
  missing: MessageWithoutArgs
}

/** `null` and not `undefined`, so that an update empties the column. */
const orNull = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null)

/** A line: what was pasted in with line ends loses them. */
function line(options: Needed): z.ZodType<string>
function line(options?: Limits): z.ZodType<string | null>
function line({ max = 300, missing }: Limits & Partial<Needed> = {}): z.ZodType<string | null> {
  const text = z
    .string({ error: missing })
    .overwrite((typed) => typed.replace(/\s*\n\s*/g, ' '))
    .max(max)
  return missing ? text : orNull(text)
}

/** Several lines. */
function prose(options: Needed): z.ZodType<string>
function prose(options?: Limits): z.ZodType<string | null>
function prose({ max = 5_000, missing }: Limits & Partial<Needed> = {}): z.ZodType<string | null> {
  const text = z.string({ error: missing }).max(max)
  return missing ? text : orNull(text)
}

/** One of several values. */
function choice<const V extends string>(values: readonly V[], options: { missing: MessageWithoutArgs }): z.ZodType<V>
function choice<const V extends string>(values: readonly V[]): z.ZodType<V | null>
function choice<const V extends string>(
  values: readonly V[],
  { missing }: { missing?: MessageWithoutArgs } = {},
): z.ZodType<V | null> {
  const error = ({ input }: { input?: unknown }) => (input === undefined && missing) || 'platform.form.choose'
  const one = z.enum(values as readonly [V, ...V[]], { error })
  return missing ? one : orNull(one)
}

/** Any number of values; without `values` the handler checks them. */
function choices<const V extends string>(values?: readonly V[]): z.ZodArray<z.ZodType<V>> {
  const one: z.ZodType<string> = values
    ? z.enum(values as readonly [V, ...V[]], { error: 'platform.form.choose' })
    : z.string().max(300)
  return z.array(one as z.ZodType<V>).max(500)
}

/** A number as people type it: `1 200,5`, `1.200,50` and `1,200.50`; what `decimals` says makes `1.200` clear. */
function number(options: NumberLimits & { missing: MessageWithoutArgs }): z.ZodType<number>
function number(options?: NumberLimits): z.ZodType<number | null>
function number({
  min = 0,
  max = 1e12,
  whole = true,
  decimals = whole ? 0 : Number.POSITIVE_INFINITY,
  missing,
}: NumberLimits & { missing?: MessageWithoutArgs } = {}): z.ZodType<number | null> {
  const error = 'platform.form.number'
  const size = z
    .number({ error })
    .min(min, { error: ({ input }) => (min === 0 && Number(input) < 0 ? 'platform.form.negative' : error) })
    .max(max, { error })
  const read = z
    .string({ error: missing })
    .transform((typed) => numberIn(typed, decimals))
    .pipe(whole ? size.int({ error }) : size)
  return missing ? read : orNull(read)
}

interface NumberLimits {
  min?: number
  max?: number
  whole?: boolean
  /** How many digits stand behind the point at most: of money two. Three digits there are then thousands. */
  decimals?: number
}

/** What was meant by points and commas; the last of two kinds is the decimal one, what comes twice groups thousands. */
function numberIn(typed: string, decimals: number): number {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '')
  const [last] = /[.,](?=[^.,]*$)/.exec(text) ?? []
  if (!last) return Number(text)
  const other = last === '.' ? ',' : '.'
  const grouped = (separator: string, part: string) =>
    new RegExp(`^[+-]?\\d{1,3}(\\${separator}\\d{3})+$`).test(part)
      ? Number(part.replaceAll(separator, ''))
      : Number.NaN
  if (text.split(last).length > 2) return grouped(last, text)
  const [before = '', after = ''] = text.split(last)
  if (before.includes(other)) return Number(`${grouped(other, before)}.${after}`)
  if (after.length === 3 && decimals < 3 && /^[+-]?[1-9]\d{0,2}$/.test(before)) return Number(before + after)
  return Number(`${before}.${after}`)
}

/** A day, as a date field sends it. */
function date(options: { missing: MessageWithoutArgs }): z.ZodType<string>
function date(): z.ZodType<string | null>
function date({ missing }: { missing?: MessageWithoutArgs } = {}): z.ZodType<string | null> {
  const day = z.iso.date({ error: ({ input }) => (input === undefined && missing) || 'platform.form.date' })
  return missing ? day : orNull(day)
}

function email(options: { missing: MessageWithoutArgs }): z.ZodType<string>
function email(): z.ZodType<string | null>
function email({ missing }: { missing?: MessageWithoutArgs } = {}): z.ZodType<string | null> {
  const address = z.email({ error: ({ input }) => (input === undefined && missing) || 'platform.form.email' }).max(254)
  return missing ? address : orNull(address)
}

/** An address of the web. */
const url = (): z.ZodType<string | null> =>
  orNull(z.url({ protocol: /^https?$/, hostname: /\./, error: 'platform.form.url' }).max(2_000))

/** A single box to tick. */
const ticked = (): z.ZodType<boolean> =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined)

/** The hidden key that was made with the form; whatever is none counts as not sent. */
const id = () => z.uuid().optional().catch(undefined)

/** The hidden version that somebody began from; whatever is none counts as not sent. */
const version = () => z.coerce.number().int().positive().max(mostVersions).optional().catch(undefined)

/** As many as the column of a version can count. */
const mostVersions = 2_147_483_647

const file = () => z.instanceof(File, { error: 'platform.form.file' }).optional()
const files = () => z.array(z.instanceof(File, { error: 'platform.form.file' })).max(50)

/** What the fields of a form are made of: `z.object({ question: field.prose({ missing: 'exchange.needs.question.missing' }) })`. */
export const field = { line, prose, choice, choices, number, date, email, url, ticked, id, version, file, files }

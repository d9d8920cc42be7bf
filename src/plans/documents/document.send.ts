import type { Context } from 'hono'
import { matches } from '#platform/http'
import type { PlanEnv } from '../in-plan.ts'
import type { DocumentFormat } from '../schema.ts'
import type { OpenVersion } from '../versions/opened.ts'
import { versionPath } from '../versions/version.paths.ts'
import { contentOf, type PlanDocumentRow } from './document.queries.ts'

const types: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A version never changes, but it can be withdrawn and the one that is published can be another tomorrow: whoever has a
 * document asks whether it is still the one, and mostly it is.
 */
function headersOf(c: Context<PlanEnv>, version: OpenVersion, kind: DocumentFormat | 'json', made: Date) {
  const { network, city } = c.var
  const open = version.audience === 'public' && network.visibility === 'public'
  const name = `${city.slug.replace(/[^\w.-]/g, '_')}-plan-v${version.number}.${kind}`
  return {
    'Cache-Control': open ? 'public, max-age=0, must-revalidate' : 'private, no-cache',
    'Content-Disposition': `${kind === 'docx' ? 'attachment' : 'inline'}; filename="${name}"`,
    'Last-Modified': made.toUTCString(),
    ETag: `"${version.hash.slice(0, 32)}-${kind}-${made.getTime().toString(36)}"`,
    Vary: 'Cookie',
    'X-Robots-Tag': open ? 'all' : 'noindex',
  }
}

function isKnown(c: Context<PlanEnv>, headers: { ETag: string }, made: Date): boolean {
  const tag = c.req.header('if-none-match')
  if (tag !== undefined) return matches(tag, headers.ETag)
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return Math.floor(made.getTime() / 1000) * 1000 <= since
}

/** Hands out a document; nothing where it went between two looks. */
export async function sendDocument(c: Context<PlanEnv>, version: OpenVersion, document: PlanDocumentRow) {
  const made = document.madeAt ?? document.createdAt
  const headers = headersOf(c, version, document.format, made)
  if (isKnown(c, headers, made)) return c.body(null, 304, headers)
  const content = await contentOf(c.var.db, document)
  if (!content) return null
  const length = { 'Content-Type': types[document.format], 'Content-Length': String(content.length) }
  return c.body(new Uint8Array(content), 200, { ...headers, ...length })
}

/** The same for programs: what the pages and documents are made of, with what is known of the version. */
export function sendSnapshot(c: Context<PlanEnv>, version: OpenVersion) {
  const { network, city, url } = c.var
  const headers = headersOf(c, version, 'json', version.frozenAt)
  if (isKnown(c, headers, version.frozenAt)) return c.body(null, 304, headers)
  const { number, kind, frozenOn, publishedOn, hash } = version
  const address = url.origin + versionPath(network, city, version)
  return c.json({ ...version.snapshot, version: { number, kind, frozenOn, publishedOn, hash, address } }, 200, headers)
}

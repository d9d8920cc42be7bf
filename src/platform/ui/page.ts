import { createContext, useContext } from 'hono/jsx'
import type { Locals } from '../http/index.ts'

/** What a page says about itself besides its content. */
export interface PageHead {
  title: string
  description?: string
  /** A picture for those who share the address. */
  image?: string
  /** schema.org data, written as JSON-LD. */
  linkedData?: Record<string, unknown>
  /** Pages that search engines should leave out, such as search results. */
  unlisted?: boolean
  /** Width of the main column. */
  width?: 'text' | 'wide'
  /** For a screen in front of a room: nothing of the site around it. */
  bare?: boolean
  /** Seconds after which a browser without scripts looks again. Not where somebody types. */
  again?: number
}

const labels = new WeakMap<Locals, Map<string, string>>()

/** How the fields of a page are called, by their ids. They say so as they are shown, which is after the summary of errors. */
export function labelsOf(page: Locals): Map<string, string> {
  const known = labels.get(page) ?? new Map<string, string>()
  labels.set(page, known)
  return known
}

/** The request a page is rendered for. Handlers read what a page needs; components only show it and are never async. */
export const PageContext = createContext<Locals | undefined>(undefined)

/** The reader's language, formats and address, inside any component. */
export function usePage(): Locals {
  const page = useContext(PageContext)
  if (!page) throw new Error('usePage() needs a page around it')
  return page
}

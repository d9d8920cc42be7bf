import type { MiddlewareHandler } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../http/index.ts'
import { Document } from './document.tsx'
import { PageContext, type PageHead } from './page.ts'
import { withLabels } from './summary.ts'

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: Hono merges this interface
    (content: JSX.Element, head: PageHead, status?: ContentfulStatusCode): Response | Promise<Response>
  }
}

/** Gives `c.render(<Page />, { title })` its document around it. */
export const renderer: MiddlewareHandler<Env> = async (c, next) => {
  c.setRenderer((content, head, status = 200) => {
    const locals = c.var
    const page = (
      <PageContext.Provider value={locals}>
        <Document
          head={status === 422 ? { ...head, title: c.var.t('platform.form.errorTitle', { title: head.title }) } : head}
        >
          {content}
        </Document>
      </PageContext.Provider>
    )
    const written = withLabels(`<!doctype html>${page}`, locals)
    c.set('written', written)
    return c.html(written, status)
  })
  await next()
}

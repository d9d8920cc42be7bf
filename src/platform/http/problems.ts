import { HTTPException } from 'hono/http-exception'

/** What one may not know about, and what is not there, look the same. */
export const notFound = (): HTTPException => new HTTPException(404)

import { HTTPException } from 'hono/http-exception'
import type { Text } from '../text/index.ts'

/** What one may not know about, and what is not there, look the same. */
export const notFound = (): HTTPException => new HTTPException(404)

export interface Mistake {
  parameter: string
  detail: string
}

/** A question that cannot be answered as it was asked; it says which part and why, in the language of who asked. */
export class BadQuestion extends HTTPException {
  readonly mistakes: (t: Text) => Mistake[]
  constructor(mistakes: (t: Text) => Mistake[]) {
    super(400)
    this.mistakes = mistakes
  }
}

export const isBadQuestion = (error: Error): error is BadQuestion => error instanceof BadQuestion

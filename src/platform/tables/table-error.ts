import { createText, inWords, type Saying } from '../text/index.ts'
import en from '../text.en.json' with { type: 'json' }

/** What is wrong with a file as a whole, in one sentence for the person who made it; as an error it speaks English. */
export class TableError extends Error {
  readonly file: string
  readonly said: Saying
  /** The row a person sees in the spreadsheet, where there is one. */
  readonly line: number | undefined

  constructor(file: string, said: Saying, line?: number) {
    super(inWords(createText({ en, fr: {} }, 'en'), said))
    this.file = file
    this.said = said
    this.line = line
  }
}

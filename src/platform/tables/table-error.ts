/** What is wrong with a file as a whole, in one sentence for the person who made it. */
export class TableError extends Error {
  readonly file: string
  /** The row a person sees in the spreadsheet, where there is one. */
  readonly line: number | undefined

  constructor(file: string, message: string, line?: number) {
    super(message)
    this.file = file
    this.line = line
  }
}

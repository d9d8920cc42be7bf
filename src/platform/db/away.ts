const dropped = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** Connections that ended, a server that stops, starts or recovers, or one without a free connection: classes of SQLSTATE. */
const unavailable = /^(08...|57P0[123]|53300|25006)$/

/** Whether a query failed because the database is away for the moment, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (dropped.has(code) || unavailable.test(code)) return true
  // The socket of a PostgreSQL that has ended is a missing file.
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') return true
  if (
    /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/.test(
      error.message,
    )
  )
    return true
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true
  return isDatabaseAway(error.cause)
}

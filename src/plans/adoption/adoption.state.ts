/** How it stands with a meeting that presents a plan; one that was called off presents nothing. */
export type Presented = 'planned' | 'held' | 'cancelled'

interface Met {
  status: string | null
  start: string | null
  end: string | null
}

export const presentedBy = ({ status, start, end }: Met, today: string): Presented => {
  if (/^cancell?ed$/i.test(status ?? '')) return 'cancelled'
  const last = end ?? start
  return status === 'held' || (last !== null && last < today) ? 'held' : 'planned'
}

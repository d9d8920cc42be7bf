/** Every link of the table that the arrow keys reach: the first of each cell and each heading. */
export function linksOf(table: HTMLTableElement | null): HTMLAnchorElement[] {
  return [...(table?.rows ?? [])].flatMap(({ cells }) => [...cells].flatMap((cell) => linkIn(cell) ?? []))
}

/** The next link in the direction of the key; what is blank or hidden is stepped over. */
export function neighbour(cell: HTMLTableCellElement, key: string): HTMLAnchorElement | undefined {
  const rightwards = getComputedStyle(cell).direction === 'rtl' ? -1 : 1
  const row = cell.closest('tr')
  const table = cell.closest('table')
  if (!row || !table) return undefined
  const column = columnOf(cell)
  const along = [...row.cells]
  const down = [...table.rows].flatMap(({ cells }) => [...cells].find((place) => columnOf(place) === column) ?? [])
  const steps: Record<string, HTMLTableCellElement[]> = {
    ArrowRight: ahead(along, cell, rightwards),
    ArrowLeft: ahead(along, cell, -rightwards),
    ArrowDown: ahead(down, cell, 1),
    ArrowUp: ahead(down, cell, -1),
  }
  return steps[key]?.map(linkIn).find((link) => link?.checkVisibility()) ?? undefined
}

const linkIn = (cell: HTMLTableCellElement): HTMLAnchorElement | null => cell.querySelector('a')

/** Headings of whole groups are as wide as their columns and begin at the first of them. */
const columnOf = (cell: HTMLTableCellElement): number =>
  [...(cell.closest('tr')?.cells ?? [])].slice(0, cell.cellIndex).reduce((sum, { colSpan }) => sum + colSpan, 0)

function ahead(line: HTMLTableCellElement[], cell: HTMLTableCellElement, step: number): HTMLTableCellElement[] {
  const at = line.indexOf(cell)
  return step > 0 ? line.slice(at + 1) : line.slice(0, at).reverse()
}

/** Lets the arrow keys walk through the matrix, which thereby is one stop of the Tab key instead of hundreds. */
class MatrixWalk extends HTMLElement {
  private sizes: ResizeObserver | undefined

  connectedCallback() {
    this.addEventListener('keydown', this.walk)
    this.addEventListener('focusin', this.remember)
    this.querySelector('.matrix-keys')?.removeAttribute('hidden')
    for (const described of this.querySelectorAll('.matrix-sheet, .matrix'))
      described.setAttribute('aria-describedby', 'matrix-keys')
    this.sizes = new ResizeObserver(this.arrangeStops)
    for (const table of this.querySelectorAll('.matrix-sheet')) this.sizes.observe(table)
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.walk)
    this.removeEventListener('focusin', this.remember)
    this.sizes?.disconnect()
  }

  private walk = (event: KeyboardEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(cell, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  private links = () => linksOf(this.querySelector('table'))

  /** A table is one stop of the Tab key; cards, which the arrow keys do not walk through, are many. */
  private arrangeStops = () => {
    const links = this.links()
    const asTable = this.querySelector('thead')?.checkVisibility() ?? false
    const last = links.find((link) => link === document.activeElement) ?? links.find(({ tabIndex }) => tabIndex === 0)
    const stop = links.some(({ tabIndex }) => tabIndex < 0) ? last : (links.find(opensCell) ?? last)
    for (const link of links) link.tabIndex = !asTable || link === stop ? 0 : -1
  }

  private remember = ({ target }: FocusEvent) => {
    const links = this.links()
    if (!(target instanceof HTMLAnchorElement) || !links.includes(target)) return
    if (target.tabIndex === 0) return
    for (const link of links) link.tabIndex = link === target ? 0 : -1
  }
}

const opensCell = (link: Element): boolean => link.matches('tbody td > a:has(> svg)')

/** Every link of the table that the arrow keys reach: the first of each cell and each heading. */
function linksOf(table: HTMLTableElement | null): HTMLAnchorElement[] {
  return [...(table?.rows ?? [])].flatMap(({ cells }) => [...cells].flatMap((cell) => linkIn(cell) ?? []))
}

/** The next link in the direction of the key; what is blank or hidden is stepped over. */
function neighbour(cell: HTMLTableCellElement, key: string): HTMLAnchorElement | undefined {
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

customElements.define('matrix-walk', MatrixWalk)

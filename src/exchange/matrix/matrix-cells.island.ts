/** Opens a cell of the matrix without leaving it, and lets the arrow keys walk from cell to cell. */
class MatrixCells extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.open)
    this.addEventListener('keydown', this.walk)
    this.querySelector('.matrix-keys')?.removeAttribute('hidden')
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.open)
    this.removeEventListener('keydown', this.walk)
  }

  private open = async (event: MouseEvent) => {
    const link = cellLinkOf(event.target)
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const article = await fetchCell(link.href)
    if (article) this.show(article, link)
    else location.assign(link.href)
  }

  private show(article: Element, link: HTMLAnchorElement) {
    const dialog = document.createElement('dialog')
    dialog.className = 'cell-dialog'
    dialog.setAttribute('aria-labelledby', 'cell-title')
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'ds-button'
    close.dataset.variant = 'secondary'
    close.textContent = this.dataset.close ?? ''
    const page = document.createElement('a')
    page.href = link.href
    page.textContent = this.dataset.page ?? ''
    const bar = document.createElement('p')
    bar.className = 'cell-bar'
    bar.append(close, page)
    dialog.append(bar, article)
    close.addEventListener('click', () => dialog.close())
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      link.focus()
    })
    this.append(dialog)
    dialog.showModal()
  }

  private walk = (event: KeyboardEvent) => {
    const link = cellLinkOf(event.target)
    const cell = link?.closest('td')
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(cell, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}

const cellLinkOf = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('tbody td > a:has(> svg)') : null

async function fetchCell(href: string): Promise<Element | null> {
  try {
    const answer = await fetch(href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return answer.ok ? page.querySelector('article.cell') : null
  } catch {
    return null
  }
}

/** The next cell in the direction of the key that can be opened; headings and blank places are stepped over. */
function neighbour(cell: HTMLTableCellElement, key: string): HTMLAnchorElement | undefined {
  const rightwards = getComputedStyle(cell).direction === 'rtl' ? -1 : 1
  const row = cell.closest('tr')
  const table = cell.closest('table')
  if (!row || !table) return undefined
  const along = [...row.cells]
  const down = [...table.rows].map(({ cells }) => cells[cell.cellIndex]).filter((place) => place !== undefined)
  const steps: Record<string, HTMLTableCellElement[]> = {
    ArrowRight: ahead(along, cell, rightwards),
    ArrowLeft: ahead(along, cell, -rightwards),
    ArrowDown: ahead(down, cell, 1),
    ArrowUp: ahead(down, cell, -1),
  }
  return steps[key]?.map((place) => cellLinkOf(place.firstElementChild)).find((link) => link !== null)
}

function ahead(line: HTMLTableCellElement[], cell: HTMLTableCellElement, step: number): HTMLTableCellElement[] {
  const at = line.indexOf(cell)
  return step > 0 ? line.slice(at + 1) : line.slice(0, at).reverse()
}

customElements.define('matrix-cells', MatrixCells)

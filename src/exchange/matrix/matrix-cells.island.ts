import { arriveAt, type CellAddress, leave, onAnotherAddress } from './cell-address.ts'
import { linksOf, neighbour } from './matrix-walk.ts'

/** Opens a cell of the matrix without leaving it, and lets the arrow keys walk through the table. */
class MatrixCells extends HTMLElement {
  private dialog: HTMLDialogElement | undefined
  private sizes: ResizeObserver | undefined

  connectedCallback() {
    this.addEventListener('click', this.open)
    this.addEventListener('keydown', this.walk)
    this.addEventListener('focusin', this.remember)
    this.querySelector('.matrix-keys')?.removeAttribute('hidden')
    for (const described of this.querySelectorAll('.matrix-sheet, .matrix'))
      described.setAttribute('aria-describedby', 'matrix-keys')
    this.sizes = new ResizeObserver(this.arrangeStops)
    this.sizes.observe(this)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.open)
    this.removeEventListener('keydown', this.walk)
    this.removeEventListener('focusin', this.remember)
    this.sizes?.disconnect()
  }

  /** Follows the address: at a cell's own it is open, at the matrix's it is closed. */
  async follow(address: string | undefined) {
    if (address === undefined) this.dialog?.close()
    else {
      const link = this.links().find(({ href }) => href === address)
      const page = link && (await fetchCell(address))
      if (page) this.show(page, link)
      else location.reload()
    }
  }

  private open = async (event: MouseEvent) => {
    const link = cellLinkOf(event.target)
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const page = await fetchCell(link.href)
    if (this.dialog) return
    if (!page) location.assign(link.href)
    else {
      arriveAt(link.href)
      this.show(page, link)
    }
  }

  private show({ article, title }: CellPage, link: HTMLAnchorElement) {
    const titleBefore = document.title
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
      this.dialog = undefined
      document.title = titleBefore
      link.focus()
      leave()
    })
    this.dialog = dialog
    this.append(dialog)
    document.title = title
    dialog.showModal()
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

interface CellPage {
  article: Element
  title: string
}

const opensCell = (link: Element): boolean => link.matches('tbody td > a:has(> svg)')

function cellLinkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('tbody td > a:has(> svg)') : null
}

async function fetchCell(href: string): Promise<CellPage | null> {
  try {
    const answer = await fetch(href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const article = page.querySelector('article.cell')
    return answer.ok && article ? { article, title: page.title } : null
  } catch {
    return null
  }
}

customElements.define('matrix-cells', MatrixCells)

onAnotherAddress((address: CellAddress) => {
  const matrix = document.querySelector('matrix-cells')
  if (matrix instanceof MatrixCells) matrix.follow(address)
  else location.reload()
})

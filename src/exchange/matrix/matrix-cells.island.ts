/** The address of the cell that is open, or nothing where the matrix itself is. */
type CellAddress = string | undefined

const served = location.href.split('#')[0]
let shown = served

/** The address bar says which cell is open, so that Back closes it and a reload shows the cell's page. */
function arriveAt(address: string): void {
  history.pushState(null, '', address)
  shown = address
}

/** Back from a cell to the matrix, unless the Back key led there already. */
function leave(): void {
  if (shown !== served) history.back()
}

/**
 * Tells when Back or Forward led to another address without a new page. That also happens on the page of a cell that
 * was reloaded while it stood in a dialog.
 */
function onAnotherAddress(tell: (address: CellAddress) => void): void {
  addEventListener('popstate', () => {
    const address = location.href.split('#')[0]
    if (address === shown) return
    shown = address
    tell(address === served ? undefined : address)
  })
}

const cellLinks = 'tbody td > a:has(> svg)'

/** Opens a cell of the matrix without leaving it. */
class MatrixCells extends HTMLElement {
  private dialog: HTMLDialogElement | undefined

  connectedCallback() {
    this.addEventListener('click', this.open)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.open)
  }

  /** Follows the address: at a cell's own it is open, at the matrix's it is closed. */
  async follow(address: string | undefined) {
    if (address === undefined) this.dialog?.close()
    else {
      const link = [...this.querySelectorAll<HTMLAnchorElement>(cellLinks)].find(({ href }) => href === address)
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
}

interface CellPage {
  article: Element
  title: string
}

function cellLinkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(cellLinks) : null
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

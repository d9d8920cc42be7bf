/** The address of the cell that is open, or nothing where the matrix itself is. */
export type CellAddress = string | undefined

const served = location.href.split('#')[0]
let shown = served

/** The address bar says which cell is open, so that Back closes it and a reload shows the cell's page. */
export function arriveAt(address: string): void {
  history.pushState(null, '', address)
  shown = address
}

/** Back from a cell to the matrix, unless the Back key led there already. */
export function leave(): void {
  if (shown !== served) history.back()
}

/**
 * Tells when Back or Forward led to another address without a new page. That also happens on the page of a cell that
 * was reloaded while it stood in a dialog.
 */
export function onAnotherAddress(tell: (address: CellAddress) => void): void {
  addEventListener('popstate', () => {
    const address = location.href.split('#')[0]
    if (address === shown) return
    shown = address
    tell(address === served ? undefined : address)
  })
}

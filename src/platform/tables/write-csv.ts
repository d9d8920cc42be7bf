/**
 * One row of a table as text: commas, quotation marks only where needed, lines ending in LF. Cells are written exactly as
 * they are, formulas included: these files are read by programs and must come back as they went out.
 */
export const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\n`

const csvCell = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

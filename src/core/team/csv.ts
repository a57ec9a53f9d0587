/** Tables as spreadsheets read and write them (RFC 4180), without letting a text act as a formula. */

/** A cell that begins like this is a formula to some spreadsheet, also in its full-width form. */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** Spreadsheets take a text for UTF-8 when it begins with this. */
const byteOrderMark = '\uFEFF'

/** The text of a table. Numbers stand as they are; a text that could act as a formula gets a `'` before it, which `readCsv` takes off. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map(csvLine)
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('')
}

/** One row as text. */
export function csvLine(row: readonly (string | number)[]): string {
  return row.map(cell).join(',')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",;\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row of a table, and the line of the text it begins on, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a table, whether commas, semicolons or tabs part its cells: whichever is found most outside of quotation marks in the first
 * row that has any. Total: a quotation mark that does not end its cell is a character like any other, so that it hides nothing after it.
 * Empty rows are left out.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const separator = separatorOf(plain)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  for (let at = 0; at <= plain.length; ) {
    const { cell, end } = cellAt(plain, at, separator)
    const isLineEnd = plain.charAt(end) !== separator
    cells.push(unprotected(cell))
    line += lineBreaksIn(plain.slice(at, end))
    at = end + (plain.startsWith('\r\n', end) ? 2 : 1)
    if (!isLineEnd) continue
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    line++
    begun = line
  }
  return rows
}

/** The cell that begins at a place, and where it ends: at the separator, the line end or the end of the text. */
function cellAt(text: string, from: number, separator: string) {
  const quote = closingQuote(text, from, separator)
  if (quote !== null) {
    return { cell: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 }
  }
  let end = from
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++
  return { cell: text.slice(from, end), end }
}

/** Where the quotation mark is that closes the one a cell begins with; null where it begins with none, or none closes it. */
function closingQuote(text: string, from: number, separator: string): number | null {
  if (text.charAt(from) !== '"') return null
  let at = text.indexOf('"', from + 1)
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2)
  return at !== -1 && isEnd(text.charAt(at + 1), separator) ? at : null
}

function isEnd(character: string, separator: string): boolean {
  return character === '' || character === separator || character === '\n' || character === '\r'
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function unprotected(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function separatorOf(text: string): string {
  for (const line of text.slice(0, 10_000).split(/[\r\n]+/)) {
    const plain = line.replace(/"[^"]*"/g, '')
    const counts = [',', ';', '\t'].map((separator) => plain.split(separator).length - 1)
    const most = Math.max(...counts)
    if (most > 0) return [',', ';', '\t'][counts.indexOf(most)] ?? ','
  }
  return ','
}

/** Tables as spreadsheets read and write them (RFC 4180), without letting a text act as a formula. */

/** A cell that begins like this is a formula to some spreadsheet, also in its full-width form. */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** Spreadsheets take a text for UTF-8 when it begins with this. */
const byteOrderMark = '\uFEFF'

/** The text of a table. Numbers stand as they are; a text that could act as a formula gets a `'` before it, which `readCsv` takes off. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','))
  return byteOrderMark + lines.map((line) => `${line}\r\n`).join('')
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
 * row that has any. Total: a quotation mark that is never closed ends with the text. Empty rows are left out.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const separator = separatorOf(plain)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let current = ''
  let isQuoted = false
  let line = 1
  let begun = 1

  function endRow(): void {
    cells.push(unprotected(current))
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    current = ''
    begun = line + 1
  }

  for (let i = 0; i < plain.length; i++) {
    const character = plain.charAt(i)
    if (isQuoted) {
      if (character === '"' && plain.charAt(i + 1) === '"') {
        current += '"'
        i++
      } else if (character === '"') isQuoted = false
      else current += character
    } else if (character === '"' && current.trim() === '') {
      isQuoted = true
      current = ''
    } else if (character === separator) {
      cells.push(unprotected(current))
      current = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && plain.charAt(i + 1) === '\n') i++
      endRow()
    } else current += character
    if (plain.charAt(i) === '\n' || (plain.charAt(i) === '\r' && !isQuoted)) line++
  }
  endRow()
  return rows
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

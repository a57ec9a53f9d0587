import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('every test that docs/promises.md names is there', () => {
  const rows = readFileSync('docs/promises.md', 'utf8').matchAll(
    /\| ((?:tests|scripts)\/[\w./]+) “([^”]+)” \|/g,
  )
  const named = [...rows].map(([, file = '', title = '']) => ({ file, title }))
  const missing = named.filter(
    ({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
  )
  expect(named.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

it('every row of a promise has its test', () => {
  const lines = readFileSync('docs/promises.md', 'utf8').split('\n')
  const rows = lines.filter((line) => /^\| (?!Promise|---)/.test(line))
  expect(rows.filter((row) => !/\| (?:tests|scripts)\/[\w./]+ “/.test(row))).toEqual([])
})

it('every file that docs/threat-model.md names is there', () => {
  const named = readFileSync('docs/threat-model.md', 'utf8').match(/tests\/[\w./]+\.tsx?/g) ?? []
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

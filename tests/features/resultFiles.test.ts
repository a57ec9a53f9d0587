import { describe, expect, it } from 'vitest'
import { quizPart, rolesPart } from '../../src/content/parts.ts'
import { assess } from '../../src/core/fit/assess.ts'
import { readCsv } from '../../src/core/team/csv.ts'
import {
  csvFile,
  markdownFile,
  resultTable,
  resumeFile,
} from '../../src/features/result/resultFiles.ts'
import { example } from '../example.ts'

const assessment = assess(
  new Map([
    ['python.level', 3],
    ['networks.level', 0],
  ]),
  example.skills.map(({ id }) => id),
  rolesPart(example).roles,
)
const table = resultTable(
  assessment,
  quizPart(example),
  (skill) => ({ sentences: skill === 'python' ? ['Wrote a tool others use.'] : [] }),
  '2026-11-23',
)

describe('a result as a file', () => {
  it('holds the skills with an answer and the roles that have a word', () => {
    expect(table.skills).toEqual([
      {
        ...{ name: 'Python', domain: 'Building', level: 3, word: 'Proficient' },
        said: 'Wrote a tool others use.',
      },
      { name: 'Networks', domain: 'Building', level: 0, word: 'Not yet', said: '' },
    ])
    expect(table.roles.map(({ name, score }) => ({ name, score }))).toEqual([
      { name: 'Engineer', score: 75 },
    ])
  })

  it('for spreadsheets has one row a role and one a skill, with words and numbers', () => {
    const rows = readCsv(csvFile(table)).map(({ cells }) => cells)
    expect(rows.map(([what, name, , value, , , word]) => [what, name, value, word])).toEqual([
      ['what', 'name', 'value', 'in words'],
      ['role, points of 100', 'Engineer', '75', 'Stretch'],
      ['skill, level 0 to 4', 'Python', '3', 'Proficient'],
      ['skill, level 0 to 4', 'Networks', '0', 'Not yet'],
    ])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]))
  })

  it('in Markdown is two tables whose names cannot break them', () => {
    const text = markdownFile({
      ...table,
      roles: [{ name: 'A | *B*\n<i>', band: 'Close', score: 70, low: 60, high: 80 }],
    })
    expect(text).toContain('| A \\| \\*B\\* \\<i\\> | Close | 70 | 60 to 80 |')
    expect(text).toContain('| Python | Building | 3 Proficient |')
    expect(text).toContain('Self-assessed')
    expect(text).toContain('- Wrote a tool others use. (Python)\n')
  })

  it('for a résumé has the skills that were begun, marked as self-assessed, and what was done on one’s own', () => {
    const { skills, projects, meta } = JSON.parse(resumeFile(table))
    expect(skills).toEqual([
      { name: 'Python', level: 'Proficient (self-assessed)', keywords: ['Building'] },
    ])
    expect(projects).toEqual([{ name: 'Python', description: 'Wrote a tool others use.' }])
    expect(meta.lastModified).toBe('2026-11-23T00:00:00')
  })
})

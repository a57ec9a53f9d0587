/** How long `npm run score` takes, start of the program included. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AllContent } from '../../src/content/load.ts'
import { seededRandom } from '../../src/content/random.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { growthRows } from './figures.ts'

/** Seconds for so many lines of each thing a line can hold, levels, answers to every question, links of these; and for growing numbers of links. */
export async function scoreTimes(
  content: AllContent,
  lines: number,
  growing: readonly number[],
): Promise<string> {
  const random = seededRandom(2)
  const below = (count: number) => Math.floor(random() * count)
  const { codebook } = content
  const questions = content.questions.flatMap((file) => file.questions)
  const optionsOf = { ladder: 4, view: 5, check: 4 }
  const answers = () => new Map(questions.map(({ id, kind }) => [id, below(optionsOf[kind])]))
  const ways = {
    levels: () => ({ levels: Object.fromEntries(content.skills.map(({ id }) => [id, below(5)])) }),
    answers: () => ({ answers: Object.fromEntries(answers()) }),
    links: () => ({
      link: `#${encodeLink({ edition: codebook.edition, answers: answers() }, codebook)}`,
    }),
  }
  const rows: string[] = []
  for (const [way, fields] of Object.entries(ways)) {
    const { words } = await timeOf(lines, fields)
    rows.push(`${way.padEnd(8)} ${words} (at most 2 s)`)
  }
  const grown = []
  for (const size of growing) grown.push({ size, ...(await timeOf(size, ways.links)) })
  return [...rows, '', 'links, more and more of them:', ...growthRows(grown)].join('\n')
}

/** The time of the command for a file of so many lines with these fields. */
async function timeOf(count: number, fields: () => object) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const file = join(folder, 'people.jsonl')
    const text = Array.from({ length: count }, (_, i) =>
      JSON.stringify({ id: `p${i}`, ...fields() }),
    )
    writeFileSync(file, `${text.join('\n')}\n`)
    const start = performance.now()
    const { code, scored } = await runScore(file)
    const figure = (performance.now() - start) / 1000
    return { figure, words: `${figure.toFixed(2)} s, ${scored} lines came back, exit ${code}` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runScore(file: string) {
  return new Promise<{ readonly code: number | null; readonly scored: number }>(
    (resolve, reject) => {
      const child = spawn('node_modules/.bin/tsx', ['scripts/cli/score.ts', file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let scored = 0
      child.stdout.on('data', (chunk: Buffer) => {
        scored += chunk.toString('latin1').split('\n').length - 1
      })
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, scored }))
    },
  )
}

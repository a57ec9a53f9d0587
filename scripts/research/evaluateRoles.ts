/** Prints how well results agree with real jobs, and how fair the roles and their tracks are to each other. */
import {
  type Evaluation,
  evaluate,
  type Figure,
  type GroupFigures,
  measures,
} from '../../src/content/evaluation.ts'
import type { Share } from '../../src/content/fairness.ts'
import { answerings } from '../../src/content/jobHolders.ts'
import { loadContent } from '../../src/content/load.ts'

const peopleNames: Readonly<Record<GroupFigures['kind'], string>> = {
  just: 'just what is asked',
  some: 'and some of all else',
  holder: 'holders of the job',
}
const measureNames: Readonly<Record<(typeof measures)[number], string>> = {
  first: 'own role first',
  firstTwo: 'own role among the first two',
  equal: 'own role first or about equal',
  close: 'told Close or Ready for it',
  ready: 'told Ready for it',
  other: 'clearly other roles told Close',
}
const answeringNames: Readonly<Record<GroupFigures['answering'], string>> = {
  exact: 'levels 0 to 3 answered as they are',
  cautious: 'level 3 answered as level 2',
}

export function printRoles(): void {
  const { content, problems } = loadContent('data')
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  console.log(report(evaluate(content)))
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function withRange({ share, low, high }: Figure): string {
  return `${(100 * share).toFixed(0)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`
}

function report({ groups, learnersClose, met, fairness }: Evaluation): string {
  return [
    ...answerings.flatMap((answering) =>
      groupLines(groups.filter((group) => group.answering === answering)),
    ),
    `Learners (answers 40/45/15 % at option 0/1/2) told Close to any role: ${percent(learnersClose)}`,
    '',
    'Real postings of a role that people meet, by its word (lower quartile, median, upper):',
    ...met.map(
      ({ band, lower, median, upper }) =>
        `  ${band.padEnd(32)}${[lower, median, upper].map(percent).join(', ')}`,
    ),
    '',
    'First among random answers:',
    `  tracks  ${shareList(fairness.tracks)}`,
    `  roles   ${shareList(fairness.roles)}`,
    ...fairness.spreads.map(
      ({ level, points }) =>
        `Alike at level ${level}: the roles lie ${points.toFixed(1)} points apart`,
    ),
    `Nearest tracks: ${[...fairness.rivals]
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ track, rival, score }) => `${track} in ${rival} ${score.toFixed(0)}`)
      .join(', ')}`,
  ].join('\n')
}

function groupLines(groups: readonly GroupFigures[]): readonly string[] {
  const row = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(34)}${cells.map((cell) => cell.padEnd(28)).join('')}`.trimEnd()
  const [first] = groups
  if (first === undefined) return []
  return [
    `People made from real postings; ${answeringNames[first.answering]}. In %, 95 % intervals over employers:`,
    row(
      '',
      groups.map(({ kind, people }) => `${peopleNames[kind]}, ${people}`),
    ),
    ...measures.map((measure) =>
      row(
        measureNames[measure],
        groups.map(({ figures }) => withRange(figures[measure])),
      ),
    ),
    row(
      'word kept, a fifth one off',
      groups.map(({ unchanged }) => percent(unchanged.word)),
    ),
    row(
      'first kept, a fifth one off',
      groups.map(({ unchanged }) => percent(unchanged.first)),
    ),
    '  By role: first, first two, Close, Ready of people',
    ...first.byRole.map(({ role }) =>
      row(
        `  ${role}`,
        groups.map(({ byRole }) => {
          const own = byRole.find((one) => one.role === role)
          if (own === undefined) return ''
          const { first, firstTwo, close, ready } = own.counts
          return `${first} ${firstTwo} ${close} ${ready} of ${own.people}`
        }),
      ),
    ),
    '',
  ]
}

function shareList(shares: readonly Share[]): string {
  return shares.map(({ id, share }) => `${id} ${(100 * share).toFixed(1)}`).join(', ')
}

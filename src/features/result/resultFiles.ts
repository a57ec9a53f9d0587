/** A result as files for other programs. Self-assessed, and they say so. */
import type { QuizPart } from '../../content/parts.ts'
import type { Assessment } from '../../core/fit/assess.ts'
import { linkScores } from '../../core/link/scores.ts'
import { writeCsv } from '../../core/team/csv.ts'
import { bandNames, namesOf } from '../../ui/words.ts'

/** A result as rows of names and numbers. */
export interface ResultTable {
  /** The day it is from, `YYYY-MM-DD`. */
  readonly day: string
  /** The roles that have a word, best first; points of 100. */
  readonly roles: readonly {
    readonly name: string
    readonly band: string
    readonly score: number
    readonly low: number
    readonly high: number
  }[]
  /** The skills with an answer; levels 0 to 4. */
  readonly skills: readonly {
    readonly name: string
    readonly domain: string
    readonly level: number
    readonly word: string
  }[]
}

const notice =
  'Self-assessed with AI Security Skills Check. Guidance for the person who answered, not for hiring, promotion, admission or pay.'

export function resultTable(
  { levels, fits }: Assessment,
  quiz: QuizPart,
  day: string,
): ResultTable {
  const roleName = namesOf(quiz.roles)
  const domainName = namesOf(quiz.domains)
  return {
    day,
    roles: [...linkScores(fits)].map(([role, { band, ...points }]) => ({
      name: roleName(role),
      band: bandNames[band],
      ...points,
    })),
    skills: quiz.skills.flatMap(({ id, name, domain }) => {
      const level = levels.get(id)
      if (level === undefined) return []
      const word = quiz.levels[level] ?? 'Between two answers'
      return [{ name, domain: domainName(domain), level, word }]
    }),
  }
}

/** One row a role and one a skill. */
export function csvFile({ day, roles, skills }: ResultTable): string {
  return writeCsv([
    ['what', 'name', 'domain', 'value', 'from', 'to', 'in words', 'basis', 'day'],
    ...roles.map(({ name, band, score, low, high }) => [
      ...['role, points of 100', name, ''],
      ...[score, low, high],
      ...[band, 'self-assessed', day],
    ]),
    ...skills.map(({ name, domain, level, word }) => [
      ...['skill, level 0 to 4', name, domain],
      ...[level, level, level],
      ...[word, 'self-assessed', day],
    ]),
  ])
}

export function markdownFile({ day, roles, skills }: ResultTable): string {
  return [
    `# AI Security Skills Check, ${day}`,
    '',
    notice,
    '',
    '## Roles',
    '',
    '| Role | Word | Points of 100 | Range |',
    '| --- | --- | ---: | --- |',
    ...roles.map(
      ({ name, band, score, low, high }) =>
        `| ${escapedForMarkdown(name)} | ${band} | ${score} | ${low} to ${high} |`,
    ),
    '',
    '## Skills',
    '',
    '| Skill | Domain | Level, 0 to 4 |',
    '| --- | --- | --- |',
    ...skills.map(
      ({ name, domain, level, word }) =>
        `| ${escapedForMarkdown(name)} | ${escapedForMarkdown(domain)} | ${level} ${word} |`,
    ),
    '',
  ].join('\n')
}

/** What would be more than text in Markdown. */
function escapedForMarkdown(text: string): string {
  return text.replace(/[\\|`*_<>[\]#]/g, '\\$&').replace(/\s+/g, ' ')
}

/** The `skills` of a résumé in the form of jsonresume.org, version 1.0.0: what was begun, marked as self-assessed. */
export function resumeFile({ day, skills }: ResultTable): string {
  const resume = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    skills: skills
      .filter(({ level }) => level > 0)
      .map(({ name, domain, word }) => ({
        name,
        level: `${word} (self-assessed)`,
        keywords: [domain],
      })),
    meta: { version: 'v1.0.0', lastModified: `${day}T00:00:00`, note: notice },
  }
  return `${JSON.stringify(resume, null, 2)}\n`
}

/** A result as files for other programs. Self-assessed, and they say so. */
import type { QuizPart } from '../../content/parts.ts'
import type { Assessment } from '../../core/fit/assess.ts'
import { linkScores } from '../../core/link/scores.ts'
import { writeCsv } from '../../core/team/csv.ts'
import { escapedForMarkdown, intendedUse } from '../../shared/fileText.ts'
import type { Said } from '../../shared/useSaid.ts'
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
    /** What was chosen or set, in a sentence. */
    readonly said: string
  }[]
}

/** The level of what one has done without guidance. */
const onOwn = 2

const notice = `Self-assessed with AI Security Skills Check. ${intendedUse}`

export function resultTable(
  { levels, fits }: Assessment,
  quiz: QuizPart,
  saidAbout: (skill: string) => Pick<Said, 'sentences'>,
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
      const said = saidAbout(id).sentences.at(-1) ?? ''
      return [{ name, domain: domainName(domain), level, word, said }]
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
    '## Lines for a CV',
    '',
    ...cvLines(skills).map(({ name, said }) => `- ${escapedForMarkdown(`${said} (${name})`)}`),
    '',
  ].join('\n')
}

/** What was done without guidance, that which went furthest first. */
function cvLines(skills: ResultTable['skills']): ResultTable['skills'] {
  return skills
    .filter(({ level, said }) => level >= onOwn && said !== '')
    .toSorted((a, b) => b.level - a.level)
}

/** A résumé in the form of jsonresume.org, version 1.0.0: the skills that were begun, marked as self-assessed, and what was done in them. */
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
    projects: cvLines(skills).map(({ name, said }) => ({ name, description: said })),
    meta: { version: 'v1.0.0', lastModified: `${day}T00:00:00`, note: notice },
  }
  return `${JSON.stringify(resume, null, 2)}\n`
}

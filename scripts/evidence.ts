/**
 * The evidence behind the role profiles. `tsx scripts/evidence.ts RAW.json` codes the raw postings by the rules of
 * data/evidence.json into data/postings.json; with or without it, docs/evidence.md is written anew and printed, and every
 * evidence sentence in data/roles/ whose count is not the counted one is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { loadContent } from '../src/content/load.ts'
import { fileSchemas } from '../src/content/schema.ts'

export type Evidence = Readonly<z.infer<(typeof fileSchemas)['evidence']>>
export type Posting = Readonly<z.infer<(typeof fileSchemas)['postings']>['postings'][number]>
type Role = Readonly<z.infer<(typeof fileSchemas)['role']>> & { readonly id: string }
type Skill = Readonly<z.infer<(typeof fileSchemas)['skill']>> & { readonly id: string }
type Section = Posting['asks'][number]['section']

const sections = ['required', 'preferred', 'responsibilities'] as const

/** A skill that this share of a role's postings ask for, but the role does not, is listed as left out. */
const oftenAsked = 0.25

/** A posting as it was collected: [{ id, family, subfamily, title, required: [phrase, …], … }, …]. */
const rawPostings = z.array(
  z.object({
    id: z.string(),
    family: z.string(),
    subfamily: z.string().nullable(),
    title: z.string().nullable(),
    employer: z.string().nullable(),
    date_or_year: z.string().nullable(),
    required: z.array(z.string()).nullable(),
    preferred: z.array(z.string()).nullable(),
    responsibilities: z.array(z.string()).nullable(),
    text_seen: z.string(),
    source: z.string(),
  }),
)
type RawPosting = z.infer<typeof rawPostings>[number]

/** What a posting asks for: each skill once a section, at the highest level that a phrase there asks. */
export function codePosting(raw: RawPosting, rules: Evidence): Posting {
  const asks = sections.flatMap((section) => {
    const levels = new Map<string, number>()
    for (const phrase of raw[section] ?? []) {
      const level = rules.levels.find(
        (row) => row.section === section && matches(row.pattern, phrase),
      )?.level
      if (level === undefined) throw new Error(`data/evidence.json: no level for ${section}.`)
      for (const { skill, pattern, not } of rules.phrases) {
        if (!matches(pattern, phrase) || (not !== null && matches(not, phrase))) continue
        levels.set(skill, Math.max(level, levels.get(skill) ?? 0))
      }
    }
    return [...levels].sort().map(([skill, level]) => ({ skill, section, level }))
  })
  const { id, family, subfamily, employer, date_or_year: date, source } = raw
  const title = raw.title ?? 'No title kept'
  return fileSchemas.postings.shape.postings.element.parse({
    ...{ id, family, subfamily, title, employer, date, text: raw.text_seen, source, asks },
  })
}

function matches(pattern: string | null, phrase: string): boolean {
  return pattern === null || new RegExp(pattern, 'i').test(phrase)
}

/** The postings with text that belong to a role. A posting of no listed family is an error in data/evidence.json. */
export function postingsOf(
  role: string | null,
  postings: readonly Posting[],
  rules: Evidence,
): readonly Posting[] {
  return postings.filter((posting) => {
    const row = rules.roleOf.find(
      ({ family, subfamily }) => family === posting.family && subfamily === posting.subfamily,
    )
    if (row === undefined) {
      const { family, subfamily } = posting
      throw new Error(`data/evidence.json: roleOf says nothing of ${family}, ${subfamily}.`)
    }
    return row.role === role && hasText(posting)
  })
}

function hasText({ text }: Posting): boolean {
  return text !== 'index-row'
}

/** How many of these postings ask for a skill, anywhere or in one section. */
export function asking(postings: readonly Posting[], skill: string, section?: Section): number {
  return postings.filter(({ asks }) =>
    asks.some((ask) => ask.skill === skill && (section === undefined || ask.section === section)),
  ).length
}

/** The highest level each skill is asked at in one posting. */
export function askedLevels({ asks }: Posting): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { skill, level } of asks) levels.set(skill, Math.max(level, levels.get(skill) ?? 0))
  return levels
}

/** The count that a requirement's evidence must give: `Asked in 3 of 10 postings with text`. */
export function countWords(count: number, of: number): string {
  return of === 1 ? 'in the 1 posting with text' : `in ${count} of ${of} postings with text`
}

/** The page docs/evidence.md. */
export function evidencePage(
  roles: readonly Role[],
  skills: readonly Skill[],
  postings: readonly Posting[],
  rules: Evidence,
): string {
  const withText = postings.filter(hasText)
  const textSeen = (kind: Posting['text']) => postings.filter(({ text }) => text === kind).length
  const nobody = postingsOf(null, postings, rules)
  const families = rules.roleOf.map(
    ({ family, subfamily, role, reason }) =>
      `| ${family}${subfamily === null ? '' : `, ${subfamily}`} | ${role ?? 'none'} | ${reason} |`,
  )
  const levels = rules.levels.map(
    ({ section, pattern, level }) =>
      `| ${section} | ${pattern === null ? 'any other' : `\`${pattern.replaceAll('|', '\\|')}\``} | ${level} |`,
  )
  return `${[
    '# What the role profiles rest on',
    'Written by `npm run evidence`; do not edit by hand.',
    `${postings.length} of the real postings collected in November 2026 were kept. ${withText.length} of them have text beyond title and pay: ${textSeen('full')} in full, ${textSeen('partial')} in part, ${textSeen('secondary-extract')} through another site's extract. ${nobody.length} of these belong to none of our roles. What is left is coded by the rules of \`data/evidence.json\`: each phrase of a posting speaks of the skills whose pattern it matches. \`data/postings.json\` holds the coding, without the phrases.`,
    '## Limits',
    [
      '- Most texts are cut, often before the list of requirements: every count is a lower bound, and a skill that is not found may still be asked for.',
      `- The postings are a convenience sample: ${manyFrom(withText)}. With 10 postings, 5 found means a true share of 24 to 76 % (Wilson, 95 %).`,
      '- Patterns find words, not meaning. They were written with these postings in view, and nobody has coded the postings a second time.',
      '- A role with fewer than five postings rests on almost nothing; its page on the site says so.',
      '- The profiles were adjusted with these postings in view, so figures of `npm run evaluate -- roles` on the same postings flatter them.',
    ].join('\n'),
    '## How counts become profiles',
    'A role asks for what its postings ask for most, in 8 to 14 skills. Weight 3 goes to the two to five skills that make the job what it is, weight 2 to the other skills asked for often, weight 1 to the rest. Levels follow the coded levels and the level statements of the skill. Where judgement departs from the count, the evidence says so. The columns count postings; a posting may ask for a skill in more than one section.',
    `| Postings | Role | Why |\n| --- | --- | --- |\n${families.join('\n')}`,
    'The level a phrase asks for is that of the first row that matches:',
    `| Section | Words | Level |\n| --- | --- | --- |\n${levels.join('\n')}`,
    ...roles.map((role) => roleSection(role, skills, postings, rules)),
    '## Making it again',
    '`npm run evidence -- RAW.json` codes collected postings anew, `npm run evidence` only writes this page, and `npm run evaluate -- roles` says how often a person made from a posting gets that posting’s role.',
  ].join('\n\n')}\n`
}

/** Which employer most postings come from: `18 of 95 with text come from OpenAI`. */
function manyFrom(postings: readonly Posting[]): string {
  const counts = new Map<string, number>()
  for (const { employer } of postings)
    if (employer !== null) counts.set(employer, (counts.get(employer) ?? 0) + 1)
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['nobody', 0]
  return `${count} of the ${postings.length} with text come from ${name} alone`
}

function roleSection(
  { id, name, requirements, assumption }: Role,
  skills: readonly Skill[],
  postings: readonly Posting[],
  rules: Evidence,
): string {
  const own = postingsOf(id, postings, rules)
  const nameOf = (skill: string) => skills.find((other) => other.id === skill)?.name ?? skill
  const counts = (skill: string) =>
    [
      `${asking(own, skill)} of ${own.length}`,
      ...sections.map((section) => asking(own, skill, section)),
      [1, 2, 3]
        .map((level) => own.filter((posting) => askedLevels(posting).get(skill) === level).length)
        .join(' / '),
    ].join(' | ')
  const rows = requirements.map(
    ({ skill, level, weight, evidence }) =>
      `| ${nameOf(skill)} | ${counts(skill)} | ${level} | ${weight} | ${judgement(evidence)} |`,
  )
  const departure = (skill: string) =>
    rules.departures.find((one) => one.role === id && one.skill === skill)?.text ?? 'Left out.'
  const left = skills
    .filter(({ id: skill }) => !requirements.some((asked) => asked.skill === skill))
    .filter(({ id: skill }) => asking(own, skill) >= Math.max(2, oftenAsked * own.length))
    .sort((a, b) => asking(own, b.id) - asking(own, a.id) || (a.id < b.id ? -1 : 1))
    .map(({ id: skill }) => `| ${nameOf(skill)} | ${counts(skill)} | – | – | ${departure(skill)} |`)
  return [
    `## ${name}`,
    `${own.length} ${own.length === 1 ? 'posting' : 'postings'} with text (\`${id}\`).${assumption === null ? '' : ` ${assumption}`}`,
    [
      '| Skill | Asked in | Required | Preferred | Responsibilities | At level 1 / 2 / 3 | Level | Weight | Judgement |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
      ...left,
    ].join('\n'),
  ].join('\n\n')
}

/** What the evidence says beyond the count. */
function judgement(evidence: string): string {
  const rest = evidence.replace(/^Asked in [^.;]*[.;]\s*/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** One line for each requirement whose evidence does not give the counted figures. */
export function wrongCounts(
  roles: readonly Role[],
  postings: readonly Posting[],
  rules: Evidence,
): readonly string[] {
  return roles.flatMap(({ id, requirements }) => {
    const own = postingsOf(id, postings, rules)
    return requirements.flatMap(({ skill, evidence }, i) => {
      const count = asking(own, skill)
      const words = countWords(count, own.length)
      const right = count === 0 ? evidence.startsWith('Assumption') : evidence.includes(words)
      if (right) return []
      const remedy = count === 0 ? 'Begin with "Assumption: ".' : `Say "Asked ${words}".`
      return [`data/roles/${id}.json: requirements[${i}].evidence: ${skill}. ${remedy}`]
    })
  })
}

export function readRules(folder: string): Evidence {
  return fileSchemas.evidence.parse(readJson(join(folder, 'evidence.json')))
}

export function readPostings(folder: string): readonly Posting[] {
  return fileSchemas.postings.parse(readJson(join(folder, 'postings.json'))).postings
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** JSON with each ask on one line, as the formatter of this repository writes it. */
function postingsText(postings: readonly Posting[]): string {
  const text = JSON.stringify({ $schema: './.schema/postings.json', postings }, null, 2)
  const ask = /\{\s+("skill": "[^"]+"),\s+("section": "[^"]+"),\s+("level": \d)\s+\}/g
  const alone = /\[\s+(\{ "skill": [^}]+\})\s+\]/g
  return `${text.replace(ask, '{ $1, $2, $3 }').replace(alone, '[$1]')}\n`
}

function main(raw: string | undefined): void {
  const folder = join(import.meta.dirname, '../data')
  const rules = readRules(folder)
  if (raw !== undefined) {
    const postings = rawPostings.parse(readJson(raw)).map((posting) => codePosting(posting, rules))
    writeFileSync(join(folder, 'postings.json'), postingsText(postings))
  }
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const postings = readPostings(folder)
  const { roles, skills } = content
  const page = join(folder, '../docs/evidence.md')
  const text = evidencePage(roles, skills, postings, rules)
  writeFileSync(page, text)
  console.log(text)
  const wrong = wrongCounts(roles, postings, rules)
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

if (process.argv[1] === import.meta.filename) main(process.argv[2])

/**
 * The evidence behind the role profiles: `tsx scripts/research/evidence.ts` counts what the coded postings of data/postings.json ask for,
 * writes docs/evidence.md anew and prints it, and prints every evidence sentence of a track whose count is not the counted one.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asksOfPosting, type Posting, type Section } from '../../src/content/asks.ts'
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { fewestRanges, isAtLaboratory, payLevels, payRanges } from '../../src/content/pay.ts'
import { quantile } from '../../src/core/quantile.ts'

/** A role as far as the evidence reads it. */
export interface CountedRole {
  readonly id: string
  readonly name: string
  readonly assumption: string | null
  readonly tracks: readonly CountedTrack[]
}
interface CountedTrack {
  readonly id: string
  readonly name: string
  readonly requirements: readonly {
    readonly skill: string
    readonly level: number
    readonly weight: number
    readonly must: boolean
    readonly evidence: string
  }[]
}

/** What some postings ask of one skill. */
export interface Demand {
  readonly skill: string
  /** How many postings ask for it, and how many there are. */
  readonly asked: number
  readonly of: number
  /** How many ask for it in a section; one may do so in several. */
  readonly sections: Readonly<Record<Section, number>>
  /** How many ask for it at level 1, 2, 3 and 4, each posting at the highest level it asks. */
  readonly levels: readonly number[]
  /** The middle one of these levels, halves allowed; null where nobody asks. */
  readonly median: number | null
}

/** A skill that this share of a role's postings ask for, but none of its tracks, is marked in the table. */
const oftenAsked = 0.25

/** A skill asked for by less than this share is left out of the table, unless a track asks for it. */
const seldomAsked = 0.05

export function demandFor(skill: string, postings: readonly Posting[]): Demand {
  const levels = postings.flatMap((posting) => asksOfPosting(posting).get(skill)?.level ?? [])
  const inSection = (section: Section) =>
    postings.filter(({ asks }) =>
      asks.some((ask) => ask.section === section && ask.skills.some((one) => one.skill === skill)),
    ).length
  return {
    skill,
    asked: levels.length,
    of: postings.length,
    sections: {
      required: inSection('required'),
      responsibilities: inSection('responsibilities'),
      preferred: inSection('preferred'),
    },
    levels: [1, 2, 3, 4].map((level) => levels.filter((other) => other === level).length),
    median: levels.length === 0 ? null : quantile(levels, 1 / 2),
  }
}

/** The page docs/evidence.md. */
export function evidencePage({
  roles,
  skills,
  postings,
  thinPostings,
}: Pick<AllContent, 'skills' | 'postings' | 'thinPostings'> & {
  readonly roles: readonly CountedRole[]
}): string {
  const seen = (text: Posting['text']) => postings.filter((posting) => posting.text === text).length
  const employers = new Set(postings.flatMap(({ employer }) => employer ?? []))
  const phrases = postings.flatMap(({ asks }) => asks)
  const codes = phrases.flatMap(({ skills }) => skills)
  const years = postings.flatMap(({ date }) => date?.slice(0, 4) ?? []).sort()
  return `${[
    '# What the role profiles rest on',
    'Written by `npm run evidence`; do not edit by hand.',
    `${postings.length} real postings of ${employers.size} named employers were read and coded: ${seen('full')} seen in full, ${seen('partial')} in part, ${seen('secondary-extract')} through another site’s extract. ${postings.filter(({ role }) => role === null).length} of them belong to none of our roles. ${thinPostings.length} more, too thin to code, are kept for pay, titles and employers. All stand in \`data/postings.json\`.`,
    '## How they were read',
    [
      `- Each posting was cut into short phrases in our own words, ${phrases.length} in all, and each phrase was read for the skills it asks for and the level that the statements of \`data/skills/\` give it: ${codes.length} codes. ${phrases.filter(({ skills }) => skills.length === 0).length} phrases ask for none of our skills.`,
      '- The role is the one whose work the posting describes, whatever its title; the track is the kind of that role which its duties and asks describe, none where no kind fits.',
      '- 32 postings were read a second time, blind, with the same guide: 356 codes in both readings, 10 and 60 in one only (F .91); the level was equal in 90 % and never more than one apart; whether a posting asks for a skill at all agreed with κ .93. This says that the guide can be followed, not that it is right.',
    ].join('\n'),
    '## Limits',
    [
      '- Most texts are cut, often before the list of requirements: every count is a lower bound, and a skill that is not found may still be asked for.',
      `- The postings are a convenience sample: ${manyFrom(postings)}, and ${years.length} carry a date, ${years[0]} to ${years.at(-1)}. With 10 postings, 5 found means a true share of 24 to 76 % (Wilson, 95 %).`,
      '- A few jobs stand here twice, seen on two boards under two titles or by two recruiters.',
      '- The profiles were made with these postings in view, so figures of `npm run evaluate` on the same postings flatter them.',
    ].join('\n'),
    '## How counts become profiles',
    `Weights and levels are an editor’s, with the counts beside them: weights taken from shares alone ranked undemanding roles too high. The columns count postings; a posting may ask for a skill in more than one section, and counts for a level once, at the highest it asks. A column for each track says how many of its postings ask for the skill and, where its profile does too, at which level and weight. Skills that less than ${100 * seldomAsked} % ask for are left out.`,
    ...roles.map((role) => roleSection(role, skills, postings)),
    paySection(roles, [...postings, ...thinPostings]),
  ].join('\n\n')}\n`
}

/** Which employer most postings come from: `27 of the 265 come from OpenAI`. */
function manyFrom(postings: readonly Posting[]): string {
  const counts = new Map<string, number>()
  for (const { employer } of postings)
    if (employer !== null) counts.set(employer, (counts.get(employer) ?? 0) + 1)
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['nobody', 0]
  return `${count} of the ${postings.length} come from ${name} alone`
}

function roleSection(
  role: CountedRole,
  skills: AllContent['skills'],
  postings: readonly Posting[],
): string {
  const own = postings.filter((posting) => posting.role === role.id)
  const tracks = role.tracks.map((track) => ({
    ...track,
    postings: own.filter((posting) => posting.track === track.id),
  }))
  const isInProfile = (skill: string) =>
    tracks.some(({ requirements }) => requirements.some((asked) => asked.skill === skill))
  const rows = skills
    .map(({ id, name }) => ({ name, ...demandFor(id, own) }))
    .filter(({ skill, asked, of }) => asked > seldomAsked * of || isInProfile(skill))
    .sort((a, b) => b.asked - a.asked || (a.skill < b.skill ? -1 : 1))
    .map(({ name, skill, asked, of, sections, levels, median }) => {
      const isLeftOut = asked >= oftenAsked * of && !isInProfile(skill)
      return [
        `${name}${isLeftOut ? ' (in no profile)' : ''}`,
        shareWords(asked, of),
        sections.required,
        sections.responsibilities,
        sections.preferred,
        levels.join(' / '),
        median ?? '–',
        ...tracks.map((track) => trackCell(track, skill)),
      ]
    })
  const named = tracks.map(({ name, postings }) => `${name} ${postings.length}`)
  const without = own.filter(({ track }) => track === null).length
  return [
    `## ${role.name}`,
    `${own.length} postings (\`${role.id}\`): ${[...named, ...(without === 0 ? [] : [`of no kind ${without}`])].join(', ')}.${role.assumption === null ? '' : ` ${role.assumption}`}`,
    table([
      [
        ...['Skill', 'Asked in', 'Required', 'Duties', 'Preferred', 'At level 1 / 2 / 3 / 4'],
        ...['Median', ...tracks.map(({ name }) => name)],
      ],
      ...rows,
    ]),
  ].join('\n\n')
}

function trackCell(
  { postings, requirements }: CountedTrack & { readonly postings: readonly Posting[] },
  skill: string,
): string {
  const { asked, of } = demandFor(skill, postings)
  const profile = requirements.find((one) => one.skill === skill)
  const words =
    profile === undefined
      ? ''
      : `; level ${profile.level}, weight ${profile.weight}${profile.must ? ', must-have' : ''}`
  return `${asked} of ${of}${words}`
}

function shareWords(count: number, of: number): string {
  return `${count} of ${of}${of === 0 ? '' : `, ${Math.round((100 * count) / of)} %`}`
}

function paySection(
  roles: readonly CountedRole[],
  postings: readonly AllContent['thinPostings'][number][],
): string {
  const dollars = (amount: number) => `$${Math.round(amount / 1000)}k`
  const ids = roles.map(({ id }) => id)
  const tableOf = (some: typeof postings) =>
    table([
      ['Role', 'Level', 'Ranges', 'Lowest', 'Median range', 'Highest', 'At the two laboratories'],
      ...payRanges(some, ids).map((row) => [
        roles.find(({ id }) => id === row.role)?.name ?? 'All roles',
        payLevels.find(({ id }) => id === row.level)?.name ?? 'All levels',
        row.ranges,
        dollars(row.lowest),
        `${dollars(row.medianLow)}–${dollars(row.medianHigh)}`,
        dollars(row.highest),
        row.atLaboratories,
      ]),
    ])
  return [
    '## Pay',
    `Base pay in US dollars a year, from all ${postings.length} postings; a row for each group with at least ${fewestRanges} ranges. The median range goes from the median of the lower ends to that of the upper ends. Left out: other currencies, pay by the hour, week or month, stipends, single figures, equity and bonuses, and postings of none of our roles. Ranges are disclosed mostly by large employers, for senior jobs, in states that require it: the low end is under-seen. “All levels” holds postings that name no level too.`,
    'Without the two largest AI laboratories, whose pay is far higher:',
    tableOf(postings.filter((posting) => !isAtLaboratory(posting))),
    'With them:',
    tableOf(postings),
  ].join('\n\n')
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/**
 * One line for each requirement of a track whose evidence does not say `38 of 52`, the count in the postings of the track or of
 * its role. A skill that nobody asks for is an assumption, and the evidence begins with that word.
 */
export function wrongCounts(
  roles: readonly CountedRole[],
  postings: readonly Posting[],
): readonly string[] {
  return roles.flatMap((role) => {
    const ofRole = postings.filter((posting) => posting.role === role.id)
    return role.tracks.flatMap((track, i) => {
      const ofTrack = ofRole.filter((posting) => posting.track === track.id)
      return track.requirements.flatMap(({ skill, evidence }, j) => {
        const counts = [ofTrack, ofRole].map((some) => demandFor(skill, some))
        const words = counts.map(({ asked, of }) => `${asked} of ${of} `)
        const isAsked = counts.some(({ asked }) => asked > 0)
        const right = isAsked
          ? words.some((count) => ` ${evidence} `.includes(` ${count}`))
          : evidence.startsWith('Assumption')
        if (right) return []
        const remedy = isAsked
          ? `Say "Asked in ${words[0]}postings".`
          : 'Begin with "Assumption: ".'
        return [
          `data/roles/${role.id}.json: tracks[${i}].requirements[${j}].evidence: ${skill}. ${remedy}`,
        ]
      })
    })
  })
}

function main(): void {
  const folder = join(import.meta.dirname, '../../data')
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const text = evidencePage(content)
  writeFileSync(join(folder, '../docs/evidence.md'), text)
  console.log(text)
  const wrong = wrongCounts(content.roles, content.postings)
  for (const line of wrong) console.error(line)
  process.exitCode = wrong.length === 0 ? 0 : 1
}

if (process.argv[1] === import.meta.filename) main()

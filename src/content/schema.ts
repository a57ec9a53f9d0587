/**
 * The shape of every file in data/. Types of content are inferred from here and nowhere else;
 * the JSON Schemas in data/.schema/ are generated from here too (`npm run fix`).
 * Meaning (references, ids, reachability) is checked in check.ts.
 */
import { z } from 'zod'
import { roundingSlack } from '../core/rounding.ts'
import { evaluationFile } from './evaluationSchema.ts'
import { address, date, id, level, line, paragraph, reachedLevel, schemaAddress } from './fields.ts'

/** What a framework calls a thing: the source it stands in, and the ids there. */
const reference = z.strictObject({ source: id, ids: z.array(line).min(1) })

/** A sentence of fact and where it comes from. */
const fact = z.strictObject({ text: paragraph, source: id })

const levelsFile = z.strictObject({
  ...schemaAddress,
  levels: z.array(z.strictObject({ name: line, meaning: line })).length(5),
})

const domainsFile = z.strictObject({
  ...schemaAddress,
  domains: z.array(z.strictObject({ id, name: line, summary: line })).min(1),
})

const skillFile = z.strictObject({
  ...schemaAddress,
  name: line,
  domain: id,
  definition: line,
  levels: z.array(line).length(5).describe('What is true of a person at level 0, 1, 2, 3 and 4.'),
  references: z.array(reference),
})

const questionId = (kind: 'ladder' | 'view' | 'check') =>
  z.string().regex(new RegExp(`^[a-z][a-z0-9-]*\\.${kind}$`), `use <skill>.${kind}`)

/** How far one has come with a skill, on the constant scale of data/ladder.json. Asked of everybody. */
const ladder = z.strictObject({
  id: questionId('ladder'),
  kind: z.literal('ladder'),
  subject: line.describe(
    'Ends the sentence "In the last 24 months, the most advanced thing you have done with …".',
  ),
  examples: z
    .array(line)
    .length(4)
    .describe('One concrete example for each option of the scale, in its order.'),
  reviewed: date,
})

/** The same skill through a different piece of work, in five options from level 0 to level 4. A follow-up. */
const view = z.strictObject({
  id: questionId('view'),
  kind: z.literal('view'),
  prompt: line,
  options: z.array(line).length(5).describe('Each observable, strictly increasing.'),
  reviewed: date,
})

/** A knowledge check. "Not sure" is always offered too, and is not one of the options. A follow-up. */
const check = z.strictObject({
  id: questionId('check'),
  kind: z.literal('check'),
  prompt: line,
  options: z.array(line).length(3),
  right: z.int().min(0).max(2).describe('Which option is right, from 0.'),
  explanation: paragraph.describe('Why, shown after answering.'),
  source: id
    .nullable()
    .describe('null where the answer rests on our own reasoning, which the explanation gives'),
  reviewed: date,
})

const questionsFile = z.strictObject({
  ...schemaAddress,
  questions: z.array(z.discriminatedUnion('kind', [ladder, view, check])).min(1),
})

/** A list of terms, some of them invented; which ones is said after answering. */
const termsFile = z.strictObject({
  ...schemaAddress,
  prompt: line,
  notice: line.describe('Says beforehand that some terms do not exist.'),
  terms: z
    .array(
      z.strictObject({
        id,
        term: line,
        invented: z.boolean(),
        meaning: line.describe('What it is; for an invented one, that it was invented here.'),
        source: id.nullable(),
      }),
    )
    .length(16),
  reviewed: date,
})

const ladderFile = z.strictObject({
  ...schemaAddress,
  stem: line.describe('Comes before the subject of each ladder question.'),
  options: z.array(line).length(4),
  skip: line,
})

const requirement = z.strictObject({
  skill: id,
  level: reachedLevel,
  weight: z.int().min(1).max(3).describe('1 useful, 2 important, 3 must-have.'),
  reason: line.describe('Why the role needs it, in one short sentence.'),
  evidence: line.describe('How often postings ask it, or that it is an assumption.'),
})

const roleFile = z.strictObject({
  ...schemaAddress,
  name: line,
  short: line.describe('The name in running text and in narrow tables.'),
  summary: line.describe('What the person does, in one sentence.'),
  alsoCalled: z.array(line).min(1).describe('Titles to search for.'),
  responsibilities: z.array(line).min(3),
  requirements: z.array(requirement).min(8).max(14),
  employers: z.array(z.strictObject({ name: line, source: id })),
  pay: z.strictObject({
    glance: line.describe('What postings show, in a few words.'),
    brief: fact.nullable(),
    postings: fact.nullable(),
  }),
  asked: z.array(fact).describe('Years, degrees and certificates that postings ask for.'),
  notes: z
    .array(fact)
    .describe('Other facts worth knowing about the role, the brief’s among them.'),
  assumption: paragraph
    .nullable()
    .describe('What in this profile is assumed rather than found; null if nothing.'),
  references: z.array(reference),
  checked: date,
})

/** A claim of the industry brief and, where there is one, what postings show. */
const marketClaim = z.strictObject({
  id,
  topic: z.enum(['demand', 'work', 'skills', 'pay', 'employers', 'workforce']),
  brief: fact,
  postings: fact.nullable(),
})

const start = z.strictObject({
  id,
  from: line.describe('Where a person comes from: software, machine learning, compliance, study …'),
  nearest: z.array(id).min(1).describe('Roles, nearest first.'),
  carriesOver: line,
  firstStep: line,
})

const marketFile = z.strictObject({
  ...schemaAddress,
  aboutTheBrief: paragraph,
  aboutThePostings: paragraph,
  claims: z.array(marketClaim).min(1),
  starts: z.array(start).min(1),
})

const section = z.enum(['required', 'preferred', 'responsibilities'])

/** How postings are read: which role a family of postings belongs to, and which words speak of which skill. */
const evidenceFile = z.strictObject({
  ...schemaAddress,
  roleOf: z.array(
    z.strictObject({
      family: id,
      subfamily: id.nullable(),
      role: id.nullable().describe('Null where the family is none of our roles.'),
      reason: line,
    }),
  ),
  phrases: z
    .array(z.strictObject({ skill: id, pattern: z.string().min(2), not: z.string().nullable() }))
    .describe(
      'A phrase speaks of the skill where `pattern` matches and `not` does not; regular expressions, any case.',
    ),
  levels: z
    .array(z.strictObject({ pattern: z.string().nullable(), section, level: reachedLevel }))
    .describe(
      'The level a phrase asks for: the first row whose pattern (null: any) and section match.',
    ),
  departures: z
    .array(z.strictObject({ role: id, skill: id, text: line }))
    .describe('Why a skill that postings ask for is not among the requirements of a role.'),
})

/** Real postings, coded: which skills each asks for, where, and at which level. Made by scripts/evidence.ts. */
const postingsFile = z.strictObject({
  ...schemaAddress,
  postings: z.array(
    z.strictObject({
      id: z.string().min(1).max(120),
      family: id,
      subfamily: id.nullable(),
      title: line,
      employer: line.nullable(),
      date: line.nullable(),
      text: z.enum(['full', 'partial', 'secondary-extract', 'index-row']),
      source: z.string().max(500),
      asks: z.array(z.strictObject({ skill: id, section, level: reachedLevel })),
    }),
  ),
})

const source = z.strictObject({
  id,
  title: line,
  publisher: line,
  edition: line.nullable().describe('Version, edition or release, as its publisher names it.'),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  seen: date.describe('The day we last read it or a copy of it.'),
  url: address.nullable(),
  licence: line.nullable(),
  note: line.nullable(),
  titles: z
    .record(line, line)
    .optional()
    .describe('What the ids that roles cite stand for: official titles or our own words.'),
})

const sourcesFile = z.strictObject({ ...schemaAddress, sources: z.array(source).min(1) })

const taught = z.strictObject({
  skill: id,
  from: level.describe('The level it starts from: an implied need.'),
  to: z.int().min(1).max(3),
})
const needed = z.strictObject({ skill: id, level: reachedLevel })

const resourceFile = z.strictObject({
  ...schemaAddress,
  title: line,
  provider: line,
  url: address,
  type: z.enum([
    'course',
    'book',
    'guide',
    'docs',
    'video',
    'paper',
    'standard',
    'framework',
    'tool-tutorial',
    'certification',
    'lab',
    'ctf',
  ]),
  language: z.string().regex(/^[a-z]{2}$/),
  free: z.boolean(),
  cost: line.describe('In words; say when a price was not checked.'),
  hours: z.number().positive().max(600),
  hoursFrom: z.enum(['source', 'estimate']),
  teaches: z.array(taught).min(1),
  needs: z.array(needed),
  authorisedOnly: z.boolean().describe('True where it attacks systems: authorised targets only.'),
})

/** The day on which each address was last found. Written by scripts/check-links.ts, and by nobody else. */
const foundFile = z.strictObject({
  ...schemaAddress,
  found: z.record(address, date).describe('The day by address, for addresses that were found.'),
})

const projectFile = z.strictObject({
  ...schemaAddress,
  title: line,
  task: paragraph,
  evidence: line.describe('The artefact it leaves, that a stranger can look at.'),
  selfCheck: z.array(line).min(2).max(6),
  hours: z.number().positive().max(200),
  teaches: z.array(taught).min(1),
  needs: z.array(needed),
  authorisedOnly: z.boolean(),
  reviewed: date,
})

/**
 * One group of slots of the result link. `weights` has one entry a state (state 0 is "not asked");
 * a state with a larger weight costs fewer characters: see core/link.ts.
 */
const slotGroup = z.strictObject({
  kind: z.enum(['ladder', 'list', 'term', 'view', 'check', 'level']),
  first: z.int().min(0),
  slots: z.int().min(1),
  weights: z.array(z.int().min(1)).min(2),
})

const codebookFile = z.strictObject({
  ...schemaAddress,
  edition: z.int().min(1).max(47),
  groups: z.array(slotGroup).min(1),
  slots: z.array(
    z.strictObject({ slot: z.int().min(0), question: line, since: z.int().min(1).max(47) }),
  ),
  roles: z
    .array(
      z.strictObject({ slot: z.int().min(0).max(31), role: id, since: z.int().min(1).max(47) }),
    )
    .describe('Places of the roles in links that hold scores only.'),
})

const share = z.number().gt(0).lt(1)
const rating = z.strictObject({
  slope: z.number().positive().describe('Options a level.'),
  noise: z.number().positive().describe('Standard deviation of an answer, in options.'),
  leniency: z.number().min(0).describe('Options a level of leniency.'),
  lapse: z.number().min(0).lt(1).describe('Share of answers given without looking.'),
  seconds: z.number().positive(),
})

/** The numbers of the estimate: src/core/responses.ts, tree.ts and posterior.ts give the formulas. */
const modelFile = z.strictObject({
  ...schemaAddress,
  levelShares: z
    .array(share)
    .length(5)
    .refine(
      (shares) => Math.abs(shares.reduce((a, b) => a + b) - 1) < roundingSlack,
      'the shares must add up to 1',
    )
    .describe('Share of people at level 0, 1, 2, 3 and 4 before any answer.'),
  correlation: z
    .strictObject({ withinDomain: share, betweenDomains: share })
    .refine(
      ({ withinDomain, betweenDomains }) => betweenDomains < withinDomain,
      'skills of one domain must be nearer to each other than skills of two: raise "withinDomain"',
    ),
  gridPoints: z.strictObject({
    general: z.int().min(3).max(15),
    domain: z.int().min(3).max(15),
  }),
  leniency: z
    .strictObject({
      mean: z.number().min(-2).max(2),
      spread: z.number().positive(),
      grid: z.array(z.number().min(-3).max(3)).min(1).max(12),
    })
    .describe('By how many levels people rate themselves too high.'),
  ladder: rating,
  view: rating,
  check: z.strictObject({
    guess: share,
    slip: share,
    slope: z.number().positive().describe('Logits a level.'),
    unsure: share.describe('Share of those who would get it wrong that say "not sure".'),
    seconds: z.number().positive(),
  }),
  invented: z
    .strictObject({
      base: share,
      rise: share,
      steepness: z.number().positive(),
      middle: z.number(),
    })
    .refine(({ base, rise }) => base + rise < 1, '"base" and "rise" must stay below 1 together')
    .describe('How ticking an invented term depends on leniency.'),
  listSeconds: z.number().positive(),
})

/** A schema for each file, or each file of a folder, in data/. */
export const fileSchemas = {
  levels: levelsFile,
  domains: domainsFile,
  skill: skillFile,
  questions: questionsFile,
  terms: termsFile,
  ladder: ladderFile,
  role: roleFile,
  market: marketFile,
  sources: sourcesFile,
  evidence: evidenceFile,
  postings: postingsFile,
  resource: resourceFile,
  found: foundFile,
  project: projectFile,
  codebook: codebookFile,
  model: modelFile,
  evaluation: evaluationFile,
}

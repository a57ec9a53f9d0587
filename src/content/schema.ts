/**
 * The shape of every file in data/. Types of content are inferred from here and nowhere else;
 * the JSON Schemas in data/.schema/ are generated from here too (`npm run fix`).
 * Meaning (references, ids, reachability) is checked in check.ts.
 */
import { z } from 'zod'
import { address, date, id, level, line, paragraph, reachedLevel, schemaAddress } from './fields.ts'

/** What a framework calls a thing: the source it stands in, and the ids there. */
const reference = z.strictObject({
  source: id.describe('An id of data/sources.json.'),
  ids: z.array(line).min(1).describe('What the source calls it.'),
})

/** A sentence of fact and where it comes from. */
const fact = z.strictObject({
  text: paragraph.describe('The fact, in our own words.'),
  source: id.describe('Where it stands: an id of data/sources.json.'),
})

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
  name: line.describe('The name, as people who have it say it.'),
  domain: id.describe('An id of data/domains.json.'),
  aboutAi: z
    .boolean()
    .describe(
      'Whether it is about AI itself. A track has a must-have that is; see data/README.md.',
    ),
  definition: line.describe('What it is, in one sentence.'),
  levels: z.array(line).length(5).describe('What is true of a person at level 0, 1, 2, 3 and 4.'),
  references: z.array(reference),
})

const questionId = (kind: 'ladder' | 'view' | 'check') =>
  z.string().regex(new RegExp(`^[a-z][a-z0-9-]*\\.${kind}$`), `use <skill>.${kind}`)

/** How far one has come with a skill, on the constant scale of data/ladder.json: option k is level k. Asked of everybody. */
const ladder = z.strictObject({
  id: questionId('ladder'),
  kind: z.literal('ladder'),
  subject: line.describe(
    'What the skill is about, in plain words; stands below its name, and is left out where it says the same.',
  ),
  examples: z
    .array(line)
    .length(4)
    .describe(
      'What shows level 0, 1, 2 and 3 of the skill: option k is level k. The first begins with "at most".',
    ),
  reviewed: date,
})

/** A second look: the same skill through another piece of work, in five options: option k is level k. Asked only where it decides something. */
const view = z.strictObject({
  id: questionId('view'),
  kind: z.literal('view'),
  prompt: line.describe('Another piece of work of the same skill, as a question.'),
  options: z
    .array(line)
    .length(5)
    .describe(
      'What shows level 0, 1, 2, 3 and 4 of the skill, each observable: option k is level k.',
    ),
  reviewed: date,
})

/** A question of knowledge, which changes no level. "Not sure" is always offered too, and is not one of the options. */
const check = z.strictObject({
  id: questionId('check'),
  kind: z.literal('check'),
  prompt: line.describe('The question.'),
  options: z
    .array(line)
    .length(3)
    .describe('One right answer, and two that a beginner could take for it.'),
  right: z.int().min(0).max(2).describe('Which option is right, from 0.'),
  explanation: paragraph.describe('Why, shown after answering.'),
  source: id
    .nullable()
    .describe(
      'Where the answer stands: an id of data/sources.json; null where it rests on our own reasoning, which the explanation gives.',
    ),
  reviewed: date,
})

const questionsFile = z.strictObject({
  ...schemaAddress,
  questions: z.array(z.discriminatedUnion('kind', [ladder, view, check])).min(1),
})

const ladderFile = z.strictObject({
  ...schemaAddress,
  stem: line.describe('What is asked of every skill; stands once on each screen.'),
  options: z
    .array(line)
    .length(4)
    .describe('What level 0, 1, 2 and 3 means for any skill: option k is level k.'),
  skip: line,
})

const skill = id.describe('A skill: the name of a file in data/skills/.')

const requirement = z.strictObject({
  skill,
  level: reachedLevel.describe('What the work needs, not what would be nice.'),
  weight: z.int().min(1).max(3).describe('1 useful, 2 important, 3 central.'),
  must: z
    .boolean()
    .describe('Whether the word depends on it: true for two of a track, one of them about AI.'),
  reason: line.describe('Why the work needs it, in one short sentence.'),
  evidence: line.describe('How often postings ask it, and why we depart from that if we do.'),
})

/** A kind of a role: what one posting asks, not all that the title can stand for. */
const track = z.strictObject({
  id: id.describe('The id of this kind. No other role may have used it, now or ever.'),
  name: line.describe('What tells this kind from the others of the role.'),
  kind: line.describe('Completes "the … kind".'),
  summary: line.describe('What this kind of the job does, in one sentence.'),
  signatures: z
    .array(id)
    .min(1)
    .max(2)
    .describe('Practice projects that an interviewer would open, the one to prefer first.'),
  requirements: z.array(requirement).min(6).max(12),
})

const roleFile = z.strictObject({
  ...schemaAddress,
  name: line.describe('The title of the job.'),
  short: line.describe('The name in running text and in narrow tables.'),
  summary: line.describe('What the person does, in one sentence.'),
  alsoCalled: z.array(line).min(1).describe('Titles to search for.'),
  responsibilities: z.array(line).min(3).describe('What the person is there for.'),
  tracks: z.array(track).min(1).max(4).describe('The kinds of the job.'),
  wayIn: paragraph.describe(
    'Where people usually come from, and what to aim for first without that: our judgement.',
  ),
  employers: z.array(
    z.strictObject({
      name: line.describe('Who has looked for such a person.'),
      source: id.describe('Where that stands: an id of data/sources.json.'),
    }),
  ),
  pay: z.strictObject({
    brief: fact.nullable().describe('What the industry brief says.'),
    postings: fact.nullable().describe('What postings show: how many ranges, from where to where.'),
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

/** Where people come from, the role we name for them, and the answers typical of them. */
/** An answer before the first question; it changes no result. */
const startChoice = {
  id: id.describe('Kept on devices, and so for ever.'),
  first: id.describe(
    'The domain that somebody who says so knows, or likes, best: it is asked first.',
  ),
}

const background = z.strictObject({
  ...startChoice,
  from: line.describe('What it is called: software engineering, studies …'),
  said: line.describe('Ends the sentence "In the last two years I have mostly …".'),
  roles: z.array(id).length(2).describe('The role to aim for, and the next best.'),
  before: line.nullable().describe('The job that usually comes first; null where none has to.'),
  brings: line.describe('What is there already, said to the person.'),
  firstStep: line,
  typical: z
    .record(id, level)
    .describe(
      'Levels that people from there often have, as we imagine it; a skill left out is 0. The result of these levels has the named role among its first two.',
    ),
})

const backgroundsFile = z.strictObject({
  ...schemaAddress,
  backgrounds: z.array(background).min(1),
  draws: z
    .array(
      z.strictObject({
        ...startChoice,
        said: line.describe('Ends the sentence "I would most like to …".'),
      }),
    )
    .min(1),
})

const marketFile = z.strictObject({
  ...schemaAddress,
  aboutTheBrief: paragraph,
  aboutThePostings: paragraph,
  claims: z.array(marketClaim).min(1),
})

/** What a posting says it pays. Nothing is converted: the currency and the period are the posting's own. */
const pay = z
  .strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/, 'use the three letters of a currency, such as USD'),
    low: z.number().positive(),
    high: z
      .number()
      .positive()
      .nullable()
      .describe('The same as `low` where one figure is given; null where only the least is.'),
    period: z
      .enum(['hour', 'week', 'month', 'year', 'total'])
      .describe('total: for the whole stay'),
    text: line.describe('What the posting says, equity and the like included.'),
  })
  .refine(({ low, high }) => high === null || low <= high, 'put the lower figure into "low"')

/** What is known of every posting. */
const postingFields = {
  id: z.string().min(1).max(120),
  role: id
    .nullable()
    .describe('The role it belongs to by the work it describes; null for none of ours.'),
  title: line,
  employer: line.nullable(),
  place: line.nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write YYYY, YYYY-MM or YYYY-MM-DD')
    .nullable(),
  seniority: z
    .enum(['intern', 'junior', 'mid', 'senior', 'staff', 'lead', 'head'])
    .nullable()
    .describe(
      'By the title or, where that says nothing, the years asked; null where neither tells.',
    ),
  pay: pay.nullable(),
  source: z
    .string()
    .max(300)
    .regex(
      /^(https:\/\/\S+|github:[\w.-]+\/[\w.-]+(@\w+)?(:\S+)?)( \([^()]+\))?$/,
      'use an https:// address or github:owner/name:path, with a note in brackets where it needs one',
    ),
}

/** A real posting, read and coded: what it asks, in our words, and the skills we saw in that. */
const codedPosting = z.strictObject({
  ...postingFields,
  track: id.nullable().describe('The kind of the role it belongs to; null where no kind fits.'),
  education: line.nullable(),
  certificates: z.array(line),
  text: z.enum(['full', 'partial', 'secondary-extract']).describe('How much of it was seen.'),
  asks: z.array(
    z.strictObject({
      section: z.enum(['required', 'preferred', 'responsibilities']),
      phrase: line,
      skills: z
        .array(z.strictObject({ skill: id, level: reachedLevel }))
        .describe('Empty where the phrase asks for none of our skills.'),
    }),
  ),
})

/** A posting of which too little was seen to code it. */
const thinPosting = z.strictObject({
  ...postingFields,
  text: z.enum(['full', 'partial', 'secondary-extract', 'index-row']),
})

const postingsFile = z.strictObject({
  ...schemaAddress,
  postings: z.array(codedPosting).describe('What the role profiles are counted from.'),
  thin: z.array(thinPosting).describe('Kept for pay, titles and employers only.'),
})

const termWeights = z.record(line, z.number().min(-9).max(9))

/** Which words speak of a skill: see docs/reading.md. */
const termsFile = z.strictObject({
  ...schemaAddress,
  hand: termWeights.describe(
    'Terms written by people, 1 to 3 words that count each, and how much they say for the skill, or against it.',
  ),
  bias: z
    .number()
    .min(-20)
    .max(0)
    .describe('Where the score of a phrase starts; above 0, it speaks of the skill. Learned.'),
  learned: termWeights.describe('What the coded phrases add. Written by `npm run learn` only.'),
})

/** Somebody imagined to hold the job of a posting. Only `npm run evaluate` looks at them. */
const holdersFile = z.strictObject({
  ...schemaAddress,
  holders: z.array(
    z.strictObject({
      posting: z.string().min(1).max(120).describe('The id of a posting in postings.json.'),
      levels: z.record(id, reachedLevel).describe('By skill; one left out is level 0.'),
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
  skill,
  from: level.describe('The level it starts from: an implied need.'),
  to: z
    .int()
    .min(1)
    .max(3)
    .describe('The level it leads to. What is only read ends at 1, all but projects at 2.'),
})
const needed = z.strictObject({
  skill,
  level: reachedLevel.describe('What one has to bring besides what it teaches.'),
})

const attacks = z.boolean().describe('True where it attacks systems: authorised targets only.')

/** Left out where it is not so, as nearly everywhere. */
const noCode = z
  .boolean()
  .optional()
  .describe('True where it is the way round programming, for people who do not program.')

const resourceFile = z.strictObject({
  ...schemaAddress,
  title: line.describe('The title, as its provider writes it.'),
  provider: line.describe('Who offers it.'),
  url: address.describe('Where it is, an https:// address that you have opened.'),
  type: z
    .enum([
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
    ])
    .describe('What it is.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .describe('Two letters, such as en.'),
  free: z.boolean().describe('True where all that it teaches costs nothing.'),
  cost: line.describe('In words; say when a price was not checked.'),
  hours: z.number().positive().max(600).describe('Doing what the level says included.'),
  hoursFrom: z.enum(['source', 'estimate']).describe('source only where the provider states them.'),
  teaches: z.array(taught).min(1),
  needs: z.array(needed),
  noCode,
  authorisedOnly: attacks,
})

/** The day on which each address was last found. Written by scripts/content/checkLinks.ts, and by nobody else. */
const foundFile = z.strictObject({
  ...schemaAddress,
  found: z.record(address, date).describe('The day by address, for addresses that were found.'),
})

const projectFile = z.strictObject({
  ...schemaAddress,
  title: line.describe('What one does, as a command.'),
  task: paragraph.describe('The task, on systems of one’s own.'),
  evidence: line.describe('The artefact it leaves, that a stranger can look at.'),
  selfCheck: z.array(line).min(2).max(6).describe('Something one can see for oneself is done.'),
  hours: z.number().positive().max(200).describe('8 at least for level 2, 20 for level 3.'),
  weeks: z
    .int()
    .min(1)
    .max(52)
    .nullable()
    .describe(
      'Calendar weeks that pass at least, because others have to answer or something has to run; null where only the hours matter.',
    ),
  people: line
    .nullable()
    .describe('Whom it needs besides you, such as "a reviewer"; null where one can do it alone.'),
  teaches: z.array(taught).min(1),
  needs: z.array(needed),
  noCode,
  authorisedOnly: attacks,
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
  scoresSince: z
    .int()
    .min(1)
    .max(47)
    .describe('The first edition whose scores were worked out as they are today.'),
  groups: z.array(slotGroup).min(1),
  slots: z.array(
    z.strictObject({ slot: z.int().min(0), question: line, since: z.int().min(1).max(47) }),
  ),
  roles: z
    .array(
      z.strictObject({ slot: z.int().min(0).max(31), role: id, since: z.int().min(1).max(47) }),
    )
    .describe('Places of the roles in links that hold scores only.'),
  retired: z
    .array(line)
    .describe('Questions that are asked no more. Links that hold them open as before.'),
})

/** A folder with a file for each id: a list, in the order of the ids. `one` is what one of the files is called, and `file` its shape. */
function each<Shape extends z.ZodObject>(one: string, file: Shape) {
  const list = z.record(z.string(), file).transform((byId) =>
    Object.entries(byId).map(([id, value]): z.infer<Shape> & { readonly id: string } => ({
      ...value,
      id,
    })),
  )
  return Object.assign(list, { one, file })
}

/** Every kind of file in data/: `<name>.json`, or `<name>/<id>.json` for each id. */
export const files = {
  levels: levelsFile,
  domains: domainsFile,
  ladder: ladderFile,
  market: marketFile,
  backgrounds: backgroundsFile,
  sources: sourcesFile,
  codebook: codebookFile,
  found: foundFile,
  postings: postingsFile,
  holders: holdersFile,
  skills: each('skill', skillFile),
  questions: each('questions', questionsFile),
  terms: each('terms', termsFile),
  roles: each('role', roleFile),
  resources: each('resource', resourceFile),
  projects: each('project', projectFile),
}

/** The shape of a file by the name of its kind, which is that of its JSON Schema too. */
export const shapes = new Map(
  Object.entries(files).map(([name, kind]): [string, z.ZodObject] =>
    'one' in kind ? [kind.one, kind.file] : [name, kind],
  ),
)

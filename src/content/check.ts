/** The meaning of the content: what the shape in schema.ts cannot say. Each rule is a function; every message ends with the remedy. */
import { measureFairness, mostFavour, mostSpread, nearlyEqual } from './fairness.ts'
import { type AllContent, loadContent, type Problem } from './load.ts'

type Rule = (content: AllContent) => readonly Problem[]

/** Everything wrong with a data folder, in shape or, once the shapes are right, in meaning. */
export function checkContent(folder: string): readonly Problem[] {
  const { content, problems } = loadContent(folder)
  return content === null ? problems : rules.flatMap((rule) => rule(content))
}

/** `data/roles/x.json: requirements[0].skill: …` */
export function problemLine({ file, field, message }: Problem): string {
  return `data/${file}: ${field === '' ? '' : `${field}: `}${message}`
}

function domainsExist({ skills, domains }: AllContent): readonly Problem[] {
  const known = new Set(domains.map(({ id }) => id))
  const stray = skills
    .filter(({ domain }) => !known.has(domain))
    .map(({ id, domain }) => ({
      file: `skills/${id}.json`,
      field: 'domain',
      message: `"${domain}" is not a domain. Use an id from data/domains.json.`,
    }))
  const empty = domains
    .filter(({ id }) => !skills.some(({ domain }) => domain === id))
    .map(({ id }) => ({
      file: 'domains.json',
      field: id,
      message: 'has no skills. Give it a skill or take the domain out.',
    }))
  return [...stray, ...empty]
}

function skillsHaveLadders({ skills, questions }: AllContent): readonly Problem[] {
  const asked = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  return skills
    .filter(({ id }) => !asked.has(`${id}.ladder`))
    .map(({ id }) => ({
      file: `questions/${id}.json`,
      field: 'questions',
      message: `has no ladder question for the skill. Add one with the id "${id}.ladder".`,
    }))
}

function questionsBelongToSkills({ skills, questions }: AllContent): readonly Problem[] {
  const known = new Set(skills.map(({ id }) => id))
  return questions.flatMap(({ id: skill, questions }) => {
    const file = `questions/${skill}.json`
    const ids = questions.map(({ id }) => id)
    return [
      ...(known.has(skill)
        ? []
        : [
            {
              file,
              field: '',
              message: `is about no skill. Add data/skills/${skill}.json or rename the file.`,
            },
          ]),
      ...ids.flatMap((id, i) => [
        ...(id.startsWith(`${skill}.`)
          ? []
          : [
              {
                file,
                field: `questions[${i}].id`,
                message: `does not begin with "${skill}.". Rename it.`,
              },
            ]),
        ...(ids.indexOf(id) === i
          ? []
          : [
              {
                file,
                field: `questions[${i}].id`,
                message: `"${id}" is used twice. Give it an id of its own.`,
              },
            ]),
      ]),
    ]
  })
}

/** States a slot needs: not asked, skipped, and the options ("not sure" is one); for a term, ticked or not. */
const statesOf = new Map([
  ['ladder', 6],
  ['view', 7],
  ['check', 6],
  ['list', 3],
  ['term', 2],
])

function codebookIsComplete({ questions, terms, codebook }: AllContent): readonly Problem[] {
  const file = 'codebook.json'
  const all: readonly { readonly id: string; readonly kind: string }[] = [
    ...questions.flatMap((file) => file.questions),
    { id: 'terms.list', kind: 'list' },
    ...terms.terms.map(({ id }) => ({ id: `terms.${id}`, kind: 'term' })),
  ]
  const problems: Problem[] = []
  for (const { id, kind } of all) {
    if (codebook.slots.some(({ question }) => question === id)) continue
    const taken = new Set(codebook.slots.map(({ slot }) => slot))
    const free = codebook.groups
      .filter((group) => group.kind === kind)
      .flatMap(({ first, slots }) => Array.from({ length: slots }, (_, i) => first + i))
      .find((slot) => !taken.has(slot))
    const message =
      free === undefined
        ? `has no free ${kind} slot left for "${id}". A new version of the link is needed: see docs/decisions.`
        : `has no slot for "${id}". Raise "edition" to ${codebook.edition + 1} and add { "slot": ${free}, "question": "${id}", "since": ${codebook.edition + 1} } at the end.`
    problems.push({ file, field: 'slots', message })
  }
  for (const [i, { slot, question, since }] of codebook.slots.entries()) {
    const field = `slots[${i}]`
    const asked = all.find(({ id }) => id === question)
    const group = codebook.groups.find(({ first, slots }) => slot >= first && slot < first + slots)
    const earlier = codebook.slots.slice(0, i)
    if (asked === undefined) {
      problems.push({
        file,
        field,
        message: `"${question}" is no question. Slots are for ever: bring the question back.`,
      })
    } else if (group?.kind !== asked.kind) {
      problems.push({
        file,
        field,
        message: `slot ${slot} is not for a ${asked.kind}. Use a slot of its group.`,
      })
    } else if (group.weights.length < (statesOf.get(asked.kind) ?? 2)) {
      problems.push({
        file,
        field,
        message: `slot ${slot} has too few states for a ${asked.kind}. Groups never change: use another slot.`,
      })
    }
    if (earlier.some((line) => line.slot === slot)) {
      problems.push({
        file,
        field,
        message: `slot ${slot} is taken. Use the next free slot of the group.`,
      })
    }
    if (earlier.some((line) => line.question === question)) {
      problems.push({
        file,
        field,
        message: `"${question}" has a slot already. Take this line out.`,
      })
    }
    if (since > codebook.edition) {
      problems.push({
        file,
        field,
        message: `is newer than edition ${codebook.edition}. Raise "edition" to ${since}.`,
      })
    }
    if (earlier.some((line) => line.since > since)) {
      problems.push({ file, field, message: 'stands after a newer line. New lines go to the end.' })
    }
  }
  let next = 0
  for (const [i, { first, slots }] of codebook.groups.entries()) {
    if (first !== next) {
      const message = `starts at ${first}, but the slots before it end at ${next}. Groups never change: restore it.`
      problems.push({ file, field: `groups[${i}].first`, message })
    }
    next = first + slots
  }
  return problems
}

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** File names are ids, and ids of lists are used once. */
function idsAreGood(content: AllContent): readonly Problem[] {
  const { skills, questions, roles, resources, projects, domains, sources, terms } = content
  const folders = { skills, questions, roles, resources, projects }
  const lists = { 'domains.json': domains, 'sources.json': sources, 'terms.json': terms.terms }
  return [
    ...Object.entries(folders).flatMap(([folder, items]) =>
      items
        .filter(({ id }) => !idForm.test(id))
        .map(({ id }) => ({
          file: `${folder}/${id}.json`,
          field: '',
          message: 'has a name that is no id. Rename the file: lower-case words joined by hyphens.',
        })),
    ),
    ...Object.entries(lists).flatMap(([file, items]) =>
      items
        .filter(({ id }, i) => items.findIndex((other) => other.id === id) !== i)
        .map(({ id }) => ({
          file,
          field: id,
          message: `"${id}" is used twice. Give one of them an id of its own.`,
        })),
    ),
  ]
}

function sourcesExist({
  skills,
  questions,
  terms,
  roles,
  market,
  sources,
}: AllContent): readonly Problem[] {
  const known = new Set(sources.map(({ id }) => id))
  const uses = [
    ...skills.map(({ id, references }) => [`skills/${id}.json`, 'references', references] as const),
    ...questions.map(
      ({ id, questions }) =>
        [
          `questions/${id}.json`,
          'questions',
          questions.filter((question) => question.kind === 'check'),
        ] as const,
    ),
    [
      'terms.json',
      'terms',
      terms.terms.flatMap(({ source }) => (source === null ? [] : [{ source }])),
    ] as const,
    ...roles.flatMap(({ id, references, employers, pay, asked, notes }) => [
      [`roles/${id}.json`, 'references', references] as const,
      [`roles/${id}.json`, 'employers', employers] as const,
      [`roles/${id}.json`, 'pay', [pay.brief, pay.postings]] as const,
      [`roles/${id}.json`, 'asked', asked] as const,
      [`roles/${id}.json`, 'notes', notes] as const,
    ]),
    [
      'market.json',
      'claims',
      market.claims.flatMap(({ brief, postings }) => [brief, postings]),
    ] as const,
  ]
  return uses.flatMap(([file, field, facts]) =>
    facts
      .filter((fact) => fact !== null)
      .filter(({ source }) => !known.has(source))
      .map(({ source }) => ({
        file,
        field,
        message: `"${source}" is not a source. Add it to data/sources.json.`,
      })),
  )
}

function rolesAskForSkills({ skills, roles, market }: AllContent): readonly Problem[] {
  const known = new Set(skills.map(({ id }) => id))
  const roleIds = new Set(roles.map(({ id }) => id))
  const requirements = roles.flatMap(({ id, requirements }) => {
    const file = `roles/${id}.json`
    const mustHaves = requirements.filter(({ weight }) => weight === 3).length
    return [
      ...requirements.flatMap(({ skill }, i) => [
        ...(known.has(skill)
          ? []
          : [
              {
                file,
                field: `requirements[${i}].skill`,
                message: `"${skill}" is not a skill. Use an id from data/skills/.`,
              },
            ]),
        ...(requirements.findIndex((other) => other.skill === skill) === i
          ? []
          : [
              {
                file,
                field: `requirements[${i}].skill`,
                message: `"${skill}" is asked twice. Keep one of the two.`,
              },
            ]),
      ]),
      ...(mustHaves >= 2 && mustHaves <= 5
        ? []
        : [
            {
              file,
              field: 'requirements',
              message: `has ${mustHaves} must-haves (weight 3). Choose 2 to 5.`,
            },
          ]),
    ]
  })
  const starts = market.starts.flatMap(({ nearest }, i) =>
    nearest
      .filter((role) => !roleIds.has(role))
      .map((role) => ({
        file: 'market.json',
        field: `starts[${i}].nearest`,
        message: `"${role}" is not a role. Use an id from data/roles/.`,
      })),
  )
  return [...requirements, ...starts]
}

const checkedSkills = 12
const inventedTerms = 4

/** Each skill has a second view, the skills that tell roles apart a check, and the term list a few invented terms. */
function followUpsAreThere({ skills, questions, terms }: AllContent): readonly Problem[] {
  const ids = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  const checks = skills.filter(({ id }) => ids.has(`${id}.check`)).length
  const invented = terms.terms.filter(({ invented }) => invented).length
  return [
    ...skills
      .filter(({ id }) => !ids.has(`${id}.view`))
      .map(({ id }) => ({
        file: `questions/${id}.json`,
        field: 'questions',
        message: `has no second view of the skill. Add one with the id "${id}.view".`,
      })),
    ...(checks >= Math.min(checkedSkills, skills.length)
      ? []
      : [
          {
            file: 'questions/',
            field: '',
            message: `${checks} skills have a check. Add checks for the skills that differ most between roles, up to ${checkedSkills}.`,
          },
        ]),
    ...(invented === inventedTerms
      ? []
      : [
          {
            file: 'terms.json',
            field: 'terms',
            message: `${invented} terms are invented. Mark or replace terms until it is ${inventedTerms}.`,
          },
        ]),
  ]
}

const mostWords = 12

/** Options that take longer than a breath are not read. */
function optionsAreShort({ questions }: AllContent): readonly Problem[] {
  return questions.flatMap(({ id: skill, questions }) =>
    questions.flatMap((question, i) => {
      if (question.kind === 'check') return []
      const options = question.kind === 'ladder' ? question.examples : question.options
      return options
        .map((text, k) => ({ words: text.split(/\s+/).length, k }))
        .filter(({ words }) => words > mostWords)
        .map(({ words, k }) => ({
          file: `questions/${skill}.json`,
          field: `questions[${i}], option ${k}`,
          message: `has ${words} words. Say it in ${mostWords} or fewer.`,
        }))
    }),
  )
}

const practice = new Set(['lab', 'ctf', 'project'])

/** Resources and practice projects alike, with the file each comes from. */
function catalogueOf({ resources, projects }: AllContent) {
  return [
    ...resources.map((resource) => ({ ...resource, file: `resources/${resource.id}.json` })),
    ...projects.map((project) => ({
      ...project,
      file: `projects/${project.id}.json`,
      type: 'project',
      free: true,
    })),
  ]
}

function teachingMakesSense(content: AllContent): readonly Problem[] {
  const known = new Set(content.skills.map(({ id }) => id))
  const all = catalogueOf(content)
  return all.flatMap(({ id, file, type, teaches, needs }, place) => [
    ...(all.findIndex((other) => other.id === id) === place
      ? []
      : [{ file, field: '', message: `"${id}" is both a resource and a project. Rename one.` }]),
    ...teaches.flatMap(({ skill, from, to }, i) => [
      ...(known.has(skill)
        ? []
        : [
            {
              file,
              field: `teaches[${i}].skill`,
              message: `"${skill}" is not a skill. Use an id from data/skills/.`,
            },
          ]),
      ...(from < to
        ? []
        : [
            {
              file,
              field: `teaches[${i}]`,
              message: `ends at ${to}, not above where it starts. Lower "from".`,
            },
          ]),
      ...(to <= 2 || practice.has(type)
        ? []
        : [
            {
              file,
              field: `teaches[${i}].to`,
              message: `a ${type} alone teaches at most to level 2. Lower "to".`,
            },
          ]),
    ]),
    ...needs.flatMap(({ skill }, i) => [
      ...(known.has(skill)
        ? []
        : [
            {
              file,
              field: `needs[${i}].skill`,
              message: `"${skill}" is not a skill. Use an id from data/skills/.`,
            },
          ]),
      ...(teaches.some((taught) => taught.skill === skill)
        ? [
            {
              file,
              field: `needs[${i}]`,
              message: `"${skill}" is also taught. Say the need with "from" there.`,
            },
          ]
        : []),
    ]),
  ])
}

function addressesDiffer({ resources }: AllContent): readonly Problem[] {
  const plain = (url: string) => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
  return resources.flatMap(({ id, url }, place) => {
    const file = `resources/${id}.json`
    const twin = resources.slice(0, place).find((other) => plain(other.url) === plain(url))
    return [
      ...(twin === undefined
        ? []
        : [
            {
              file,
              field: 'url',
              message: `is the address of "${twin.id}" too. Keep one of the two.`,
            },
          ]),
    ]
  })
}

/** The level that can be reached in each skill from nothing, with the given part of the catalogue. */
function reachable(
  catalogue: readonly Pick<ReturnType<typeof catalogueOf>[number], 'teaches' | 'needs'>[],
) {
  const reached = new Map<string, number>()
  const at = (skill: string) => reached.get(skill) ?? 0
  for (let changed = true; changed; ) {
    changed = false
    for (const { teaches, needs } of catalogue) {
      if (needs.some(({ skill, level }) => at(skill) < level)) continue
      if (teaches.some(({ skill, from }) => at(skill) < from)) continue
      for (const { skill, to } of teaches) {
        if (to <= at(skill)) continue
        reached.set(skill, to)
        changed = true
      }
    }
  }
  return at
}

function requirementsCanBeLearned(content: AllContent): readonly Problem[] {
  const free = reachable(catalogueOf(content).filter(({ free }) => free))
  return content.roles.flatMap(({ id, requirements }) =>
    requirements.flatMap(({ skill, level }, i) => {
      const planned = Math.min(level, 3)
      if (free(skill) >= planned) return []
      const message = `nothing free leads from zero to ${skill} ${planned}. Add a resource or project from level ${free(skill)}.`
      return [{ file: `roles/${id}.json`, field: `requirements[${i}]`, message }]
    }),
  )
}

function prerequisitesCanBeMet(content: AllContent): readonly Problem[] {
  const at = reachable(catalogueOf(content))
  return catalogueOf(content).flatMap(({ file, teaches, needs }) =>
    [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
      .filter(({ skill, level }) => at(skill) < level)
      .map(({ skill, level }) => ({
        file,
        field: 'needs',
        message: `${skill} ${level} cannot be reached from zero (nothing teaches it, or in a circle). Lower it or add a way.`,
      })),
  )
}

/** The fairness rules of fairness.ts: no easy role, no favourite, no twins. */
export function rolesAreFair({ roles, skills }: AllContent): readonly Problem[] {
  const { spreads, shares, rivals } = measureFairness(
    roles,
    skills.map(({ id }) => id),
  )
  const most = shares[0]
  const least = shares.at(-1)
  return [
    ...spreads
      .filter(({ points }) => points > mostSpread)
      .map(({ level, points }) => ({
        file: 'roles/',
        field: 'requirements',
        message: `a person at level ${level} everywhere scores ${points.toFixed(1)} points apart between roles. Bring the levels that roles ask for nearer together: at most ${mostSpread}.`,
      })),
    ...(most !== undefined && least !== undefined && most.share > mostFavour * least.share
      ? [
          {
            file: `roles/${most.role}.json`,
            field: 'requirements',
            message: `comes first ${(most.share / least.share).toFixed(1)} times as often as ${least.role} among random answers. Ask for more, or ask ${least.role} for less: at most ${mostFavour} times.`,
          },
        ]
      : []),
    ...rivals
      .filter(({ score }) => score >= nearlyEqual)
      .map(({ role, rival, score }) => ({
        file: `roles/${role}.json`,
        field: 'requirements',
        message: `is nearly ${rival}: who just fits it scores ${score.toFixed(1)} there. Tell them apart in levels or weights: below ${nearlyEqual}.`,
      })),
  ]
}

const rules: readonly Rule[] = [
  idsAreGood,
  domainsExist,
  skillsHaveLadders,
  questionsBelongToSkills,
  codebookIsComplete,
  followUpsAreThere,
  optionsAreShort,
  sourcesExist,
  rolesAskForSkills,
  teachingMakesSense,
  addressesDiffer,
  requirementsCanBeLearned,
  prerequisitesCanBeMet,
  rolesAreFair,
]

/** Rules of domains, skills, and what people are asked. */
import type { AllContent, Readable } from '../load.ts'
import { type Problem, problemUnless } from './problem.ts'

export function domainsExist({ skills, domains }: Readable): readonly Problem[] {
  const known = new Set(domains.map(({ id }) => id))
  return skills.flatMap(({ id, domain }) =>
    problemUnless(
      known.has(domain),
      `skills/${id}.json`,
      'domain',
      `"${domain}" is not a domain. Use an id from data/domains.json.`,
    ),
  )
}

export function domainsHaveSkills({ skills, domains }: AllContent): readonly Problem[] {
  return domains.flatMap(({ id }) =>
    problemUnless(
      skills.some(({ domain }) => domain === id),
      'domains.json',
      id,
      'has no skills. Give it a skill or take the domain out.',
    ),
  )
}

/** Each skill has a ladder question and a second look. A file of wrong shape may hold them, so its skill is left alone. */
export function skillsHaveQuestions({ skills, questions, ids }: Readable): readonly Problem[] {
  const asked = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  const read = new Set(questions.map(({ id }) => id))
  return skills
    .filter(({ id }) => read.has(id) || !ids.questions.has(id))
    .flatMap(({ id }) => [
      ...problemUnless(
        asked.has(`${id}.ladder`),
        `questions/${id}.json`,
        'questions',
        `has no ladder question for the skill. Add one with the id "${id}.ladder".`,
      ),
      ...problemUnless(
        asked.has(`${id}.view`),
        `questions/${id}.json`,
        'questions',
        `has no second look at the skill. Add one with the id "${id}.view".`,
      ),
    ])
}

export function questionsBelongToSkills({ questions, ids }: Readable): readonly Problem[] {
  return questions.flatMap(({ id: skill, questions }) => {
    const file = `questions/${skill}.json`
    return [
      ...problemUnless(
        ids.skills.has(skill),
        file,
        '',
        `is about no skill. Add data/skills/${skill}.json or rename the file.`,
      ),
      ...questions.flatMap(({ id }, i) => [
        ...problemUnless(
          id.startsWith(`${skill}.`),
          file,
          `questions[${i}].id`,
          `does not begin with "${skill}.". Rename it.`,
        ),
        ...problemUnless(
          questions.findIndex((other) => other.id === id) === i,
          file,
          `questions[${i}].id`,
          `"${id}" is used twice. Give it an id of its own.`,
        ),
      ]),
    ]
  })
}

const checkedSkills = 12

/** The skills that tell roles apart have a check. */
export function checksAreEnough({ skills, questions }: AllContent): readonly Problem[] {
  const ids = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  const checks = skills.filter(({ id }) => ids.has(`${id}.check`)).length
  return problemUnless(
    checks >= Math.min(checkedSkills, skills.length),
    'questions/',
    '',
    `${checks} skills have a check. Add checks for the skills that differ most between roles, up to ${checkedSkills}.`,
  )
}

/** Under "Not yet" no example may claim a deed, and pages say in their own words whose deed an example is. */
export function examplesFitTheirOption({ questions }: Readable): readonly Problem[] {
  return questions.flatMap(({ id: skill, questions }) =>
    questions.flatMap((question, i) => {
      if (question.kind !== 'ladder') return []
      const file = `questions/${skill}.json`
      const [first = ''] = question.examples
      return [
        ...problemUnless(
          first.startsWith('at most '),
          file,
          `questions[${i}], option 0`,
          'does not begin with "at most". Level 0 is no deed: say the most that is still level 0.',
        ),
        ...question.examples.flatMap((text, k) =>
          problemUnless(
            !/\b(I|me|my|mine|myself)\b/.test(text),
            file,
            `questions[${i}], option ${k}`,
            'speaks of "I" or "my". The page says whose deed it is: leave the word out.',
          ),
        ),
      ]
    }),
  )
}

const mostWords = 12

/** Options that take longer than a breath are not read. */
export function optionsAreShort({ questions }: Readable): readonly Problem[] {
  return questions.flatMap(({ id: skill, questions }) =>
    questions.flatMap((question, i) => {
      if (question.kind === 'check') return []
      const options = question.kind === 'ladder' ? question.examples : question.options
      return options.flatMap((text, k) => {
        const words = text.split(/\s+/).length
        return problemUnless(
          words <= mostWords,
          `questions/${skill}.json`,
          `questions[${i}], option ${k}`,
          `has ${words} words. Say it in ${mostWords} or fewer.`,
        )
      })
    }),
  )
}

/** Rules of domains, skills, and what people are asked. */
import type { AllContent, Readable } from '../load.ts'
import { type Problems, problem } from './problem.ts'

export function* domainsExist({ skills, domains }: Readable): Problems {
  const known = new Set(domains.map(({ id }) => id))
  for (const { id, domain } of skills)
    if (!known.has(domain))
      yield problem(
        `skills/${id}.json`,
        'domain',
        `"${domain}" is not a domain. Use an id from data/domains.json.`,
      )
}

export function* startsBeginWithDomains({ backgrounds, draws, domains }: Readable): Problems {
  const known = new Set(domains.map(({ id }) => id))
  for (const { id, first } of [...backgrounds, ...draws])
    if (!known.has(first))
      yield problem(
        'backgrounds.json',
        id,
        `"${first}" is not a domain. Use an id from data/domains.json.`,
      )
}

export function* domainsHaveSkills({ skills, domains }: AllContent): Problems {
  const used = new Set(skills.map(({ domain }) => domain))
  for (const { id } of domains)
    if (!used.has(id))
      yield problem('domains.json', id, 'has no skills. Give it a skill or take the domain out.')
}

/** Each skill has a ladder question and a second look. A file of wrong shape may hold them, so its skill is left alone. */
export function* skillsHaveQuestions({ skills, questions, ids }: Readable): Problems {
  const asked = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  const read = new Set(questions.map(({ id }) => id))
  for (const { id } of skills) {
    if (!read.has(id) && ids.questions.has(id)) continue
    const where = [`questions/${id}.json`, 'questions'] as const
    if (!asked.has(`${id}.ladder`))
      yield problem(
        ...where,
        `has no ladder question for the skill. Add one with the id "${id}.ladder".`,
      )
    if (!asked.has(`${id}.view`))
      yield problem(...where, `has no second look at the skill. Add one with the id "${id}.view".`)
  }
}

export function* questionsBelongToSkills({ questions: files, ids }: Readable): Problems {
  for (const { id: skill, questions } of files) {
    const file = `questions/${skill}.json`
    if (!ids.skills.has(skill))
      yield problem(
        file,
        '',
        `is about no skill. Add data/skills/${skill}.json or rename the file.`,
      )
    for (const [i, { id }] of questions.entries()) {
      const field = `questions[${i}].id`
      if (!id.startsWith(`${skill}.`))
        yield problem(file, field, `does not begin with "${skill}.". Rename it.`)
      if (questions.findIndex((other) => other.id === id) !== i)
        yield problem(file, field, `"${id}" is used twice. Give it an id of its own.`)
    }
  }
}

const checkedSkills = 12

/** The skills that tell roles apart have a check. */
export function* checksAreEnough({ skills, questions }: AllContent): Problems {
  const ids = new Set(questions.flatMap((file) => file.questions.map(({ id }) => id)))
  const checks = skills.filter(({ id }) => ids.has(`${id}.check`)).length
  if (checks < Math.min(checkedSkills, skills.length))
    yield problem(
      'questions/',
      '',
      `${checks} skills have a check. Add checks for the skills that differ most between roles, up to ${checkedSkills}.`,
    )
}

const mostWords = 12

/**
 * Options that take longer than a breath are not read. Under "Not yet" no example may claim a deed, and pages say in their own words
 * whose deed an example is.
 */
export function* optionsReadWell({ questions: files }: Readable): Problems {
  for (const { id: skill, questions } of files)
    for (const [i, question] of questions.entries()) {
      if (question.kind === 'check') continue
      const isLadder = question.kind === 'ladder'
      for (const [k, text] of (isLadder ? question.examples : question.options).entries()) {
        const where = [`questions/${skill}.json`, `questions[${i}], option ${k}`] as const
        const words = text.split(/\s+/).length
        if (words > mostWords)
          yield problem(...where, `has ${words} words. Say it in ${mostWords} or fewer.`)
        if (isLadder && k === 0 && !text.startsWith('at most '))
          yield problem(
            ...where,
            'does not begin with "at most". Level 0 is no deed: say the most that is still level 0.',
          )
        if (isLadder && /\b(I|me|my|mine|myself)\b/.test(text))
          yield problem(
            ...where,
            'speaks of "I" or "my". The page says whose deed it is: leave the word out.',
          )
      }
    }
}

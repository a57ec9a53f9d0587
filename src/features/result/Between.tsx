import { Suspense, use } from 'react'
import type { Content } from '../../content/parts.ts'
import { liftOf, mustHavesShortOf, nextOf } from '../../core/fit/change.ts'
import { askedBy } from '../../core/fit/postings.ts'
import { type Row, rowsOf } from '../../core/fit/track.ts'
import { fieldName } from '../../shared/fieldName.ts'
import { type Case, SaidWords } from '../../shared/Strengths.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandNames, capitalised, count, inWords, namesOf, numberWord } from '../../ui/words.ts'

const mostShown = 2

interface BetweenProps extends Case {
  /** Whether the questions can be answered from here. */
  readonly canAnswer: boolean
}

/** What stands between somebody and a role: the one or two things that hold the word back, with what would count. */
export function Between(props: BetweenProps) {
  const { content, levels, fit, track, whose, saidAbout, canAnswer } = props
  const { skills } = content.quiz
  const nameOf = namesOf(skills)
  const { requirements } = track
  const rows = rowsOf(levels, requirements)
  const lift = liftOf(levels, requirements)
  const next = nextOf(fit.standing)
  const short =
    next === null ? [] : mustHavesShortOf(next, levels, requirements).map(({ skill }) => skill)
  const raised = lift?.raises.map(({ skill }) => skill) ?? []
  const first = (row: Row) => (short.includes(row.skill) ? 0 : raised.includes(row.skill) ? 1 : 2)
  const shown = rows
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => first(a) - first(b) || b.missing - a.missing)
    .slice(0, mostShown)
  const holdsOnly =
    next !== null && short.length > 0 && raised.every((skill) => short.includes(skill))
  return (
    <section aria-labelledby="between">
      <h2 id="between">
        {fit.standing === 'ready'
          ? 'What would make it stronger'
          : `What stands between ${whose === 'own' ? 'you' : 'them'} and it`}
      </h2>
      {holdsOnly && (
        <p>
          {capitalised(numberWord(short.length))}{' '}
          {short.length === 1 ? 'thing keeps' : 'things keep'} {whose === 'own' ? 'you' : 'them'}{' '}
          from {bandNames[next]}: {inWords(short.map(nameOf))}.
        </p>
      )}
      {shown.length === 0 && <p>Nothing that this kind of job is about.</p>}
      <ul className="plain between">
        {shown.map((row) => (
          <li key={row.skill}>
            <b>{nameOf(row.skill)}</b>
            {row.must && <span className="must-have">must-have</span>}
            <Suspense>
              <Asked content={content} role={fit.role} skill={row.skill} />
            </Suspense>
            <span className="block">
              {row.have === null ? (
                <Open
                  content={content}
                  skill={row.skill}
                  name={nameOf(row.skill)}
                  canAnswer={canAnswer}
                />
              ) : (
                <SaidWords said={saidAbout(row.skill)} whose={whose} />
              )}
            </span>
            <Suspense fallback={<span className="block muted loading">…</span>}>
              <WhatCounts content={content} row={row} />
            </Suspense>
          </li>
        ))}
      </ul>
      {fit.unknown > 0 && (
        <p className="print-hidden">
          {count(fit.unknown, 'skill')} of this kind {fit.unknown === 1 ? 'is' : 'are'} unanswered;{' '}
          {fit.unknown === 1 ? 'it' : 'they'} could bring {Math.round(fit.score)} up to{' '}
          {Math.round(fit.upTo)} of 100 points.{' '}
          {canAnswer && <SiteLink href="/answers/">Answer them</SiteLink>}
        </p>
      )}
    </section>
  )
}

/** How often postings ask for it. Suspends until they are loaded. */
function Asked({
  content,
  role,
  skill,
}: {
  readonly content: Content
  readonly role: string
  readonly skill: string
}) {
  const counted = askedBy(role, skill, use(content.postings()))
  if (counted === null || counted.asked === 0) return null
  return (
    <span className="muted">
      {' '}
      asked by {counted.asked} of {count(counted.of, 'posting')}
    </span>
  )
}

/** What the level that is asked means. Suspends until the statements are loaded. */
function WhatCounts({ content, row }: { readonly content: Content; readonly row: Row }) {
  const statements = use(content.statements())
  return (
    <span className="block muted">
      What would count, level {row.level}: “{statements[row.skill]?.[row.level]}”
    </span>
  )
}

function Open({
  content,
  skill,
  name,
  canAnswer,
}: {
  readonly content: Content
  readonly skill: string
  /** Of the skill. */
  readonly name: string
  readonly canAnswer: boolean
}) {
  const domain = content.quiz.skills.find(({ id }) => id === skill)?.domain
  return (
    <>
      Not answered yet.{' '}
      {canAnswer && (
        <SiteLink
          className="print-hidden"
          href={`/quiz/${domain}/?change#${fieldName(`${skill}.ladder`)}-0`}
        >
          Answer this first<span className="visually-hidden">: {name}</span>
        </SiteLink>
      )}
    </>
  )
}

import { Suspense, use } from 'react'
import { liftOf, mustHavesShortOf, nextOf } from '../../core/fit/change.ts'
import { askedBy } from '../../core/fit/postings.ts'
import { type Row, rowsOf } from '../../core/fit/track.ts'
import { type Case, SaidWords } from '../../shared/Strengths.tsx'
import { useContent } from '../../shared/useContent.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandNames, capitalised, count, inWords, numberWord } from '../../ui/words.ts'

const mostShown = 2

interface BetweenProps extends Case {
  /** Whether the questions can be answered from here. */
  readonly canAnswer: boolean
}

/** What stands between somebody and a role: the one or two things that hold the word back, with what would count. */
export function Between(props: BetweenProps) {
  const { levels, fit, track, whose, saidAbout, canAnswer } = props
  const { nameOf } = useContent()
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
              <Asked role={fit.role} skill={row.skill} />
            </Suspense>
            <span className="block">
              {row.have === null ? (
                <Open skill={row.skill} canAnswer={canAnswer} />
              ) : (
                <SaidWords said={saidAbout(row.skill)} whose={whose} />
              )}
            </span>
            <Suspense fallback={<span className="block muted loading">…</span>}>
              <WhatCounts row={row} />
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
function Asked({ role, skill }: { readonly role: string; readonly skill: string }) {
  const { postings } = useContent()
  const counted = askedBy(role, skill, use(postings()))
  if (counted === null || counted.asked === 0) return null
  return (
    <span className="muted">
      {' '}
      asked by {counted.asked} of {count(counted.of, 'posting')}
    </span>
  )
}

/** What the level that is asked means. Suspends until the statements are loaded. */
function WhatCounts({ row }: { readonly row: Row }) {
  const statements = use(useContent().statements())
  return (
    <span className="block muted">
      What would count, level {row.level}: “{statements[row.skill]?.[row.level]}”
    </span>
  )
}

function Open({ skill, canAnswer }: { readonly skill: string; readonly canAnswer: boolean }) {
  const { nameOf, answerHref } = useContent()
  return (
    <>
      Not answered yet.{' '}
      {canAnswer && (
        <SiteLink className="print-hidden" href={answerHref(skill)}>
          Answer this first<span className="visually-hidden">: {nameOf(skill)}</span>
        </SiteLink>
      )}
    </>
  )
}

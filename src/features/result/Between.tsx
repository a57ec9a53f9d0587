import { Suspense, use } from 'react'
import { missingForReady, type Raise } from '../../core/fit/change.ts'
import { rowsOf } from '../../core/fit/track.ts'
import { type Case, SaidWords } from '../../shared/Strengths.tsx'
import { useContent } from '../../shared/useContent.ts'
import { Waiting } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { inWords, numberWord } from '../../ui/words.ts'

/** So many are told in full. */
const mostTold = 3

interface BetweenProps extends Case {
  /** What the role is called where “it” could be one of several. */
  readonly name: string
  /** Whether the questions can be answered from here. */
  readonly canAnswer: boolean
}

/** What stands between somebody and a role: what the headline counts, each with what would count. */
export function Between(props: BetweenProps) {
  const { levels, fit, track, whose, name } = props
  const { nameOf } = useContent()
  const isReady = fit.standing === 'ready'
  const all = isReady
    ? stronger(props).slice(0, mostTold)
    : missingForReady(levels, track.requirements)
  const rest = all.slice(mostTold)
  return (
    <section aria-labelledby="between">
      <h2 id="between">
        {isReady
          ? 'What would make it stronger'
          : `What stands between ${whose === 'own' ? 'you' : 'them'} and ${name}`}
      </h2>
      {all.length === 0 && <p>Nothing that this kind of job is about.</p>}
      <ul className="plain between">
        {all.slice(0, mostTold).map((raise) => (
          <Missing key={raise.skill} {...props} raise={raise} />
        ))}
      </ul>
      {rest.length > 0 && (
        <p>
          And {numberWord(rest.length)} more: {inWords(rest.map(({ skill }) => nameOf(skill)))}.
        </p>
      )}
    </section>
  )
}

/** What is not there in full, that which brings most first. */
function stronger({ levels, track }: Case): readonly Raise[] {
  return rowsOf(levels, track.requirements)
    .filter(({ missing }) => missing > 0)
    .toSorted((a, b) => b.missing - a.missing)
    .map(({ skill, level }) => ({ skill, to: level }))
}

function Missing(props: BetweenProps & { readonly raise: Raise }) {
  const { answers, levels, track, whose, canAnswer, raise } = props
  const { skill } = raise
  const { nameOf } = useContent()
  const isMust = track.requirements.some((one) => one.must && one.skill === skill)
  return (
    <li>
      <b>{nameOf(skill)}</b>
      {isMust && <span className="must-have">must-have</span>}
      <span className="block">
        {levels.has(skill) ? (
          <SaidWords skill={skill} answers={answers} whose={whose} />
        ) : (
          <Open skill={skill} canAnswer={canAnswer} />
        )}
      </span>
      <Suspense fallback={<Waiting />}>
        <WhatCounts raise={raise} />
      </Suspense>
    </li>
  )
}

/** What the level means that would be enough. Suspends until the statements are loaded. */
function WhatCounts({ raise: { skill, to } }: { readonly raise: Raise }) {
  const statements = use(useContent().statements())
  return (
    <span className="block muted">What would count: “{statements[skill]?.[Math.ceil(to)]}”</span>
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

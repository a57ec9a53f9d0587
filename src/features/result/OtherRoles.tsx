import { Suspense, use } from 'react'
import type { Content } from '../../content/parts.ts'
import { distinguishingSkills } from '../../core/fit/distinguishingSkills.ts'
import type { Levels } from '../../core/fit/levels.ts'
import { metByRole } from '../../core/fit/postings.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { kindOf, nameOfFit, trackOf } from '../../shared/roleNames.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { inWords, namesOf } from '../../ui/words.ts'

interface OtherRolesProps {
  readonly content: Content
  readonly fits: readonly RoleFit[]
  readonly levels: Levels
  /** False where it is too early to rank: then no word stands beside a role. */
  readonly isRanked: boolean
  readonly onChoose: (role: string) => void
}

/** The other roles, each with its word, its kind and the real postings that are met. */
export function OtherRoles({ content, fits, levels, isRanked, onChoose }: OtherRolesProps) {
  const { roles } = use(content.roles())
  return (
    <section className="other-roles" aria-labelledby="other-roles">
      <h2 id="other-roles">{isRanked ? 'Other roles' : 'All roles'}</h2>
      <ul className="cards">
        {fits.map((fit) => (
          <li key={fit.role}>
            <button type="button" className="role-choice" onClick={() => onChoose(fit.role)}>
              <b className="block">{roles.find(({ id }) => id === fit.role)?.name}</b>
              {isRanked && <Word fit={fit} />}
              {isRanked && (
                <span className="block muted">
                  {kindOf(fit, roles) !== null && `The ${kindOf(fit, roles)} kind`}
                  <Suspense>
                    <Met content={content} fit={fit} levels={levels} />
                  </Suspense>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Word({ fit: { band } }: { readonly fit: RoleFit }) {
  return band === null ? (
    <span className="muted">a must-have is unanswered</span>
  ) : (
    <BandWord band={band} />
  )
}

function Met({
  content,
  fit,
  levels,
}: Pick<OtherRolesProps, 'content' | 'levels'> & { readonly fit: RoleFit }) {
  const met = metByRole(levels, use(content.postings())).get(fit.role)
  return met === undefined || met.met === 0 ? null : (
    <span className="block">
      {met.met} of {met.of} postings met
    </span>
  )
}

/** What tells roles that suit about equally apart. */
export function Apart({
  content,
  tied,
}: {
  readonly content: Content
  readonly tied: readonly RoleFit[]
}) {
  const { roles } = use(content.roles())
  const kinds = tied.map((fit) => ({
    id: fit.role,
    requirements: trackOf(fit, roles)?.requirements ?? [],
  }))
  if (kinds.length < 2) return null
  const nameOf = namesOf(content.quiz.skills)
  const said = distinguishingSkills(kinds).map(({ id: role, skill }) => {
    const fit = tied.find((one) => one.role === role)
    return `${fit === undefined ? role : nameOfFit(fit, roles)} counts ${nameOf(skill)} more`
  })
  return <p>What separates them: {inWords(said)}.</p>
}

import { Suspense, use } from 'react'
import { distinguishingSkills } from '../../core/fit/distinguishingSkills.ts'
import type { Levels } from '../../core/fit/levels.ts'
import { metByRole } from '../../core/fit/postings.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { inWords } from '../../ui/words.ts'

interface OtherRolesProps {
  readonly fits: readonly RoleFit[]
  readonly levels: Levels
  /** False where it is too early to rank: then no word stands beside a role. */
  readonly isRanked: boolean
  readonly onChoose: (role: string) => void
}

/** The other roles, each with its word, its kind and the real postings that are met. */
export function OtherRoles({ fits, levels, isRanked, onChoose }: OtherRolesProps) {
  const { nameOf } = useContent()
  const { kindOf } = useRoles()
  return (
    <section className="other-roles" aria-labelledby="other-roles">
      <h2 id="other-roles">{isRanked ? 'Other roles' : 'All roles'}</h2>
      <ul className="bare cards">
        {fits.map((fit) => (
          <li key={fit.role}>
            <button type="button" className="role-choice" onClick={() => onChoose(fit.role)}>
              <b className="block">{nameOf(fit.role)}</b>
              {isRanked && <Word fit={fit} />}
              {isRanked && (
                <span className="block muted">
                  {kindOf(fit) !== null && `The ${kindOf(fit)} kind`}
                  <Suspense>
                    <Met fit={fit} levels={levels} />
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

function Met({ fit, levels }: Pick<OtherRolesProps, 'levels'> & { readonly fit: RoleFit }) {
  const met = metByRole(levels, use(useContent().postings())).get(fit.role)
  return met === undefined || met.met === 0 ? null : (
    <span className="block">
      {met.met} of {met.of} postings met
    </span>
  )
}

/** What tells roles that suit about equally apart. */
export function Apart({ tied }: { readonly tied: readonly RoleFit[] }) {
  const { nameOf } = useContent()
  const { trackOf, nameOfFit } = useRoles()
  const kinds = tied.map((fit) => ({
    id: fit.role,
    requirements: trackOf(fit)?.requirements ?? [],
  }))
  if (kinds.length < 2) return null
  const said = distinguishingSkills(kinds).map(({ id: role, skill }) => {
    const fit = tied.find((one) => one.role === role)
    return `${fit === undefined ? role : nameOfFit(fit)} is more about ${nameOf(skill)}`
  })
  return <p>What separates them: {inWords(said)}.</p>
}

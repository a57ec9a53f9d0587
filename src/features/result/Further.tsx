import { memo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { fitChosen, type RoleFit } from '../../core/fit/roles.ts'
import type { Whose } from '../../shared/headline.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { bandNames } from '../../ui/words.ts'
import { Between } from './Between.tsx'
import { OtherRoles } from './OtherRoles.tsx'

interface FurtherProps {
  readonly answers: Answers
  readonly whose: Whose
  readonly fit: RoleFit
  /** Whether it is too early to show one role before others. */
  readonly isStarting: boolean
  /** Whether the questions can be answered from here. */
  readonly canAnswer: boolean
  readonly onChoose: (role: string, track?: string | null) => void
}

/** What is read after strengths and first step: what stands between, and the other roles and kinds. */
export const Further = memo(function Further(props: FurtherProps) {
  const { answers, whose, fit, isStarting, canAnswer, onChoose } = props
  const { roleOf, trackOf } = useRoles()
  const { fits, levels } = useAssess()(answers)
  const track = trackOf(fit)
  if (track === undefined) return null
  const name = fit.tie ? (roleOf(fit.role)?.name ?? 'it') : 'it'
  return (
    <>
      {!isStarting && (
        <>
          <Between {...{ answers, levels, fit, track, whose, name, canAnswer }} />
          <Kinds {...{ answers, fit, onChoose }} />
        </>
      )}
      <OtherRoles
        fits={isStarting ? fits : fits.filter(({ role }) => role !== fit.role)}
        levels={levels}
        isRanked={fits.some(({ standing }) => standing !== 'explore')}
        onChoose={onChoose}
      />
    </>
  )
})

/** The other kinds of the shown role, for who aims at one of them. */
function Kinds({ answers, fit, onChoose }: Pick<FurtherProps, 'answers' | 'fit' | 'onChoose'>) {
  const role = useRoles().roleOf(fit.role)
  const { fits, levels } = useAssess()(answers)
  if (role === undefined || role.tracks.length < 2) return null
  const best = fits.find(({ role: id }) => id === role.id)
  return (
    <p className="kinds print-hidden">
      Other kinds of {role.name}:{' '}
      {role.tracks
        .filter(({ id }) => id !== fit.track)
        .map((track) => {
          const standing = fitChosen(levels, role, track.id)?.standing ?? 'explore'
          return (
            <button
              key={track.id}
              type="button"
              className="button-small"
              onClick={() => onChoose(role.id, track.id === best?.track ? null : track.id)}
            >
              {track.kind} ({bandNames[standing]})
            </button>
          )
        })}
    </p>
  )
}

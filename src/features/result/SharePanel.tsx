import { useId, useState } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { encodeLink, encodeScores, withTrack } from '../../core/link/link.ts'
import { linkScores } from '../../core/link/scores.ts'
import { resultLink } from '../../shared/resultLink.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { PrintFoot } from '../../ui/PrintFoot.tsx'
import { Status } from '../../ui/Status.tsx'
import type { QrCode } from './QrCode.tsx'
import { ResultExports } from './ResultExports.tsx'
import type { Chosen } from './ResultView.tsx'
import { triedToLoad } from './triedToLoad.ts'

/** What a link can hold, and what that means for who gets it. */
const kinds = {
  answers: {
    name: 'My answers',
    meaning:
      'Your answers and nothing else: no name, no date, no device. Whoever has the link can read them, sees gaps and path, and can compare.',
  },
  scores: {
    name: 'Scores only',
    meaning:
      'Score, range and word of each role, no answers. It shows no gaps and no path, and stays as it is when the content changes.',
  },
} as const

type Kind = keyof typeof kinds
const kindList: readonly Kind[] = ['answers', 'scores']

interface SharePanelProps {
  readonly answers: Answers
  /** The role that is looked at; null for the best. */
  readonly chosen: Chosen | null
}

/** Says what the result link contains, then gives it: to copy, to hand on, as a code; and the result as a file. */
export function SharePanel({ answers, chosen }: SharePanelProps) {
  const id = useId()
  const { codebook, nameOfFit } = useRoles()
  const { fits } = useAssess()(answers)
  const [kind, setKind] = useState<Kind>('answers')
  const [shown, setShown] = useState(false)
  const [Code, setCode] = useState<typeof QrCode | null>(null)
  const [said, setSaid] = useState('')
  const { edition } = codebook
  const looked = fits.find(({ role }) => role === chosen?.id)
  const track = looked === undefined ? null : (chosen?.track ?? looked.track)
  const full = resultLink(withTrack(encodeLink({ edition, answers }, codebook), track))
  const link =
    kind === 'answers'
      ? full
      : resultLink(encodeScores({ edition, scores: linkScores(fits) }, codebook))

  function choose(chosen: Kind): void {
    setKind(chosen)
    setShown(false)
    setCode(null)
    setSaid('')
  }

  async function hand(): Promise<void> {
    try {
      await navigator.share({ title: 'My AI Security Skills Check result', url: link })
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      if (!cancelled) setSaid('The browser could not share the link. Copy it instead.')
    }
  }

  async function showCode(): Promise<void> {
    const { QrCode } = await import('./QrCode.tsx')
    setCode(() => QrCode)
  }

  return (
    <section className="share" aria-labelledby={`${id}-title`}>
      <div className="print-hidden">
        <h2 id={`${id}-title`}>Send your result</h2>
        <fieldset>
          <legend>What should the link include?</legend>
          {kindList.map((one) => (
            <label key={one} className="option">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => choose(one)}
              />
              <span>
                <b>{kinds[one].name}</b>
                <span className="example">{kinds[one].meaning}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          {kind === 'answers' &&
            looked !== undefined &&
            `It opens on ${nameOfFit({ role: looked.role, track })}. `}
          Links can be edited, so they prove nothing. Nothing is sent until you send it.
        </p>
        {shown ? (
          <>
            <CopyField
              key={kind}
              label={kind === 'answers' ? 'Your result link' : 'Your link of scores'}
              what="link"
              text={link}
              takesFocus
            >
              {'share' in navigator && (
                <button type="button" className="button-quiet" onClick={hand}>
                  Share
                </button>
              )}
              <button
                type="button"
                className="button-quiet"
                onClick={async () => setSaid(await triedToLoad(showCode))}
              >
                Show as a QR code
              </button>
            </CopyField>
            {Code !== null && <Code text={link} label="QR code of your result link" />}
          </>
        ) : (
          <button type="button" className="button" onClick={() => setShown(true)}>
            Make the link
          </button>
        )}
        <Status>{said}</Status>
        <ResultExports answers={answers} />
      </div>
      <PrintFoot link={full} />
    </section>
  )
}

import { type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { encodeLink, encodeScores } from '../core/link.ts'
import { enoughAnswered, linkScores } from '../core/scores.ts'
import { dayOf } from '../ui/day.ts'
import { download } from '../ui/download.ts'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { address } from '../ui/To.tsx'
import { useAssessor } from './useAssessor.ts'

interface SharePanelProps {
  readonly content: Content
  readonly answers: Answers
}

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
      'Score, range and band of each role, no answers. It shows no gaps and no path, and stays as it is when the content changes.',
  },
} as const

type Kind = keyof typeof kinds
const kindList: readonly Kind[] = ['answers', 'scores']

const files = [
  { name: 'Table (CSV)', ending: 'csv', type: 'text/csv' },
  { name: 'Markdown', ending: 'md', type: 'text/markdown' },
  { name: 'JSON Resume skills', ending: 'json', type: 'application/json' },
] as const

/** Says what the result link contains, then gives it: to copy, to hand on, as a code or a picture; and the result as a file. */
export function SharePanel({ content, answers }: SharePanelProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const part = use(content.roles())
  const { codebook, roles } = part
  const { assess } = useAssessor(content)
  const [kind, setKind] = useState<Kind>('answers')
  const [shown, setShown] = useState(false)
  const [qrCode, setQrCode] = useState<ReactNode>(null)
  const [picture, setPicture] = useState<ReactNode>(null)
  const [said, setSaid] = useState('')
  const { edition } = codebook
  const linkOf = (code: string) => `${location.origin}${address('/results/')}#${code}`
  const full = linkOf(encodeLink({ edition, answers }, codebook))
  const link =
    kind === 'answers'
      ? full
      : linkOf(encodeScores({ edition, scores: linkScores(assess(answers).fits) }, codebook))

  // The button that had the focus is gone, so the field gets it.
  useEffect(() => {
    if (shown) field.current?.focus()
  }, [shown])

  function choose(chosen: Kind): void {
    setKind(chosen)
    setShown(false)
    setQrCode(null)
    setSaid('')
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('The link is copied.')
    } catch {
      field.current?.select()
      setSaid(
        'Copying was refused by the browser. The link is selected: copy it with the keyboard or the menu.',
      )
    }
  }

  async function hand(): Promise<void> {
    try {
      await navigator.share({ title: 'My AI Security Skills Check result', url: link })
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError'
      if (!cancelled) setSaid('The browser could not share the link. Copy it instead.')
    }
  }

  /** Does what needs a file that only few people want, fetched when they ask for it. */
  async function offer(make: () => Promise<void>): Promise<void> {
    try {
      await make()
      setSaid('')
    } catch {
      setSaid('This could not be loaded. See whether the network is there, and try again.')
    }
  }

  async function showQrCode(): Promise<void> {
    const { QrCode } = await import('./QrCode.tsx')
    setQrCode(<QrCode text={link} label="QR code of your result link" />)
  }

  async function showPicture(): Promise<void> {
    const [{ PictureCard }, { mostRoles }] = await Promise.all([
      import('./PictureCard.tsx'),
      import('./drawCard.ts'),
    ])
    const best = assess(answers).fits.filter(({ answered }) => answered >= enoughAnswered)
    const rows = best.slice(0, mostRoles).map(({ role, band, score, low, high }) => ({
      name: roles.find(({ id }) => id === role)?.name ?? role,
      band,
      score: Math.round(score),
      low: Math.round(low),
      high: Math.round(high),
    }))
    const site = location.host + address('/').replace(/\/$/, '')
    setPicture(<PictureCard card={{ roles: rows, day: dayOf(Date.now()), site }} />)
  }

  async function save({ ending, type }: (typeof files)[number]): Promise<void> {
    const { csvFile, markdownFile, resultTable, resumeFile } = await import('./resultFiles.ts')
    const day = dayOf(Date.now())
    const write = { csv: csvFile, md: markdownFile, json: resumeFile }[ending]
    const text = write(resultTable(assess(answers), content.quiz, part, day))
    download(`skills-check-${day}.${ending}`, type, text)
  }

  return (
    <section className="share" aria-labelledby={`${id}-title`}>
      <div className="print-hidden">
        <h2 id={`${id}-title`}>Send your result</h2>
        <fieldset className="choices">
          <legend>What shall the link hold?</legend>
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
        <p>Anyone can make a link with other contents. It goes nowhere until you send it.</p>
        {shown ? (
          <>
            <label htmlFor={id}>
              {kind === 'answers' ? 'Your result link' : 'Your link of scores'}
            </label>
            <input
              id={id}
              ref={field}
              type="text"
              readOnly
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <p className="actions">
              <button type="button" className="button" onClick={copy}>
                Copy the link
              </button>
              {'share' in navigator && (
                <button type="button" className="button-quiet" onClick={hand}>
                  Share
                </button>
              )}
              <button type="button" className="button-quiet" onClick={() => offer(showQrCode)}>
                Show as a QR code
              </button>
            </p>
            {qrCode}
          </>
        ) : (
          <button type="button" className="button" onClick={() => setShown(true)}>
            Make the link
          </button>
        )}
        <h3>Take it with you</h3>
        <p className="actions">
          <button type="button" className="button-quiet" onClick={() => print()}>
            Print the result
          </button>
          <button type="button" className="button-quiet" onClick={() => offer(showPicture)}>
            Make a picture
          </button>
          {files.map((file) => (
            <button
              key={file.ending}
              type="button"
              className="button-quiet"
              onClick={() => offer(() => save(file))}
            >
              {file.name}
            </button>
          ))}
        </p>
        {picture}
        <p role="status">{said}</p>
      </div>
      <PrintFoot link={full} />
    </section>
  )
}

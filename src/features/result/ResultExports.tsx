import { useMemo, useState } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useSaid } from '../../shared/useSaid.ts'
import { dayOf } from '../../ui/day.ts'
import { download } from '../../ui/download.ts'
import { addressOf } from '../../ui/SiteLink.tsx'
import { Status } from '../../ui/Status.tsx'
import type { cardOf } from './drawCard.ts'
import type { PictureCard } from './PictureCard.tsx'
import { triedToLoad } from './triedToLoad.ts'

const files = [
  { name: 'Table (CSV)', ending: 'csv', type: 'text/csv' },
  { name: 'Markdown', ending: 'md', type: 'text/markdown' },
  { name: 'JSON Resume', ending: 'json', type: 'application/json' },
] as const

/** What draws the picture, once it is loaded. */
interface Drawing {
  readonly PictureCard: typeof PictureCard
  readonly cardOf: typeof cardOf
}

/** The result on paper, as a picture, and as a file for other programs. */
export function ResultExports({ answers }: { readonly answers: Answers }) {
  const { quiz, nameOf } = useContent()
  const assess = useAssess()
  const saidAbout = useSaid(answers)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [said, setSaid] = useState('')
  const card = useMemo(() => {
    const site = location.host + addressOf('/').replace(/\/$/, '')
    return drawing?.cardOf(assess(answers).fits, nameOf, dayOf(Date.now()), site)
  }, [drawing, assess, answers, nameOf])

  // Where it is too early to rank roles, a picture that ranks them would say otherwise.
  const isRanked = assess(answers).fits.some(({ standing }) => standing !== 'explore')

  async function draw(): Promise<void> {
    const [{ PictureCard }, { cardOf }] = await Promise.all([
      import('./PictureCard.tsx'),
      import('./drawCard.ts'),
    ])
    setDrawing({ PictureCard, cardOf })
  }

  async function save({ ending, type }: (typeof files)[number]): Promise<void> {
    const { csvFile, markdownFile, resultTable, resumeFile } = await import('./resultFiles.ts')
    const day = dayOf(Date.now())
    const write = { csv: csvFile, md: markdownFile, json: resumeFile }[ending]
    const text = write(resultTable(assess(answers), quiz, saidAbout, day))
    download(`skills-check-${day}.${ending}`, type, text)
  }

  return (
    <>
      <h3>Save or print</h3>
      <p className="actions">
        <button type="button" className="button-quiet" onClick={() => print()}>
          Print the result
        </button>
        {isRanked && (
          <button
            type="button"
            className="button-quiet"
            onClick={async () => setSaid(await triedToLoad(draw))}
          >
            Make a picture
          </button>
        )}
        {files.map((file) => (
          <button
            key={file.ending}
            type="button"
            className="button-quiet"
            onClick={async () => setSaid(await triedToLoad(() => save(file)))}
          >
            {file.name}
          </button>
        ))}
      </p>
      {drawing !== null && card !== undefined && <drawing.PictureCard card={card} />}
      <Status>{said}</Status>
    </>
  )
}

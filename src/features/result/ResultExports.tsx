import { useState } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useSaid } from '../../shared/useSaid.ts'
import { dayOf } from '../../ui/day.ts'
import { download } from '../../ui/download.ts'
import { Status } from '../../ui/Status.tsx'
import { triedToLoad } from './triedToLoad.ts'

const files = [
  { name: 'Table (CSV)', ending: 'csv', type: 'text/csv' },
  { name: 'Markdown', ending: 'md', type: 'text/markdown' },
  { name: 'JSON Resume', ending: 'json', type: 'application/json' },
] as const

/** The result on paper, and as a file for other programs. */
export function ResultExports({ answers }: { readonly answers: Answers }) {
  const { quiz } = useContent()
  const assess = useAssess()
  const saidAbout = useSaid(answers)
  const [said, setSaid] = useState('')

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
      <Status>{said}</Status>
    </>
  )
}

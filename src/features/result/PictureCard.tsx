import { useEffect, useRef, useState } from 'react'
import { copyText } from '../../ui/copyText.ts'
import { download } from '../../ui/download.ts'
import { Field } from '../../ui/Field.tsx'
import { Status } from '../../ui/Status.tsx'
import { cardInWords, cardSize, drawCard, type ResultCard } from './drawCard.ts'

/** A picture of the result to save and post, with the words for those who do not see it. */
export function PictureCard({ card }: { readonly card: ResultCard }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [said, setSaid] = useState('')
  const inWords = cardInWords(card)

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) drawCard(context, card)
  }, [card])

  function save(): void {
    canvas.current?.toBlob((picture) => {
      if (picture === null) setSaid('The browser could not make the picture. Take a screenshot.')
      else download(`skills-check-${card.day}.png`, 'image/png', picture)
    }, 'image/png')
  }

  async function copy(): Promise<void> {
    const isCopied = await copyText(inWords)
    setSaid(
      isCopied
        ? 'The description is copied.'
        : 'Copying was refused by the browser. Mark the description and copy it.',
    )
  }

  return (
    <div className="picture-card">
      <canvas ref={canvas} {...cardSize} role="img" aria-label={inWords} />
      <Field label="Description, for people who do not see the picture">
        {(tied) => <textarea {...tied} className="text-field" readOnly rows={4} value={inWords} />}
      </Field>
      <p className="actions">
        <button type="button" className="button-quiet" onClick={save}>
          Save the picture
        </button>
        <button type="button" className="button-quiet" onClick={copy}>
          Copy the description
        </button>
      </p>
      <Status>{said}</Status>
    </div>
  )
}

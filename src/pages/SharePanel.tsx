import { useEffect, useId, useRef, useState } from 'react'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { address } from '../ui/To.tsx'

/** Says what the result link contains, then gives it: to copy, or to hand to another program. */
export function SharePanel({ code }: { readonly code: string }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  const link = `${location.origin}${address('/results/')}#${code}`

  // The button that had the focus is gone, so the field gets it.
  useEffect(() => {
    if (shown) field.current?.focus()
  }, [shown])

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

  return (
    <section className="share" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="print-hidden">
        Send your result
      </h2>
      <p className="print-hidden">
        The link holds your answers and nothing else: no name, no date, no device. Anyone who has it
        can read them, and can make a link with other answers. It goes nowhere until you send it.
      </p>
      {shown ? (
        <>
          <label htmlFor={id} className="print-hidden">
            Your result link
          </label>
          <input
            id={id}
            ref={field}
            className="print-hidden"
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p className="actions print-hidden">
            <button type="button" className="button" onClick={copy}>
              Copy the link
            </button>
            {'share' in navigator && (
              <button type="button" className="button-quiet" onClick={hand}>
                Share
              </button>
            )}
          </p>
        </>
      ) : (
        <button type="button" className="button print-hidden" onClick={() => setShown(true)}>
          Make the link
        </button>
      )}{' '}
      <button type="button" className="button-quiet print-hidden" onClick={() => print()}>
        Print the result
      </button>
      <p role="status" className="print-hidden">
        {said}
      </p>
      <PrintFoot link={link} />
    </section>
  )
}

import { markedParts } from '../core/reading/marked.ts'
import type { Mark } from '../core/reading/recognise.ts'

/** A text that was pasted, with the words marked that were found in it. It is shown as text, whatever it holds. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly Mark[]
}) {
  return markedParts(text, marks).map(({ start, text, isMarked }) =>
    isMarked ? <mark key={start}>{text}</mark> : text,
  )
}

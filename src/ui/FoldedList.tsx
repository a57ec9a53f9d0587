interface FoldedListProps {
  readonly summary: string
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  readonly isOpen?: boolean
}

/** Lines of a text that was pasted, behind one click; nothing where there are none. */
export function FoldedList({ summary, lines, isOpen = false }: FoldedListProps) {
  if (lines.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{summary}</summary>
      <ul>
        {lines.map(({ line, text }) => (
          <li key={line}>{text}</li>
        ))}
      </ul>
    </details>
  )
}

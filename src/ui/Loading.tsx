/** Stands where something is being loaded or worked out, on the screen only. Journeys wait until none is left. */
export function Loading({ what = 'Loading…' }: { readonly what?: string }) {
  return <p className="muted loading print-hidden">{what}</p>
}

/** Stands in a line, or under what is read first, where more is about to come. */
export function Waiting() {
  return <span className="muted loading print-hidden">…</span>
}

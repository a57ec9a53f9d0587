import { dayOf } from './day.ts'

/** The foot of a printed page: where it came from, when, and what it is for. */
export function PrintFoot({ link }: { readonly link: string }) {
  return (
    <p className="print-only">
      {link}
      <br />
      Printed on {dayOf(Date.now())}. Guidance for the person who answered, not for hiring,
      promotion, admission or pay.
    </p>
  )
}

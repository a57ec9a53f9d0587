/** The foot of a printed page: where it came from, when, and what it is for. */
export function PrintFoot({ link }: { readonly link: string }) {
  return (
    <p className="print-only">
      {link}
      <br />
      Printed on {new Date().toISOString().slice(0, 10)}. Guidance for the person who answered, not
      for hiring, promotion, admission or pay.
    </p>
  )
}

/** The day of a moment, in milliseconds since 1970, as `YYYY-MM-DD` in the time zone of this browser. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

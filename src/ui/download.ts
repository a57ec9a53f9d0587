/** Some browsers take the file only a while after the click, and get nothing from an address given back before. */
const kept = 60_000

/** Offers a text or a picture as a file. Its address holds for a minute. */
export function download(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), kept)
}

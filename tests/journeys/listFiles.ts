/** One list of two people, as forms and spreadsheets save it: each file has to read the same in every browser. */

/** A byte that is no letter in ISO 8859-1, and the euro sign in Windows-1252. */
const euro = 0x80

/** The names that stand in the files, in the order of the page. */
export const listNames = ['Müller', 'Zoë €']

/** Files with their bytes; the link of both people is this one. */
export function listFiles(
  link: string,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const rows = ['Timestamp,Your name,Your link']
  for (const name of listNames) rows.push(`11/23/2026 10:15:00,${name},${link}`)
  const text = `${rows.join('\r\n')}\r\n`
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return [
    { name: 'utf-8.csv', bytes: Buffer.from(text) },
    { name: 'utf-8-with-mark.csv', bytes: Buffer.from(`\uFEFF${text}`) },
    { name: 'utf-16le.csv', bytes: utf16 },
    { name: 'utf-16be.csv', bytes: Buffer.from(utf16).swap16() },
    {
      name: 'windows-1252.csv',
      bytes: Buffer.from([...text].map((letter) => (letter === '€' ? euro : letter.charCodeAt(0)))),
    },
  ]
}

/** Each thing that comes from outside is read in one place, which is tested; all others ask there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.(tsx?|mjs)$/.test(file)),
)

it.each([
  {
    what: 'a setting from the environment',
    // Handing all of it on reads none.
    sign: /process\.env\b(?!,)/,
    // The installer runs before anything is installed; the build sets what React asks for.
    places: ['scripts/build/prerender.ts', 'scripts/install.mjs', 'scripts/settings.ts'],
  },
  {
    what: 'a number that people type',
    sign: /\bparse(Int|Float)\(|valueAsNumber|type="number"|inputMode="(decimal|numeric)"/,
    places: [
      // One digit of a code, and a character by its number.
      'src/core/fit/postings.ts',
      'src/core/reading/clean.ts',
      // By `writtenNumber`.
      'src/features/path/HoursField.tsx',
    ],
  },
  {
    what: 'a day',
    sign: /new Date\(|Date\.parse|valueAsDate/,
    // From a moment: the day on the wall, and the second in a calendar.
    places: ['src/core/day.ts', 'src/core/path/calendar.ts', 'src/ui/day.ts'],
  },
  {
    what: 'a table',
    sign: /split\(('[,;]'|'\\t'|\/\[,;)/,
    // The words of one sentence.
    places: ['src/core/reading/cv.ts'],
  },
  {
    what: 'a line of a command',
    sign: /node:readline|createInterface/,
    places: ['scripts/cli/lines.ts'],
  },
  {
    what: 'a result link',
    sign: /\bdecodeLink\b|decodeURI/,
    // Of a file that was built, for the table of bytes.
    places: ['scripts/build/pageBytes.ts', 'src/core/link/code.ts', 'src/core/link/link.ts'],
  },
  {
    what: 'a file that somebody chose',
    sign: /TextDecoder|FileReader|\bfile\.(text|arrayBuffer)\(/i,
    places: ['src/ui/readText.ts'],
  },
  {
    what: 'the path of an address of the site',
    sign: /\bpathname\.(slice|split|replace|match)|location\.pathname/,
    places: [
      'src/app/main.tsx',
      // Knows addresses only where there is no page.
      'src/static/page.ts',
      // Takes the fragment away.
      'src/features/quiz/QuizStart.tsx',
      'src/routes.ts',
    ],
  },
  {
    what: 'JSON that came from somebody’s browser',
    // Files of the project are another matter.
    sign: /JSON\.parse\((text|localStorage)\b/,
    // The script of every page is too small for more than a glance.
    places: ['src/core/json.ts', 'src/static/page.ts'],
  },
])('$what is read nowhere but where it is tested', ({ sign, places }) => {
  const found = sources.filter((file) => sign.test(readFileSync(file, 'utf8')))
  expect(found.toSorted()).toEqual(places.toSorted())
})

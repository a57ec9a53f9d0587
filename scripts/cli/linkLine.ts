/** One line in, one line out, for `npm run -s link`: a link read as JSON, or JSON written as a link. */
import { z } from 'zod'
import { bands } from '../../src/core/fit/track.ts'
import { parseJson } from '../../src/core/json.ts'
import type { LinkProblem } from '../../src/core/link/code.ts'
import { type Codebook, encodeRead, findLink } from '../../src/core/link/link.ts'

interface Line {
  readonly good: boolean
  readonly text: string
}

const problems: { readonly [problem in LinkProblem]: string } = {
  'not-ours': 'This is no result link. Give the whole link, with the part after #.',
  damaged: 'This link was cut off or mistyped. Copy the whole link once more.',
  newer: 'A newer version made this link. Update this copy of the project.',
}

/** What a link holds, as a line of JSON that `encodeLine` takes back; a skipped question is null. */
export function decodeLine(text: string, codebook: Codebook): Line {
  const decoded = findLink(text, codebook)
  if (!decoded.ok)
    return { good: false, text: JSON.stringify({ error: problems[decoded.problem] }) }
  const { edition } = decoded.result
  const held =
    decoded.kind === 'answers'
      ? {
          answers: Object.fromEntries(
            [...decoded.result.answers].map(([question, answer]) => [
              question,
              answer === 'skipped' ? null : answer,
            ]),
          ),
        }
      : { scores: Object.fromEntries(decoded.result.scores) }
  return { good: true, text: JSON.stringify({ edition, ...held }) }
}

/** The fragment of a link for a line of JSON: `{"answers": {…}}` or `{"scores": {…}}`, and the edition where it is not today’s. */
export function encodeLine(text: string, codebook: Codebook): Line {
  const refuse = (error: string) => ({ good: false, text: JSON.stringify({ error }) })
  const parsed = schemaFor(codebook).safeParse(parseJson(text))
  if (!parsed.success) return refuse(parsed.error.issues.map(issueText).join(' '))
  const { edition, answers, scores } = parsed.data
  try {
    if (answers !== undefined && scores === undefined) {
      const given = new Map(answers.map(([id, answer]) => [id, answer ?? 'skipped'] as const))
      const result = { edition, answers: given }
      return { good: true, text: encodeRead({ ok: true, kind: 'answers', result }, codebook) }
    }
    if (scores !== undefined && answers === undefined) {
      const result = { edition, scores: new Map(scores) }
      return { good: true, text: encodeRead({ ok: true, kind: 'scores', result }, codebook) }
    }
  } catch (error) {
    if (error instanceof RangeError) return refuse('An answer or a score is out of range.')
    throw error
  }
  return refuse('Give either "answers" or "scores".')
}

function schemaFor({ edition, slots, roles }: Codebook) {
  const questions = new Set(slots.map(({ question }) => question))
  const roleIds = new Set(roles.map(({ role }) => role))
  const points = z.int().min(0).max(100)
  const score = z
    .strictObject({ score: points, low: points, high: points, band: z.enum(bands) })
    .refine(({ low, score, high }) => low <= score && score <= high, {
      error: 'must have low ≤ score ≤ high.',
    })
  return z.strictObject({
    edition: z.int().min(1).max(edition).default(edition),
    answers: entriesOf(z.int().min(0).nullable(), questions, 'question').optional(),
    scores: entriesOf(score, roleIds, 'role').optional(),
  })
}

/** The entries of an object whose keys are known ids, as pairs: nothing that was read is used as the key of an object. */
function entriesOf<T extends z.ZodType>(value: T, ids: ReadonlySet<string>, kind: string) {
  const pair = z.tuple([
    z.string().refine((id) => ids.has(id), {
      error: ({ input }) => `"${input}" is no ${kind} with a place in links.`,
    }),
    value,
  ])
  return z.preprocess(
    (given) => (typeof given === 'object' && given !== null ? Object.entries(given) : given),
    z.array(pair),
  )
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')}: ${message}`
}

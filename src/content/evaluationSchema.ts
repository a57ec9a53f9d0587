/** The shape of data/evaluation.json: how good the estimate is on made-up people. */
import { z } from 'zod'
import { line, schemaAddress } from './fields.ts'

const figure = z
  .strictObject({
    value: z.number().nullable().describe('Null where there was nobody to count.'),
    low: z.number(),
    high: z.number(),
  })
  .describe('A share or a mean with its 95 % limits.')

/** What made-up people of one scenario got, see scripts/estimateFigures.ts. Shares are 0 to 1. */
const scenarioFigures = z.strictObject({
  correlation: z.number().describe('Of rated and true level, the mean over skills.'),
  questions: figure,
  questionsP90: z.number(),
  seconds: figure,
  secondsMedian: z.number(),
  secondsP90: z.number(),
  agreesAll: figure.describe('The first role is the first by all questions.'),
  agreesLead: figure.describe('The same, where that one leads by 5 points or more.'),
  within3: figure.describe('The first role is within 3 points of the best by all questions.'),
  tau: figure.describe('Kendall’s τ-b with the order by all questions.'),
  rightAll: figure.describe('The first role is the true best.'),
  rightLead: figure.describe('The same, where the true lead is 10 points or more.'),
  fullRightAll: figure,
  fullRightLead: figure,
  naiveRightAll: figure,
  naiveRightLead: figure,
  covered: figure.describe('The range holds the true score.'),
  width: figure.describe('Of the range, in points.'),
  setHolds: figure.describe('The roles with nine of ten chances hold the true best.'),
  setSize: figure,
  sureRight: figure.describe('The first role is the true best, where its chance is .8 or more.'),
  sure: figure,
  nearLevels: figure.describe('The likeliest level is at most one off.'),
  naiveReady: figure,
  shownReady: figure.describe('Truly Ready, of those shown as Ready.'),
  readyRate: figure,
  naiveReadyClose: figure,
  shownReadyClose: figure.describe('Truly Close or Ready, of those shown as Ready.'),
  naiveOver: figure,
  shownOver: figure.describe('Bands above the true one.'),
  shownUnder: figure,
})

const claimFigures = z.strictObject({
  inflation: figure.describe('Points by which scores of over-claimers are too high.'),
  falseHigh: figure.describe('80 points or more shown, below 65 true.'),
  honest: figure.describe('Points by which scores of the others are too high.'),
})

const scenario = z.strictObject({
  leniency: z.strictObject({ mean: z.number(), spread: z.number() }).describe('In levels.'),
  noise: z.strictObject({ low: z.number(), high: z.number() }).describe('In levels.'),
  pull: z.number().describe('How far novices inflate and experts deflate, 0 to 1.'),
  figures: scenarioFigures,
})

const goal = z.strictObject({
  id: z.string().regex(/^G\d+$/),
  says: line,
  scenario: z.enum(['A', 'B', 'C']).nullable(),
  side: z.enum(['at least', 'at most']),
  bar: z.number(),
  unit: z.enum(['share', 'points', 'questions', 'minutes', 'roles', 'cases']),
  reached: figure,
  met: z.boolean(),
  unsure: z.boolean().describe('The bar lies within the limits.'),
})

/** How good the estimate is on made-up people: written by `npm run evaluate -- estimate 5000 --save`, by nobody else. */
export const evaluationFile = z.strictObject({
  ...schemaAddress,
  fingerprint: z.string().describe('Of what the figures depend on, see checkEvaluation.ts.'),
  seed: z.int(),
  people: z.int().min(2).describe('In each scenario.'),
  secondsToFirstResult: z.number().positive(),
  scenarios: z.strictObject({ A: scenario, B: scenario, C: scenario }),
  claims: z.strictObject({
    naive: claimFigures,
    withoutTerms: claimFigures,
    withTerms: claimFigures,
    withWeakTerms: claimFigures,
  }),
  raises: z.strictObject({ tried: z.int().min(1), falls: z.int().min(0) }),
  goals: z.array(goal).min(1),
  firstPeople: z
    .strictObject({ people: z.int(), questions: z.int(), points: z.number() })
    .describe('What the first few people got, by which a test sees that the code has changed.'),
})

/** The goals of the estimate (G1 to G8), beside what was reached. Bars are never moved to where the figures are. */
import type { Claims, Evaluation, Figure, Figures } from './estimateFigures.ts'

type Goal = Evaluation['goals'][number]
type Bar = readonly [side: Goal['side'], bar: number]
type Reached = Omit<Evaluation, 'goals' | 'firstPeople' | 'fingerprint' | 'seed'>

/** Every goal, in order. */
export function goalsOf({
  scenarios,
  claims,
  raises,
  secondsToFirstResult,
}: Reached): readonly Goal[] {
  const ofScenarios = (
    id: string,
    says: string,
    figure: (figures: Figures) => Figure,
    bars: Partial<Record<'A' | 'B' | 'C', Bar>>,
    unit: Goal['unit'] = 'share',
  ) =>
    (['A', 'B', 'C'] as const).flatMap((scenario) => {
      const bar = bars[scenario]
      const reached = figure(scenarios[scenario].figures)
      return bar === undefined ? [] : [goal({ id, says, scenario, unit, reached }, bar)]
    })
  const ofClaims = (
    says: string,
    figure: (claims: Claims['withTerms']) => Figure,
    bar: Bar,
    unit: Goal['unit'],
  ) => goal({ id: 'G7', says, scenario: null, unit, reached: figure(claims.withTerms) }, bar)
  const minutes = (seconds: number) => exactly(seconds / 60)

  return [
    ...ofScenarios(
      'G1',
      'The first role is the one that all questions put first, where that one leads by 5 points or more',
      ({ agreesLead }) => agreesLead,
      { A: ['at least', 0.99], B: ['at least', 0.985], C: ['at least', 0.965] },
    ),
    ...ofScenarios(
      'G1',
      'The first role is within 3 points of the best by all questions',
      ({ within3 }) => within3,
      { A: ['at least', 0.98], B: ['at least', 0.96], C: ['at least', 0.935] },
    ),
    ...ofScenarios(
      'G2',
      'Questions, mean',
      ({ questions }) => questions,
      { B: ['at most', 32] },
      'questions',
    ),
    ...ofScenarios(
      'G2',
      'Questions, nine of ten people',
      ({ questionsP90 }) => exactly(questionsP90),
      { B: ['at most', 36] },
      'questions',
    ),
    ...ofScenarios(
      'G2',
      'Minutes to the first result, median',
      () => minutes(secondsToFirstResult),
      { B: ['at most', 6.5] },
      'minutes',
    ),
    ...ofScenarios(
      'G2',
      'Minutes in all, median',
      ({ secondsMedian }) => minutes(secondsMedian),
      { B: ['at most', 6.5] },
      'minutes',
    ),
    ...ofScenarios(
      'G2',
      'Minutes in all, nine of ten people',
      ({ secondsP90 }) => minutes(secondsP90),
      { B: ['at most', 8] },
      'minutes',
    ),
    ...ofScenarios('G3', 'The range holds the true score', ({ covered }) => covered, {
      A: ['at least', 0.78],
      B: ['at least', 0.78],
      C: ['at least', 0.7],
    }),
    ...ofScenarios(
      'G3',
      'The range does not hold it far more often than it says',
      ({ covered }) => covered,
      {
        A: ['at most', 0.92],
        B: ['at most', 0.92],
      },
    ),
    ...ofScenarios(
      'G4',
      'The likeliest roles, up to nine of ten chances, hold the true best',
      ({ setHolds }) => setHolds,
      { B: ['at least', 0.95], C: ['at least', 0.91] },
    ),
    ...ofScenarios(
      'G4',
      'How many roles these are, mean',
      ({ setSize }) => setSize,
      { B: ['at most', 2.9], C: ['at most', 3] },
      'roles',
    ),
    ...ofScenarios(
      'G5',
      'The first role is the true best, where its chance is said to be 80 % or more',
      ({ sureRight }) => sureRight,
      { B: ['at least', 0.95], C: ['at least', 0.9] },
    ),
    ...ofScenarios('G6', 'Bands shown above the true one', ({ shownOver }) => shownOver, {
      A: ['at most', 0.03],
      B: ['at most', 0.06],
      C: ['at most', 0.12],
    }),
    ...ofScenarios('G6', 'Shown as Ready: truly Ready', ({ shownReady }) => shownReady, {
      B: ['at least', 0.6],
    }),
    ...ofScenarios(
      'G6',
      'Shown as Ready: truly Ready or Close',
      ({ shownReadyClose }) => shownReadyClose,
      { B: ['at least', 0.98] },
    ),
    ofClaims(
      'Points by which scores of over-claimers are too high',
      ({ inflation }) => inflation,
      ['at most', 6],
      'points',
    ),
    ofClaims(
      'Roles of over-claimers shown at 80 or more that are truly below 65',
      ({ falseHigh }) => falseHigh,
      ['at most', 0.01],
      'share',
    ),
    goal(
      {
        id: 'G8',
        says: `Of ${raises.tried.toLocaleString('en')} raised answers, those that lowered a role`,
        scenario: null,
        unit: 'cases',
        reached: exactly(raises.falls),
      },
      ['at most', 0],
    ),
  ]
}

/** A bar within the limits is met or missed by luck, and says so. */
function goal(about: Omit<Goal, 'side' | 'bar' | 'met' | 'unsure'>, [side, bar]: Bar): Goal {
  const { value, low, high } = about.reached
  const met = value !== null && (side === 'at least' ? value >= bar : value <= bar)
  return { ...about, side, bar, met, unsure: low < high && low <= bar && bar <= high }
}

/** A quantile or a count, which has no limits of its own. */
function exactly(value: number): Figure {
  return { value, low: value, high: value }
}

/** The meaning of the content: what the shape in schema.ts cannot say. Each rule is a function; every message ends with the remedy. */
import {
  type LinesInUse,
  linesAreInOrder,
  linesInUse,
  linesInUseAreKept,
  questionsHaveSlots,
  rolesHaveSlots,
  slotsFitQuestions,
} from './checkCodebook.ts'
import { evaluationFits } from './checkEvaluation.ts'
import { evidenceMakesSense, sourcesExist } from './checkEvidence.ts'
import { idsAreGood } from './checkIds.ts'
import { higherAnswersNeverLower } from './checkModel.ts'
import {
  checksAreEnough,
  domainsExist,
  domainsHaveSkills,
  optionsAreShort,
  questionsBelongToSkills,
  skillsHaveQuestions,
  termsAreInvented,
} from './checkQuestions.ts'
import { rolesAreFair, rolesAskForSkills, startsLeadToRoles } from './checkRoles.ts'
import {
  addressesDiffer,
  prerequisitesCanBeMet,
  requirementsCanBeLearned,
  teachingMakesSense,
} from './checkTeaching.ts'
import type { AllContent, Loaded, Readable } from './load.ts'
import type { Problem } from './problem.ts'

/** Hold for whatever could be read: a file of wrong shape must not be reported a second time by one that refers to it. */
const rules: readonly ((content: Readable) => readonly Problem[])[] = [
  idsAreGood,
  domainsExist,
  skillsHaveQuestions,
  questionsBelongToSkills,
  questionsHaveSlots,
  linesAreInOrder,
  termsAreInvented,
  optionsAreShort,
  higherAnswersNeverLower,
  sourcesExist,
  evidenceMakesSense,
  rolesAskForSkills,
  startsLeadToRoles,
  teachingMakesSense,
  addressesDiffer,
]

/** Say nothing true unless every file could be read. */
const rulesOfTheWhole: readonly ((content: AllContent) => readonly Problem[])[] = [
  domainsHaveSkills,
  slotsFitQuestions,
  rolesHaveSlots,
  checksAreEnough,
  requirementsCanBeLearned,
  prerequisitesCanBeMet,
  rolesAreFair,
  evaluationFits,
]

/**
 * Everything wrong with what was read, in shape and in meaning. `inUse` is what links rely on: null for a folder whose links
 * nobody has.
 */
export function checkContent(
  { content, readable, problems }: Loaded,
  inUse: LinesInUse | null = linesInUse,
): readonly Problem[] {
  if (readable === null) return problems
  return [
    ...problems,
    ...rules.flatMap((rule) => rule(readable)),
    ...(inUse === null ? [] : linesInUseAreKept(readable.codebook, inUse)),
    ...(content === null ? [] : rulesOfTheWhole.flatMap((rule) => rule(content))),
  ]
}

/** `data/roles/x.json: requirements[0].skill: …` */
export function problemLine({ file, field, message }: Problem): string {
  return `data/${file}: ${field === '' ? '' : `${field}: `}${message}`
}

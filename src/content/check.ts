/** The meaning of the content: what the shape in schema.ts cannot say. Each rule is a function; every message ends with the remedy. */

import type { AllContent, Loaded, Readable } from './load.ts'
import {
  type LinesInUse,
  linesAreInOrder,
  linesInUse,
  linesInUseAreKept,
  questionsHaveSlots,
  rolesHaveSlots,
  slotsFitQuestions,
} from './rules/codebook.ts'
import { postingsMakeSense, sourcesExist } from './rules/evidence.ts'
import { holdersHoldJobs } from './rules/holders.ts'
import { idsAreGood } from './rules/ids.ts'
import type { Problem } from './rules/problem.ts'
import {
  checksAreEnough,
  domainsExist,
  domainsHaveSkills,
  examplesFitTheirOption,
  optionsAreShort,
  questionsBelongToSkills,
  skillsHaveQuestions,
} from './rules/questions.ts'
import {
  rolesAreFair,
  startsLeadToRoles,
  tracksAskForSkills,
  tracksHaveIdsOfTheirOwn,
} from './rules/roles.ts'
import {
  levelsAreAskedFor,
  signaturesAreProjects,
  signaturesLeadToReady,
} from './rules/signatures.ts'
import {
  addressesDiffer,
  prerequisitesCanBeMet,
  requirementsCanBeLearned,
  teachingMakesSense,
} from './rules/teaching.ts'
import { skillsHaveTerms, termsBelongToSkills, termsCanBeLookedUp } from './rules/terms.ts'

/** Hold for whatever could be read: a file of wrong shape must not be reported a second time by one that refers to it. */
const rules: readonly ((content: Readable) => readonly Problem[])[] = [
  idsAreGood,
  domainsExist,
  skillsHaveQuestions,
  questionsBelongToSkills,
  questionsHaveSlots,
  linesAreInOrder,
  examplesFitTheirOption,
  optionsAreShort,
  sourcesExist,
  termsBelongToSkills,
  termsCanBeLookedUp,
  postingsMakeSense,
  holdersHoldJobs,
  tracksAskForSkills,
  tracksHaveIdsOfTheirOwn,
  startsLeadToRoles,
  teachingMakesSense,
  addressesDiffer,
  signaturesAreProjects,
]

/** Say nothing true unless every file could be read. */
const rulesOfTheWhole: readonly ((content: AllContent) => readonly Problem[])[] = [
  domainsHaveSkills,
  slotsFitQuestions,
  rolesHaveSlots,
  checksAreEnough,
  skillsHaveTerms,
  requirementsCanBeLearned,
  prerequisitesCanBeMet,
  signaturesLeadToReady,
  levelsAreAskedFor,
  rolesAreFair,
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

/** The meaning of the content: what the shape in schema.ts cannot say. Each rule is a generator; every message ends with the remedy. */

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
import type { Problem, Problems } from './rules/problem.ts'
import {
  checksAreEnough,
  domainsExist,
  domainsHaveSkills,
  optionsReadWell,
  questionsBelongToSkills,
  skillsHaveQuestions,
  startsBeginWithDomains,
} from './rules/questions.ts'
import {
  backgroundsAreKnown,
  rolesAreFair,
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

/**
 * Every rule. Each holds for whatever could be read: a file of wrong shape must not be reported a second time by one that refers to it.
 * Those that say nothing true unless every file could be read are marked so.
 */
const rules: readonly ((content: Readable) => Problems)[] = [
  idsAreGood,
  domainsExist,
  startsBeginWithDomains,
  skillsHaveQuestions,
  questionsBelongToSkills,
  questionsHaveSlots,
  linesAreInOrder,
  optionsReadWell,
  sourcesExist,
  termsBelongToSkills,
  termsCanBeLookedUp,
  postingsMakeSense,
  holdersHoldJobs,
  tracksAskForSkills,
  tracksHaveIdsOfTheirOwn,
  backgroundsAreKnown,
  teachingMakesSense,
  addressesDiffer,
  signaturesAreProjects,
  whenAllIsRead(domainsHaveSkills),
  whenAllIsRead(slotsFitQuestions),
  whenAllIsRead(rolesHaveSlots),
  whenAllIsRead(checksAreEnough),
  whenAllIsRead(skillsHaveTerms),
  whenAllIsRead(requirementsCanBeLearned),
  whenAllIsRead(prerequisitesCanBeMet),
  whenAllIsRead(signaturesLeadToReady),
  whenAllIsRead(levelsAreAskedFor),
  whenAllIsRead(rolesAreFair),
]

function whenAllIsRead(rule: (content: AllContent) => Problems) {
  return (content: Readable) => (content.complete ? rule(content) : [])
}

/**
 * Everything wrong with what was read, in shape and in meaning. `inUse` is what links rely on: null for a folder whose links
 * nobody has.
 */
export function checkContent(
  { readable, problems }: Loaded,
  inUse: LinesInUse | null = linesInUse,
): readonly Problem[] {
  if (readable === null) return problems
  return [
    ...problems,
    ...rules.flatMap((rule) => [...rule(readable)]),
    ...(inUse === null ? [] : linesInUseAreKept(readable.codebook, inUse)),
  ]
}

/** `data/roles/x.json: requirements[0].skill: …` */
export function problemLine({ file, field, message }: Problem): string {
  return `data/${file}: ${field === '' ? '' : `${field}: `}${message}`
}

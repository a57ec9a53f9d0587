/** Every mistake an author can make is named: the file, the field, and what to do about it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkContent, problemLine } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { smallFolder } from './smallFolder.ts'

/** An edit of a file: this text instead of that one, where it stands first. */
interface Edit {
  readonly file: string
  readonly put: string
  readonly for: string
}

interface Mistake extends Edit {
  readonly mistake: string
  /** Where the message says the mistake is, where that is not the edited file. */
  readonly namedFile?: string
  readonly field: string
  /** What the message says, the remedy at its end. */
  readonly says: RegExp
}

const scratch = mkdtempSync(join(tmpdir(), 'content-check-'))
afterAll(() => rmSync(scratch, { recursive: true }))
let folders = 0

/** A folder with these files on disk. */
function folderOf(files: ReadonlyMap<string, string>): string {
  const folder = join(scratch, String(folders++))
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

function edited(files: ReadonlyMap<string, string>, edits: readonly Edit[]) {
  const result = new Map(files)
  for (const { file, put, for: from } of edits) {
    const text = result.get(file)
    if (text === undefined || !text.includes(from)) throw new Error(`${file} has no ${from}`)
    result.set(
      file,
      text.replace(from, () => put),
    )
  }
  return result
}

/** What the check says of these files; there are no links that rely on them. */
function problemsOf(files: ReadonlyMap<string, string>) {
  return checkContent(loadContent(folderOf(files)), null)
}

function problemsAfter(...edits: readonly Edit[]) {
  return problemsOf(edited(smallFolder, edits))
}

const course = 'resources/attacks-course.json'
const lab = 'resources/attack-lab.json'
const project = 'projects/attack-report.json'
const role = 'roles/red-teamer.json'
const skill = 'skills/python.json'
const question = 'questions/python.json'

const outOfShape: readonly Mistake[] = [
  {
    mistake: 'an id with a capital letter',
    file: skill,
    for: '"domain": "all"',
    put: '"domain": "All"',
    field: 'domain',
    says: /use lower-case words joined by hyphens.*Mend/,
  },
  {
    mistake: 'a question id that does not end in its kind',
    file: question,
    for: '"python.ladder"',
    put: '"python"',
    field: 'questions[0].id',
    says: /use <skill>\.ladder.*Mend/,
  },
  {
    mistake: 'a level above 4',
    file: role,
    for: '"level": 2',
    put: '"level": 5',
    field: 'tracks[0].requirements[0].level',
    says: /<=4.*Mend/,
  },
  {
    mistake: 'a level in part',
    file: role,
    for: '"level": 2',
    put: '"level": 2.5',
    field: 'tracks[0].requirements[0].level',
    says: /expected int.*Mend/,
  },
  {
    mistake: 'a requirement of level 0',
    file: role,
    for: '"level": 2',
    put: '"level": 0',
    field: 'tracks[0].requirements[0].level',
    says: />=1.*Mend/,
  },
  {
    mistake: 'a course that teaches to level 4',
    file: course,
    for: '"to": 2',
    put: '"to": 4',
    field: 'teaches[0].to',
    says: /<=3.*Mend/,
  },
  {
    mistake: 'an address that runs a script',
    file: course,
    for: 'https://example.org/attacks',
    put: 'javascript:alert(1)',
    field: 'url',
    says: /use a full https:\/\/ address.*Mend/,
  },
  {
    mistake: 'an address with a password in it',
    file: course,
    for: 'https://example.org/attacks',
    put: 'https://user:secret@example.org/attacks',
    field: 'url',
    says: /leave user name and password out.*Mend/,
  },
  {
    mistake: 'a field nobody knows',
    file: course,
    for: '"free": true',
    put: '"free": true, "colour": "red"',
    field: '',
    says: /"colour".*Mend/,
  },
  {
    mistake: 'a field left out',
    file: course,
    for: '"hours": 10,',
    put: '',
    field: 'hours',
    says: /expected number.*Mend/,
  },
  {
    mistake: 'a text that is too long',
    file: course,
    for: 'Learning attacks',
    put: 'Learning '.repeat(40),
    field: 'title',
    says: /<=300 characters.*Mend/,
  },
  {
    mistake: 'an empty text',
    file: course,
    for: 'Learning attacks',
    put: '   ',
    field: 'title',
    says: />=1 characters.*Mend/,
  },
  {
    mistake: 'a day that does not exist',
    file: question,
    for: '2026-11-23',
    put: '2026-02-30',
    field: 'questions[0].reviewed',
    says: /ISO date.*Mend/,
  },
  {
    mistake: 'a type of resource nobody knows',
    file: course,
    for: '"course"',
    put: '"seminar"',
    field: 'type',
    says: /"course".*Mend/,
  },
  {
    mistake: 'an example for three of the four options',
    file: question,
    for: '"at most saw it",',
    put: '',
    field: 'questions[0].examples',
    says: /exactly 4 items.*Mend/,
  },
  {
    mistake: 'a text that is not JSON',
    file: skill,
    for: '{',
    put: '',
    field: '',
    says: /is not JSON: .*Mend the text there/,
  },
  {
    mistake: 'a date of a posting in words',
    file: 'postings.json',
    for: '"2026-05"',
    put: '"May 2026"',
    field: 'postings[0].date',
    says: /write YYYY, YYYY-MM or YYYY-MM-DD.*Mend/,
  },
  {
    mistake: 'a posting with a source that cannot be looked up',
    file: 'postings.json',
    for: 'https://example.org/jobs/1',
    put: 'a job board (12)',
    field: 'postings[0].source',
    says: /use an https:\/\/ address or github:owner\/name:path.*Mend/,
  },
  {
    mistake: 'pay whose higher figure comes first',
    file: 'postings.json',
    for: '"low": 100000',
    put: '"low": 200000',
    field: 'postings[0].pay',
    says: /put the lower figure into "low".*Mend/,
  },
  {
    mistake: 'pay in a currency by its sign',
    file: 'postings.json',
    for: '"USD"',
    put: '"$"',
    field: 'postings[0].pay.currency',
    says: /use the three letters of a currency.*Mend/,
  },
]

const terms = 'terms/python.json'

const withoutMeaning: readonly Mistake[] = [
  {
    mistake: 'a background that begins with no domain',
    file: 'backgrounds.json',
    for: '"first": "all"',
    put: '"first": "code"',
    field: 'software',
    says: /"code" is not a domain\. Use an id from/,
  },
  {
    mistake: 'a term of four words',
    file: terms,
    for: '"good python"',
    put: '"good python code written"',
    field: 'learned.good python code written',
    says: /no word that counts, more than three, or a comma\. Use one to three plain words/,
  },
  {
    mistake: 'a term with a comma',
    file: terms,
    for: '"good python"',
    put: '"good, python"',
    field: 'learned.good, python',
    says: /or a comma\. Use one to three plain words/,
  },
  {
    mistake: 'a term without a word that counts',
    file: terms,
    for: '"good python"',
    put: '"the 5"',
    field: 'learned.the 5',
    says: /no word that counts/,
  },
  {
    mistake: 'a term twice in two spellings',
    file: terms,
    for: '"python work"',
    put: '"Pythons"',
    field: 'hand.Pythons',
    says: /is read the same as "python"\. Keep one of them/,
  },
  {
    mistake: 'a domain that does not exist',
    file: skill,
    for: '"all"',
    put: '"nowhere"',
    field: 'domain',
    says: /"nowhere" is not a domain\. Use an id from data\/domains\.json/,
  },
  {
    mistake: 'a domain without skills',
    file: 'domains.json',
    for: '[',
    put: '[{ "id": "empty", "name": "Empty", "summary": "Nothing." },',
    field: 'empty',
    says: /has no skills\. Give it a skill or take the domain out/,
  },
  {
    mistake: 'a domain id used twice',
    file: 'domains.json',
    for: '[',
    put: '[{ "id": "all", "name": "All again", "summary": "Everything." },',
    field: 'all',
    says: /"all" is used twice\. Give one of them an id of its own/,
  },
  {
    mistake: 'a slot with too few states for its question',
    file: 'codebook.json',
    for: '"weights": [1, 2, 2, 2, 2, 2]',
    put: '"weights": [1, 2, 2]',
    field: 'slots[0]',
    says: /slot 0 has too few states for a ladder\. Groups never change: use another slot/,
  },
  {
    mistake: 'a skill without its ladder question',
    file: question,
    for: 'python.ladder',
    put: 'python-two.ladder',
    field: 'questions',
    says: /has no ladder question.*Add one with the id "python\.ladder"/,
  },
  {
    mistake: 'a question in the file of another skill',
    file: question,
    for: 'python.ladder',
    put: 'networks.ladder',
    field: 'questions[0].id',
    says: /does not begin with "python\."\. Rename it/,
  },
  {
    mistake: 'a question id used twice',
    file: question,
    for: '"questions": [',
    put: `"questions": [${oneQuestion('python.ladder')},`,
    field: 'questions[1].id',
    says: /"python\.ladder" is used twice\. Give it an id of its own/,
  },
  {
    mistake: 'a question without a slot',
    file: 'codebook.json',
    for: line(7, 'privacy'),
    put: '',
    field: 'slots',
    says: /no slot for "privacy\.ladder"\. Raise "edition" to 2 and add .*"slot": 7, "question": "privacy\.ladder", "since": 2/,
  },
  {
    mistake: 'a slot whose question is gone',
    file: 'codebook.json',
    for: '"privacy.ladder"',
    put: '"retired.ladder"',
    field: 'slots[7]',
    says: /"retired\.ladder" is no question\. Slots are for ever: bring it back/,
  },
  {
    mistake: 'a slot of another kind',
    file: 'codebook.json',
    for: '"slot": 7',
    put: '"slot": 12',
    field: 'slots[7]',
    says: /slot 12 is not for a ladder\. Use a slot of its group/,
  },
  {
    mistake: 'a slot beyond all groups',
    file: 'codebook.json',
    for: '"slot": 7',
    put: '"slot": 99',
    field: 'slots[7]',
    says: /slot 99 is not for a ladder\. Use a slot of its group/,
  },
  {
    mistake: 'a slot that is taken',
    file: 'codebook.json',
    for: '"slot": 7',
    put: '"slot": 6',
    field: 'slots[7]',
    says: /slot 6 is taken\. Use the next free slot/,
  },
  {
    mistake: 'a question with two slots',
    file: 'codebook.json',
    for: line(7, 'privacy'),
    put: line(7, 'privacy') + line(8, 'privacy'),
    field: 'slots[8]',
    says: /"privacy\.ladder" has a slot already\. Take this line out/,
  },
  {
    mistake: 'a slot newer than the edition',
    file: 'codebook.json',
    for: '"question": "privacy.ladder", "since": 1',
    put: '"question": "privacy.ladder", "since": 2',
    field: 'slots[7]',
    says: /is newer than edition 1\. Raise "edition" to 2/,
  },
  {
    mistake: 'a new slot in the middle of the old ones',
    file: 'codebook.json',
    for: '"since": 1',
    put: '"since": 2',
    field: 'slots[1]',
    says: /stands after a newer line\. New lines go to the end/,
  },
  {
    mistake: 'a role without a slot',
    file: 'codebook.json',
    for: '{"slot": 0, "role": "red-teamer", "since": 1}',
    put: '',
    field: 'roles',
    says: /no slot for "red-teamer"\. Raise "edition" to 2 and add .*"slot": 0, "role": "red-teamer", "since": 2/,
  },
  {
    mistake: 'a slot whose role is gone',
    file: 'codebook.json',
    for: '"role": "red-teamer"',
    put: '"role": "lion-tamer"',
    field: 'roles[0]',
    says: /"lion-tamer" is no role\. Slots are for ever: bring the role back/,
  },
  {
    mistake: 'a slot of a role that is taken',
    file: 'codebook.json',
    for: '{"slot": 0, "role": "red-teamer", "since": 1}',
    put: '{"slot": 0, "role": "red-teamer", "since": 1}, {"slot": 0, "role": "lion-tamer", "since": 1}',
    field: 'roles[1]',
    says: /slot 0 is taken\. Use the next free slot\.$/,
  },
  {
    mistake: 'groups of slots moved',
    file: 'codebook.json',
    for: '"first": 10',
    put: '"first": 11',
    field: 'groups[1].first',
    says: /starts at 11, but the slots before it end at 10\. Groups never change: restore it/,
  },
  {
    mistake: 'a skill without a second look',
    file: question,
    for: 'python.view',
    put: 'python-two.view',
    field: 'questions',
    says: /has no second look.*Add one with the id "python\.view"/,
  },
  {
    mistake: 'a skill without a check where each has one',
    file: question,
    for: 'python.check',
    put: 'python-two.check',
    namedFile: 'questions/',
    field: '',
    says: /7 skills have a check\. Add checks/,
  },
  {
    mistake: 'an example under "Not yet" that tells of a deed',
    file: question,
    for: '"at most saw it"',
    put: '"saw it"',
    field: 'questions[0], option 0',
    says: /does not begin with "at most".*Level 0 is no deed/,
  },
  {
    mistake: 'an example in the first person',
    file: question,
    for: '"tried it"',
    put: '"tried it on my own"',
    field: 'questions[0], option 1',
    says: /speaks of "I" or "my".*leave the word out/,
  },
  {
    mistake: 'an example of 13 words',
    file: question,
    for: '"tried it"',
    put: `"${'tried '.repeat(13).trim()}"`,
    field: 'questions[0], option 1',
    says: /has 13 words\. Say it in 12 or fewer/,
  },
  {
    mistake: 'a check from a source that does not exist',
    file: question,
    for: '"survey"',
    put: '"hearsay"',
    field: 'questions',
    says: /"hearsay" is not a source\. Add it to data\/sources\.json/,
  },
  {
    mistake: 'a source of a skill that does not exist',
    file: skill,
    for: '"survey"',
    put: '"hearsay"',
    field: 'references',
    says: /"hearsay" is not a source\. Add it to data\/sources\.json/,
  },
  {
    mistake: 'an employer from a source that does not exist',
    file: role,
    for: '"name": "Example Ltd", "source": "survey"',
    put: '"name": "Example Ltd", "source": "hearsay"',
    field: 'employers',
    says: /"hearsay" is not a source\. Add it to data\/sources\.json/,
  },
  {
    mistake: 'pay from a source that does not exist',
    file: role,
    for: '"text": "Enough.", "source": "survey"',
    put: '"text": "Enough.", "source": "hearsay"',
    field: 'pay',
    says: /"hearsay" is not a source\. Add it to data\/sources\.json/,
  },
  {
    mistake: 'a claim from a source that does not exist',
    file: 'market.json',
    for: '"survey"',
    put: '"hearsay"',
    field: 'claims',
    says: /"hearsay" is not a source\. Add it to data\/sources\.json/,
  },
  {
    mistake: 'a background that leads to a role that does not exist',
    file: 'backgrounds.json',
    for: '"red-teamer"',
    put: '"astronaut"',
    field: 'backgrounds[0].roles',
    says: /"astronaut" is not a role\. Use an id from data\/roles/,
  },
  {
    mistake: 'a background with a level in a skill that does not exist',
    file: 'backgrounds.json',
    for: '"python": 2',
    put: '"cooking": 2',
    field: 'backgrounds[0].typical',
    says: /"cooking" is not a skill\. Use an id from data\/skills/,
  },
  {
    mistake: 'a requirement of a skill that does not exist',
    file: role,
    for: '"skill": "python"',
    put: '"skill": "cooking"',
    field: 'tracks[0].requirements[0].skill',
    says: /"cooking" is not a skill\. Use an id from data\/skills/,
  },
  {
    mistake: 'a requirement asked twice',
    file: role,
    for: '"skill": "networks"',
    put: '"skill": "python"',
    field: 'tracks[0].requirements[1].skill',
    says: /"python" is asked twice\. Keep one of the two/,
  },
  {
    mistake: 'one must-have only',
    file: role,
    for: '"must": true',
    put: '"must": false',
    field: 'tracks[0].requirements',
    says: /has 1 must-haves.*Choose 2, one of them about AI/,
  },
  {
    mistake: 'a third must-have',
    file: role,
    for: '"must": false',
    put: '"must": true',
    field: 'tracks[0].requirements',
    says: /has 3 must-haves.*Choose 2, one of them about AI/,
  },
  {
    mistake: 'must-haves of which none is about AI',
    file: 'skills/attacks.json',
    for: '"aboutAi": true',
    put: '"aboutAi": false',
    namedFile: role,
    field: 'tracks[0].requirements',
    says: /no must-have about AI.*Choose one whose skill has "aboutAi": true/,
  },
  {
    mistake: 'a course about a skill that does not exist',
    file: course,
    for: '"skill": "attacks"',
    put: '"skill": "cooking"',
    field: 'teaches[0].skill',
    says: /"cooking" is not a skill\. Use an id from data\/skills/,
  },
  {
    mistake: 'a need of a skill that does not exist',
    file: lab,
    for: '"skill": "python"',
    put: '"skill": "cooking"',
    field: 'needs[0].skill',
    says: /"cooking" is not a skill\. Use an id from data\/skills/,
  },
  {
    mistake: 'a course that ends where it starts',
    file: course,
    for: '"from": 0',
    put: '"from": 2',
    field: 'teaches[0]',
    says: /ends at 2, not above where it starts\. Lower "from"/,
  },
  {
    mistake: 'a signature that is no project',
    file: role,
    for: '"attack-report"',
    put: '"attack-lab"',
    field: 'tracks[0].signatures[0]',
    says: /"attack-lab" is not a practice project\. Use an id from data\/projects/,
  },
  {
    mistake: 'a signature named twice',
    file: role,
    for: '["attack-report"]',
    put: '["attack-report", "attack-report"]',
    field: 'tracks[0].signatures[1]',
    says: /"attack-report" is named twice\. Keep one of the two/,
  },
  {
    mistake: 'a signature to prefer that takes half a year of evenings',
    file: project,
    for: '"hours": 20',
    put: '"hours": 90',
    namedFile: role,
    field: 'tracks[0].signatures[0]',
    says: /"attack-report" takes 90 hours\. Put one first that takes 20 to 80/,
  },
  {
    mistake: 'a lab that teaches to level 3',
    file: lab,
    for: '"to": 2',
    put: '"to": 3',
    field: 'teaches[0].to',
    says: /a lab alone teaches at most to level 2\. Lower "to"/,
  },
  {
    mistake: 'a guide that teaches to level 2',
    file: course,
    for: '"course"',
    put: '"guide"',
    field: 'teaches[0].to',
    says: /a guide alone teaches at most to level 1\. Lower "to"/,
  },
  {
    mistake: 'a project that brings level 3 in an afternoon',
    file: project,
    for: '"hours": 20',
    put: '"hours": 4',
    field: 'teaches[0].to',
    says: /4 hours are too few for level 3: it takes 20 at least.*lower "to"/,
  },
  {
    mistake: 'a need that is also taught',
    file: lab,
    for: '"skill": "python"',
    put: '"skill": "attacks"',
    field: 'needs[0]',
    says: /"attacks" is also taught\. Say the need with "from"/,
  },
  {
    mistake: 'an address without encryption',
    file: course,
    for: 'https://example.org/attacks',
    put: 'http://example.org/attacks',
    field: 'url',
    says: /use an https:\/\/ address/,
  },
  {
    mistake: 'the address of another resource, with www. and a slash',
    file: 'resources/python-course.json',
    for: 'https://example.org/python',
    put: 'https://www.example.org/attacks/',
    field: 'url',
    says: /is the address of "attacks-course" too\. Keep one of the two/,
  },
  {
    mistake: 'a posting of a role that does not exist',
    file: 'postings.json',
    for: '"role": "red-teamer", "track"',
    put: '"role": "astronaut", "track"',
    field: 'postings[0].role',
    says: /"astronaut" is not a role\. Use an id from data\/roles/,
  },
  {
    mistake: 'a thin posting of a role that does not exist',
    file: 'postings.json',
    for: '"role": "red-teamer", "title": "Attacker"',
    put: '"role": "astronaut", "title": "Attacker"',
    field: 'thin[0].role',
    says: /"astronaut" is not a role\. Use an id from data\/roles/,
  },
  {
    mistake: 'a track without a role',
    file: 'postings.json',
    for: '"role": "red-teamer", "track": null',
    put: '"role": null, "track": "offensive"',
    field: 'postings[0].track',
    says: /"offensive" is not a track of no role\. Use null/,
  },
  {
    mistake: 'a posting that asks for a skill that does not exist',
    file: 'postings.json',
    for: '"skill": "python"',
    put: '"skill": "cooking"',
    field: 'postings[0].asks[0].skills[0].skill',
    says: /"cooking" is not a skill\. Use an id from data\/skills/,
  },
  {
    mistake: 'a skill that stands twice beside one phrase',
    file: 'postings.json',
    for: '"skill": "attacks"',
    put: '"skill": "python"',
    field: 'postings[0].asks[0].skills[1].skill',
    says: /"python" stands twice beside one phrase\. Keep the higher level/,
  },
  {
    mistake: 'the id of another posting, thin or not',
    file: 'postings.json',
    for: 'example-attacker',
    put: 'example-red-teamer',
    field: 'thin[0].id',
    says: /"example-red-teamer" stands here twice\. Remove one/,
  },
  {
    mistake: 'a requirement that nothing free leads to',
    file: course,
    for: '"free": true',
    put: '"free": false',
    namedFile: role,
    field: 'attacking: attacks',
    says: /nothing free leads from zero to attacks 3\. Add a resource or project from level 0/,
  },
  {
    mistake: 'a step that starts above what anything teaches',
    file: project,
    for: '"level": 1',
    put: '"level": 3',
    field: 'needs',
    says: /networks 3 cannot be reached from zero .*Lower it or add a way/,
  },
]

function oneQuestion(id: string): string {
  const examples = ['saw it', 'tried it', 'did it', 'taught it']
  return JSON.stringify({ id, kind: 'ladder', subject: 'it', examples, reviewed: '2026-11-23' })
}

/** A line of the code book as it stands in the small folder, with the comma before it. */
function line(slot: number, skill: string): string {
  return `, {"slot": ${slot}, "question": "${skill}.ladder", "since": 1}`
}

function need(skill: string, level: number): string {
  return `{"skill": "${skill}", "level": ${level}}`
}

function textOf(file: string): string {
  return smallFolder.get(file) ?? ''
}

/** A ninth skill with its questions, but without slots. */
const oneSkillMore = [
  ['skills/cooking.json', textOf(skill)],
  ['questions/cooking.json', textOf(question).replaceAll('python.', 'cooking.')],
  ['terms/cooking.json', textOf(terms)],
] as const

describe('the check of the content', () => {
  it('has nothing to say about a folder that is in order', () => {
    expect(problemsAfter()).toEqual([])
  })

  it.each([...outOfShape, ...withoutMeaning].map((row) => [row.mistake, row] as const))(
    'names file, field and remedy of %s',
    (_, { namedFile, field, says, ...edit }) => {
      expect(problemsAfter(edit)).toContainEqual({
        file: namedFile ?? edit.file,
        field,
        message: expect.stringMatching(says),
      })
    },
  )

  it.each([
    'ladder.json',
    'levels.json',
    'domains.json',
    'market.json',
    'backgrounds.json',
    'sources.json',
    'codebook.json',
    'postings.json',
  ])('says that %s is missing', (missing) => {
    const files = new Map(smallFolder)
    files.delete(missing)
    expect(problemsOf(files).map(problemLine)).toEqual([
      `data/${missing}: is missing. Add the file; data/README.md shows an example.`,
    ])
  })

  it('says that no slot is left for one question more', () => {
    const problems = problemsOf(
      edited(new Map([...smallFolder, ...oneSkillMore]), [
        { file: 'codebook.json', for: '"slots": 10', put: '"slots": 8' },
        { file: 'codebook.json', for: '"first": 10', put: '"first": 8' },
      ]),
    )
    expect(problems.map(problemLine)).toContainEqual(
      expect.stringMatching(
        /^data\/codebook\.json: slots: has no free ladder slot left for "cooking\.ladder"\. A new version of the link is needed/,
      ),
    )
  })

  it('offers the next free slot to a question of a new skill', () => {
    const problems = problemsOf(new Map([...smallFolder, ...oneSkillMore]))
    expect(problems.map(problemLine)).toEqual([
      expect.stringContaining('{ "slot": 8, "question": "cooking.ladder", "since": 2 }'),
      expect.stringContaining('{ "slot": 20, "question": "cooking.view", "since": 2 }'),
      expect.stringContaining('{ "slot": 30, "question": "cooking.check", "since": 2 }'),
      expect.stringContaining('{ "slot": 40, "question": "cooking.level"'),
    ])
  })

  it('wants a table of terms for each skill, and for nothing else', () => {
    const files = new Map(smallFolder)
    files.delete(terms)
    files.set('terms/cooking.json', textOf(terms))
    expect(problemsOf(files).map(problemLine)).toEqual([
      'data/terms/cooking.json: belongs to no skill. Name it after a file in data/skills/, or delete it.',
      'data/terms/python.json: is missing. Add the file with "hand", "bias": 0 and an empty "learned", then run "npm run learn".',
    ])
  })

  it('names a file of questions about no skill', () => {
    const files = new Map([...smallFolder, ...oneSkillMore])
    files.delete('skills/cooking.json')
    expect(problemsOf(files).map(problemLine)).toContain(
      'data/questions/cooking.json: is about no skill. Add data/skills/cooking.json or rename the file.',
    )
  })

  it('names a text that is to bring what one has to have done', () => {
    const file = 'resources/python-course.json'
    const problems = problemsAfter(
      { file, for: '"course"', put: '"paper"' },
      { file, for: '"to": 2', put: '"to": 1' },
    )
    expect(problems.map(problemLine)).toContain(
      `data/${file}: teaches[0].skill: level 1 of python is something done, which a paper does not bring. Take it out.`,
    )
  })

  it('names a second project to a level that no track asks, and no signature', () => {
    const toPython = textOf(project).replaceAll(/"(reports|attacks)"/g, '"python"')
    const files = new Map(smallFolder)
      .set('projects/one.json', toPython)
      .set('projects/other.json', toPython)
    expect(problemsOf(files).map(problemLine)).toContain(
      'data/projects/other.json: teaches[0].to: no track asks python at 3, and "one" leads there already. Take one out, name it as a signature, or let a track ask for it.',
    )
  })

  it('names a project with the id of a resource', () => {
    const files = new Map(smallFolder).set('projects/attack-lab.json', textOf(project))
    expect(problemsOf(files).map(problemLine)).toEqual([
      'data/projects/attack-lab.json: "attack-lab" is both a resource and a project. Rename one.',
    ])
  })

  it('names both ends of a circle of prerequisites', () => {
    const needs = (skill: string) => ({ for: '"needs": []', put: `"needs": [${need(skill, 1)}]` })
    const problems = problemsAfter(
      { file: 'resources/policy-course.json', ...needs('privacy') },
      { file: 'resources/privacy-course.json', ...needs('policy') },
    )
    const lines = problems.map(problemLine)
    for (const [file, skill] of [
      ['policy', 'privacy'],
      ['privacy', 'policy'],
    ]) {
      expect(lines).toContain(
        `data/resources/${file}-course.json: needs: ${skill} 1 cannot be reached from zero (nothing teaches it, or in a circle). Lower it or add a way.`,
      )
    }
  })

  it('names a track whose id another role has used', () => {
    const files = new Map(smallFolder).set('roles/twin.json', textOf(role))
    expect(problemsOf(files).map(problemLine)).toContainEqual(
      'data/roles/twin.json: tracks[0].id: "attacking" is a track of red-teamer already. Choose an id that no role has used.',
    )
  })

  it('names two tracks that ask the same', () => {
    const twin = textOf(role).replace('"attacking"', '"copying"')
    expect(
      problemsOf(new Map(smallFolder).set('roles/twin.json', twin)).map(problemLine),
    ).toContainEqual(
      expect.stringMatching(
        /^data\/roles\/twin\.json: tracks\[0\]\.requirements: is nearly attacking.*Tell them apart/,
      ),
    )
  })

  it('names a track that asks so little that it comes first too often', () => {
    const easy = textOf(role)
      .replace('"attacking"', '"easy"')
      .replaceAll('"level": 2', '"level": 1')
    const lines = problemsOf(new Map(smallFolder).set('roles/easy.json', easy))
    expect(lines.map(problemLine)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^data\/roles\/easy\.json: tracks\[0\]\.requirements: comes first .* Ask for more/,
        ),
        expect.stringMatching(/^data\/roles\/: tracks: a person at level .* nearer together/),
      ]),
    )
  })

  it('reports mistakes of shape in two files in one run', () => {
    const problems = problemsAfter(
      { file: course, for: '"hours": 10', put: '"hours": "ten"' },
      { file: skill, for: '"all"', put: '"All"' },
    )
    expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([course, skill]))
  })

  it('says that a role has the id of a skill, and what to do', () => {
    const files = new Map([...smallFolder, ['roles/python.json', smallFolder.get(role) ?? '']])
    expect(problemsOf(files)).toContainEqual({
      file: 'roles/python.json',
      field: '',
      message: expect.stringMatching(/the id of a skill\. Give the file another name/),
    })
  })

  it('says that a file name is no id, and how to name the file', () => {
    const files = new Map([...smallFolder, ['projects/Bad Name.json', textOf(project)]])
    expect(problemsOf(files)).toContainEqual({
      file: 'projects/Bad Name.json',
      field: '',
      message: expect.stringMatching(/Rename the file: lower-case words joined by hyphens/),
    })
  })

  it('reports mistakes of meaning in two files in one run', () => {
    const problems = problemsAfter(
      { file: course, for: '"skill": "attacks"', put: '"skill": "juggling"' },
      { file: skill, for: '"all"', put: '"nowhere"' },
    )
    expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([course, skill]))
  })

  it('reports a mistake of shape and one of meaning in two files in one run', () => {
    const problems = problemsAfter(
      { file: course, for: 'https://example.org', put: 'http://example.org' },
      { file: lab, for: '"skill": "python"', put: '"skill": "cooking"' },
    )
    expect(problems.map(problemLine)).toEqual([
      `data/${course}: url: use an https:// address. Mend this field.`,
      `data/${lab}: needs[0].skill: "cooking" is not a skill. Use an id from data/skills/.`,
    ])
  })

  it.each([skill, 'questions/attacks.json', role, lab, project])(
    'reports a broken %s once, and nothing that refers to it',
    (broken) => {
      const problems = problemsOf(new Map(smallFolder).set(broken, '{}'))
      expect(problems).not.toEqual([])
      expect(problems.map(({ file }) => file)).toEqual(problems.map(() => broken))
      expect(problems.map(({ message }) => message)).toEqual(
        problems.map(() => expect.stringMatching(/Mend this field\.$/)),
      )
    },
  )

  it.each([
    ['http://example.org', 'use an https:// address'],
    ['http://user:secret@example.org', 'use an https:// address'],
    ['https://user:secret@example.org', 'leave user name and password out of the address'],
    ['javascript:alert(1)', 'use a full https:// address'],
    ['somewhere', 'use a full https:// address'],
  ])('says one thing about the address %s', (url, says) => {
    const problems = problemsAfter({ file: course, for: 'https://example.org/attacks', put: url })
    expect(problems.map(problemLine)).toEqual([`data/${course}: url: ${says}. Mend this field.`])
  })

  it('lets a check rest on our own reasoning', () => {
    expect(problemsAfter({ file: question, for: '"survey"', put: 'null' })).toEqual([])
  })

  it('offers two questions of a kind two different slots', () => {
    const problems = problemsAfter(
      { file: 'codebook.json', for: line(6, 'policy'), put: '' },
      { file: 'codebook.json', for: line(7, 'privacy'), put: '' },
    )
    expect(problems.map(problemLine)).toEqual([
      expect.stringContaining('{ "slot": 6, "question": "policy.ladder", "since": 2 }'),
      expect.stringContaining('{ "slot": 7, "question": "privacy.ladder", "since": 2 }'),
    ])
  })

  it('says that a code book is not the one that links rely on', () => {
    expect(checkContent(loadContent(folderOf(smallFolder))).map(problemLine)).toEqual([
      'data/codebook.json: groups: a group that links rely on was changed. Groups never change: restore it.',
      'data/codebook.json: slots: a line that links rely on was changed. Lines are only ever added: restore it.',
      'data/codebook.json: roles: a line that links rely on was changed. Lines are only ever added: restore it.',
    ])
  })
})

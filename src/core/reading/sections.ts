/** The parts of a posting by their headings, and what of it asks nothing of anybody. */

import { formsOf } from './words.ts'

/** Where a phrase stands. What is left out speaks of the company, its offer, its process or the law. */
export type Section = 'required' | 'responsibilities' | 'preferred' | 'left-out'

/** What each section weighs. */
export const sectionWeights = { required: 3, responsibilities: 2, preferred: 1 } as const

/** How a heading names its section: it begins so, or it is this and words that say nothing. */
interface Named {
  readonly section: Section
  readonly begins: readonly string[]
  readonly is: readonly string[]
}

/** Phrases between bars. */
function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}

/** The first row that fits counts. Words in lower case without marks; English, German, French, Spanish. */
const headings: readonly Named[] = [
  {
    section: 'preferred',
    begins: phrases(`
      nice to have | nice to haves | good to have | great to have | bonus | preferred | desirable
      | desired | ideally | strong candidates may | it is a plus | a plus | pluses | plus points |
      extra credit | even better | we would also love | you might also | what would be a plus |
      additional qualifications | additional skills | what sets you apart | you will have an advantage | it would be great if |
      not required but | advantageous | bonus points | stand out | what will set you apart |
      wünschenswert | von vorteil | das wäre ein plus | idealerweise | atouts | les plus | un plus
      | deseable | se valorará | valorable | ways to stand out | optional | would be a plus | you
      get extra points | other skills that | recommended
    `),
    is: phrases(`
      preferred | desirable | desired | plus | nice to have | good to have | optional
    `),
  },
  {
    section: 'left-out',
    begins: phrases(`
      about us | about our | about the company | about the team | who we are | our company | our
      team | our mission | our values | our culture | our story | our vision | our benefits | our
      commitment | our offer | our hiring | the company | the team | company | why join | why us |
      why you | why work | life at | working at | join us | what we offer | what we can offer |
      what we do | what we provide | what you get | what you will get | we offer | we provide |
      what is in it for you | in return | benefits | perks | compensation | salary | pay range |
      pay | total rewards | rewards | remuneration | annual salary | base salary | the annual |
      the expected | the base | equal | diversity | inclusion | eeo | accommodation |
      accommodations | how to apply | application | to apply | apply | interview | hiring process
      | recruitment | selection process | our interview | the process | next steps | location |
      work location | where you | logistics | visa | privacy | legal | disclaimer | notice |
      deadline | how we are different | come work with us | guidance on | your safety | additional
      information | other information | employment type | contract type | start date | working
      conditions | work environment | physical | travel | background check | clearance | export
      control | contact | share this | similar jobs | related jobs | job details | at a glance |
      job information | what to expect | commitment to | über uns | wir bieten | das bieten wir |
      unser angebot | unsere benefits | was wir bieten | deine vorteile | ihre vorteile | wer wir
      sind | kontakt | bewerbung | qui sommes nous | à propos | nous offrons | ce que nous offrons
      | avantages | processus de recrutement | notre entreprise | sobre nosotros | quiénes somos |
      ofrecemos | qué ofrecemos | beneficios | proceso de selección | nuestra empresa
    `),
    is: phrases(`
      benefits | compensation | culture | locations | salary | equal opportunity employer |
      department | employment
    `),
  },
  {
    section: 'required',
    begins: phrases(`
      requirements | required | qualifications | minimum | basic qualifications | must have | must
      haves | you have | you bring | you are | you will bring | you will have | you may be a good
      fit | you might be a good fit | you might be a fit | you may be a fit | you might thrive | you may thrive | you will thrive | you
      could be a | you should have | you must have | you will need | you possess | you will be a |
      what you bring | what you will bring | what you need | what you will need | what you have |
      what we need | what we are looking for | what we look for | what we want | what we seek |
      what we expect | who you are | who we are looking for | who are we looking for | who you
      should be | we are looking for | we look for | we expect | we need | about you | your
      profile | your background | your skills | your experience | your qualifications | your
      expertise | skills and | skills you | skills required | experience and | experience required
      | education | knowledge and | knowledge skills | essential | candidate profile | candidate
      requirements | ideal candidate | the ideal candidate | the candidate | the right candidate |
      the successful candidate | to be successful | to succeed | to be considered | to thrive | is
      this you | do you have | have you got | we would love to hear from you | job requirements | role
      requirements | technical requirements | key requirements | non negotiable | eligibility | it
      is essential | competencies | who should apply | a good fit | are you | anforderungen | dein
      profil | ihr profil | das bringst du mit | das bringen sie mit | qualifikationen | was du
      mitbringst | was sie mitbringen | voraussetzungen | das solltest du | profil | votre profil
      | profil recherché | compétences | prérequis | exigences | vous avez | qualifications
      requises | requisitos | tu perfil | perfil | qué buscamos | lo que buscamos | qué pedimos
    `),
    is: phrases(`
      requirements | qualifications | skills | experience | knowledge | expertise | competencies |
      qualification | abilities | capabilities | skill set | certifications | prerequisites |
      background | tools | tech stack | stack
    `),
  },
  {
    section: 'responsibilities',
    begins: phrases(`
      responsibilities | duties | what you will do | what you will be doing | what you do | what you would
      do | what you will work on | what you will own | what is the role | so what is the role | what you will build | what you will achieve
      | what you will be | what you will lead | what you may | what you might | in this role | in
      your role | in this position | as a | as an | as our | as the | you will | you would | your
      role | your responsibilities | your tasks | your mission | your impact | your day | your job
      | your work | the role | the job | the position | the work | the opportunity | the impact |
      this role | about the role | about the job | about the position | about this role | about
      the opportunity | about this | about the work | role overview | role summary | role
      description | role purpose | role responsibilities | role profile | role and | roles and |
      job description | job summary | job purpose | job overview | job responsibilities | job
      duties | position summary | position overview | position description | position purpose |
      overview | purpose | summary | responsibilities | key duties | accountabilities | key
      accountabilities | key performance areas | key activities | key tasks | key deliverables |
      tasks | scope | day to day | a typical day | typical | how you will | how you | where you
      will make | representative projects | example projects | projects you | essential functions
      | essential duties | main tasks | focus areas | areas of | mission | main responsibilities |
      description | what the job | the difference you will make | deine aufgaben | ihre aufgaben |
      aufgaben | das erwartet dich | das erwartet sie | was dich erwartet | dein job | deine rolle
      | tätigkeiten | missions | vos missions | votre mission | responsabilités | le poste | votre
      rôle | description du poste | ce que vous ferez | responsabilidades | funciones | tus
      funciones | qué harás | lo que harás | descripción del puesto | tareas | misión
    `),
    is: phrases(`
      responsibilities | responsibilities | role | tasks | job description | accountabilities |
      deliverables | outcomes
    `),
  },
]

/** Words that say nothing about which section it is. */
const fillers: ReadonlySet<string> = new Set(
  `the your our this job role position key core main basic general essential primary technical professional required minimum and or of for in
  a an with to who what we you are is specific other relevant skill experience qualifications skills knowledge requirements education
  responsibilities competencies abilities expertise preferred additional work`.split(/\s+/),
)

/** Every word that a heading with nothing but fillers may have. */
const headingWords: ReadonlySet<string> = new Set([
  ...fillers,
  ...headings.flatMap(({ is }) => is.flatMap((phrase) => phrase.split(' '))),
])

/** A line of so few words may begin as a heading does; a longer one has to be marked as one. */
const shortHeading = 4
const longestHeading = { words: 9, marked: 14, characters: 100 } as const

/** The section that a line opens, and what of the line stands behind the heading; null for a line that is none. */
export function headingOf(
  text: string,
  marked: boolean,
): { readonly section: Section; readonly rest: string } | null {
  const colon = text.indexOf(':')
  const head = colon === -1 ? text : text.slice(0, colon)
  const rest = colon === -1 ? '' : text.slice(colon + 1).trim()
  if (head.length > longestHeading.characters) return null
  const words = plainWords(head)
  const isHeading = marked || colon !== -1 || text.endsWith('?')
  const most = isHeading ? longestHeading.marked : longestHeading.words
  if (words.length === 0 || words.length > most || head.length > longestHeading.characters)
    return null
  if (!isHeading && /[.,;!]$/.test(text)) return null
  const section = sectionNamed(words, isHeading)
  return section === null ? null : { section, rest }
}

/** The beginnings of headings by their first word, each with the place of its row. */
const beginnings = new Map<string, readonly (readonly [row: number, phrase: string])[]>()
for (const [row, { begins }] of headings.entries()) {
  for (const phrase of begins) {
    const [first = ''] = phrase.split(' ')
    beginnings.set(first, [...(beginnings.get(first) ?? []), [row, phrase]])
  }
}
const wholes = headings.flatMap(({ is }, row) => is.map((phrase) => [row, phrase] as const))

/** The section of the first row that fits. */
function sectionNamed(words: readonly string[], marked: boolean): Section | null {
  const [first = '', second] = words
  const whole = ` ${words.join(' ')} `
  const short = words.length <= shortHeading || marked
  const begun = (beginnings.get(first) ?? [])
    .filter(([, phrase]) => whole === ` ${phrase} ` || (short && whole.startsWith(` ${phrase} `)))
    .map(([row]) => row)
  const named = words.every((word) => headingWords.has(word))
    ? wholes.filter(([, phrase]) => onlyFillersAround(whole, phrase)).map(([row]) => row)
    : []
  const row = headings[Math.min(...begun, ...named)]
  if (row !== undefined) return row.section
  return first === 'about' && second !== undefined && words.length <= shortHeading
    ? 'left-out'
    : null
}

function onlyFillersAround(whole: string, phrase: string): boolean {
  const at = whole.indexOf(` ${phrase} `)
  if (at === -1) return false
  const around = `${whole.slice(0, at)} ${whole.slice(at + phrase.length + 1)}`
  return around.split(' ').every((word) => word === '' || fillers.has(word))
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/[’`]/g, "'"],
  [/\b(we|you|they)'(re|ve)\b/g, '$1 are'],
  [/\b(we|you|they|it)'ll\b/g, '$1 will'],
  [/\b(we|you|they)'d\b/g, '$1 would'],
  [/\b(what|it|here)'s\b/g, '$1 is'],
]

function plainWords(text: string): readonly string[] {
  const small = text.toLowerCase()
  const plain = /['’`]/.test(small)
    ? contractions.reduce((all, [from, to]) => all.replace(from, to), small)
    : small
  return formsOf(plain)
}

/** What a line begins with that speaks of the company. */
const companyStarts: readonly string[] = phrases(`
  we are a | we are an | we are the | we are on a | we believe | we have raised | we have built |
  we offer | we provide | we value | we celebrate | we encourage | we strongly encourage | we
  welcome | we do not discriminate | we sponsor | we may use | we may close | our mission | our
  vision | our values | our culture | our company | our customers | our clients | our products |
  our story | our people | our investors | founded | headquartered | backed by | join us | by
  applying | if you need | if you require | for more information | to apply | please | learn more
  | this position is not | the salary | the base | the annual | the expected | the pay | the
  compensation | the role is based | all qualified | qualified applicants | about | posted |
  location | note
`)

/** What speaks of offer, process or law wherever it stands in a line. */
const outsideWords: readonly string[] = phrases(`
  equal opportunity | equal employment | without regard to | regardless of race | sexual
  orientation | reasonable accommodation | criminal history | criminal histories | affirmative
  action | e-verify | protected veteran | salary range | base salary | pay range | base pay |
  total compensation | compensation package | annual bonus | stock options | equity package |
  401(k) | 401k | paid time off | parental leave | health insurance | dental | pension | wellness
  | gym | vacation | holiday | holidays | lunch | perks | rolling basis | applications are |
  application process | application deadline | submit your | cover letter | your resume | your cv
  | interview process | hiring process | recruiter | recruiters | recruitment process |
  recruitment agency | recruitment agencies | background check | visa sponsorship | sponsor visas
  | work permit | right to work | privacy policy | privacy notice | personal data you | candidate
  privacy | cookies | series a | series b | series c | series d | in funding | unicorn | fortune
  500 | award-winning | years in business | employees worldwide | offices in | click here | view
  all jobs | sign in | job alert | ai-generated content | use of ai in | hybrid policy | days a
  week | days per week | remote work | relocation | learning budget | diverse team | diverse
  workforce | inclusive environment | sick leave | pto | retirement | encourage you to apply |
  eligible for employer | receiving your application | application period | employee benefits
`)

/** Phrases by their first word, so that only a line that has it is searched. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const phrase of phrases) {
    const words = plainWords(phrase)
    const [first = ''] = words
    found.set(first, [...(found.get(first) ?? []), ` ${words.join(' ')} `])
  }
  return found
}

const startsOfCompany = byFirstWord(companyStarts)
const outside = byFirstWord(outsideWords)

/** Whether a line asks nothing, whatever section it stands in: it speaks of the company, its offer, its process or the law. */
export function asksNothing(text: string): boolean {
  const words = plainWords(text)
  const [first = ''] = words
  const whole = ` ${words.join(' ')} `
  return (
    (startsOfCompany.get(first) ?? []).some((start) => whole.startsWith(start)) ||
    words.some((word) => (outside.get(word) ?? []).some((phrase) => whole.includes(phrase)))
  )
}

/** Words that make one phrase of a list a wish. */
const wishes =
  /^ideally\b|\b(?:(?:is|are|would be|as|considered) an? (?:big |strong |huge |definite )?(?:plus|advantage|bonus|asset)|(?:is|are|considered) (?:highly |very )?(?:desirable|advantageous|preferred|beneficial|welcome)|nice to have|good to have|(?:preferred|desirable|advantageous|a plus|beneficial)(?:[.)\]]|$)|preferably)/i

/** What is only a fact about the job: it says nothing of what follows in the same line. */
export function isFact(text: string): boolean {
  return /^(?:application )?(?:deadline|location|work location|start date|contract|employment|salary|pay|clearance|travel)\b/i.test(
    text,
  )
}

/** Words by which a phrase asks for something to be there already, whatever stands around it. */
const demands =
  /^(?:(?:you )?(?:have|possess|bring|must|need)\b|(?:at least|minimum|min)\b|\d{1,2}\+? ?(?:\+|to|-|–)? ?\d{0,2}\+? years|(?:\w+[ -]){0,2}(?:experience|knowledge|understanding|familiarity|proficiency|expertise|background|proficient|familiar|fluent|skilled)\b|(?:\w+ ){0,2}ability to\b)|\b(?:is|are) required\b|\bmust have\b/i

export function saysRequired(text: string): boolean {
  return demands.test(text)
}

/** The section of one phrase within a section: "… is a plus" is preferred even among what is required. */
export function sectionOfPhrase(section: Section, text: string): Section {
  if (section === 'left-out' || asksNothing(text)) return 'left-out'
  return wishes.test(text) ? 'preferred' : section
}

/** Where people come from, to try paths on: levels typical of a background, a guess of ours. */
import type { Levels } from '../../src/core/fit/levels.ts'

export interface Background {
  readonly id: string
  /** The role they make for. */
  readonly role: string
  /** What is left out is 0. */
  readonly levels: Levels
}

/** Levels from a list such as `python 2, leadership 1`. */
function levelsIn(list: string): Levels {
  const all = list.matchAll(/([a-z-]+) (\d)/g)
  return new Map([...all].map(([, skill = '', level]) => [skill, Number(level)]))
}

export const backgrounds: readonly Background[] = [
  {
    id: 'soc-analyst',
    role: 'ai-security-solutions-engineer',
    levels: levelsIn(`
      ai-assurance 1, ai-detection-response 2, ai-red-teaming 1, ai-risk-management 1,
      ai-supply-chain 1, cloud-security 2, communication 2, data-management 1, leadership 2,
      llm-attacks 1, privacy-engineering 1, python 1, secure-development 1,
      solution-architecture 1, systems-networking 3, threat-modelling 1`),
  },
  {
    id: 'ml-developer',
    role: 'ai-security-engineer',
    levels: levelsIn(`
      agent-security 1, ai-guardrails 1, ai-supply-chain 1, cloud-security 1,
      communication 1, data-management 2, leadership 1, llm-attacks 1, llm-engineering 3,
      ml-fundamentals 2, mlops 2, model-evaluation 2, privacy-engineering 1, python 3,
      research-methods 1, responsible-ai 1, secure-development 1, solution-architecture 1,
      systems-networking 2`),
  },
  {
    id: 'compliance-lawyer',
    role: 'ai-governance-specialist',
    levels: levelsIn(`
      ai-assurance 1, ai-policy 2, ai-risk-management 1, communication 3, leadership 2,
      privacy-engineering 1, research-methods 2, responsible-ai 1`),
  },
  {
    id: 'cs-student',
    role: 'ai-security-engineer',
    levels: levelsIn(`
      communication 1, data-management 1, llm-attacks 1, llm-engineering 1,
      ml-fundamentals 1, model-evaluation 1, python 2, research-methods 1,
      secure-development 1, systems-networking 1`),
  },
  {
    id: 'penetration-tester',
    role: 'ai-red-team-engineer',
    levels: levelsIn(`
      ai-detection-response 1, ai-red-teaming 1, ai-risk-management 1, ai-supply-chain 1,
      cloud-security 2, communication 2, leadership 1, llm-attacks 1, llm-engineering 1,
      python 2, secure-development 3, solution-architecture 1, systems-networking 3,
      threat-modelling 2`),
  },
  {
    id: 'help-desk',
    role: 'ai-security-engineer',
    levels: levelsIn(`
      ai-detection-response 1, cloud-security 1, communication 1, leadership 1,
      systems-networking 2`),
  },
  {
    id: 'security-architect',
    role: 'ai-security-solutions-engineer',
    levels: levelsIn(`
      agent-security 1, ai-assurance 2, ai-detection-response 2, ai-guardrails 1,
      ai-policy 1, ai-red-teaming 1, ai-risk-management 2, ai-supply-chain 1,
      cloud-security 3, communication 3, data-management 1, leadership 3, llm-attacks 1,
      privacy-engineering 1, python 1, secure-development 2, solution-architecture 3,
      systems-networking 3, threat-modelling 3`),
  },
]

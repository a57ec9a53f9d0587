import type { Answers } from '../core/answers/answers.ts'

/** A made-up set of answers, shown as a sample and marked as one: an application developer who has begun with language models. */
export const sampleAnswers: Answers = new Map(
  Object.entries({
    python: 2,
    'systems-networking': 2,
    'secure-development': 2,
    'cloud-security': 1,
    'ml-fundamentals': 1,
    'llm-engineering': 2,
    'data-management': 1,
    'model-evaluation': 1,
    'threat-modelling': 1,
    'adversarial-ml': 0,
    'llm-attacks': 1,
    'ai-red-teaming': 0,
    mlops: 1,
    'ai-supply-chain': 1,
    'ai-guardrails': 2,
    'agent-security': 1,
    'ai-detection-response': 1,
    'privacy-engineering': 1,
    'ai-policy': 0,
    'ai-risk-management': 0,
    'ai-assurance': 0,
    'responsible-ai': 0,
    communication: 2,
    'solution-architecture': 2,
    'research-methods': 0,
    leadership: 1,
  }).map(([skill, option]) => [`${skill}.ladder`, option]),
)

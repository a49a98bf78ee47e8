import type { Policy } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import antiFraud25 from './cn-anti-fraud-law-25.json' with { type: 'json' };
import antiFraud31 from './cn-anti-fraud-law-31.json' with { type: 'json' };
import criminal253 from './cn-criminal-law-253-1.json' with { type: 'json' };
import criminal280 from './cn-criminal-law-280-3.json' with { type: 'json' };
import cybersecurity from './cn-cybersecurity-law.json' with { type: 'json' };
import identityCard17 from './cn-identity-card-law-17.json' with { type: 'json' };
import digitalServices16 from './eu-dsa-16-2.json' with { type: 'json' };
import { LegalGround } from './schema.ts';

/** Every provision that notices cite, in the order in which they cite it. */
export const LEGAL_GROUNDS: readonly LegalGround[] = [
  criminal280,
  criminal253,
  identityCard17,
  antiFraud25,
  antiFraud31,
  cybersecurity,
  digitalServices16,
].map((declared) => LegalGround.parse(declared));

/**
 * The provisions that a notice under a policy cites to a recipient. The regulation of the European Union speaks to hosting
 * services; a public body is not asked under it.
 */
export function groundsFor(policy: Policy, role: Recipient['role']): readonly LegalGround[] {
  return LEGAL_GROUNDS.filter(
    ({ policies, jurisdiction }) =>
      policies.includes(policy) && !(role === 'public-body' && jurisdiction === 'EU'),
  );
}

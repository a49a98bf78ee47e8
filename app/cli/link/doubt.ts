import type { FoundLink, LinkFacts } from '../../../core/link.ts';

/**
 * The facts of a link that was read from what a picture shows: one letter taken for another makes it a link to nothing, so that
 * "removed" proves nothing there. A QR code has no such doubt.
 */
export function withDoubt(
  facts: LinkFacts,
  { foundIn }: FoundLink,
  pictureText: string | null,
): LinkFacts {
  return pictureText !== null && foundIn === 'text' && facts.state === 'removed'
    ? { ...facts, state: 'unknown', proof: `${facts.proof}, or misread from the picture` }
    : facts;
}

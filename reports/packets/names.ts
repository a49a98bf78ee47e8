import type { ComposedNotice } from '../notices/composed-notice.ts';

/** Names of the files of a packet. They are the same in every language, so that a list can be followed anywhere. */
export const PACKET_FILES = {
  fields: 'fields.txt',
  addresses: 'addresses.txt',
  digests: 'SHA256SUMS',
} as const;

/** The packet's main document, by what it was printed as. */
export function mainFile({ notice }: ComposedNotice, extension: 'pdf' | 'html'): string {
  return `${notice.id}-r${notice.round}.${extension}`;
}

/** The extraction record of a bundle. */
export function recordFile(evidenceId: string, language: string): string {
  return `records/${evidenceId}.${language}.pdf`;
}

/** A redacted picture, by the bundle that it is from and its number there. */
export function pictureFile(evidenceId: string, number: number): string {
  return `pictures/${evidenceId}-${number}.png`;
}

import type { Sha256 } from '../../../core/digest.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import type { EvidenceDocument, EXPORT_KINDS, Opening } from '../../api/evidence.ts';

/** Who does something with a bundle, and why, for the custody log. */
export interface Asker {
  readonly actor: string;
  readonly reason: string;
}

/** A file that is handed out. */
export interface HandedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What the routes of evidence stand on. Everything that touches a bundle's bytes enters the custody log first. */
export interface EvidenceDeps {
  readonly line: Pick<LineDeps, 'store' | 'now'>;
  readonly document: (evidenceId: string) => Promise<EvidenceDocument>;
  /** A picture of the vault in which no card can be seen; null where there is none, or it cannot be read. */
  readonly picture: (
    digest: Sha256,
    signal: AbortSignal,
  ) => Promise<{ readonly mime: string; readonly bytes: Uint8Array } | null>;
  /** Opens a bundle in the viewer, on an origin of its own and under a secret path that ends after a time. */
  readonly open: (evidenceId: string, asker: Asker, isBlurred: boolean) => Promise<Opening>;
  /** Verifies a bundle as it is stored; the checks that fail. */
  readonly verify: (
    evidenceId: string,
    asker: Asker,
    signal: AbortSignal,
  ) => Promise<readonly string[]>;
  readonly handOut: (
    evidenceId: string,
    kind: (typeof EXPORT_KINDS)[number],
    asker: Asker & { readonly language: 'zh' | 'en' },
    signal: AbortSignal,
  ) => Promise<HandedFile>;
}

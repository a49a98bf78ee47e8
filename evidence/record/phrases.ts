/** Every word of the record in one language. */
export interface RecordPhrases {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  /** Says what the record is not. */
  readonly standing: string;
  readonly runningHead: string;
  readonly page: readonly [before: string, between: string, after: string];
  readonly sections: {
    readonly basics: string;
    readonly extraction: string;
    readonly environment: string;
    readonly steps: string;
    readonly listings: string;
    readonly evidence: string;
    readonly gaps: string;
    readonly signatures: string;
    readonly verify: string;
  };
  readonly labels: Readonly<Record<LabelName, string>>;
  readonly states: { readonly complete: string; readonly partial: string };
  readonly fillIn: string;
  readonly none: string;
  readonly unknown: string;
  readonly beijing: string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly process: (facts: ProcessFacts) => string;
  readonly found: string;
  readonly notFound: string;
  readonly notSought: string;
  readonly clock: (offsetMs: number | null, source: string) => string;
  readonly requestsLeftOut: (count: number) => string;
  /** What a bundle tells in English, in this language. */
  readonly term: (text: string) => string;
  readonly verifySteps: readonly VerifyStep[];
  readonly verifyIntro: string;
  readonly noStamp: string;
}

type LabelName =
  | 'evidenceId'
  | 'caseId'
  | 'applied'
  | 'applicant'
  | 'assigned'
  | 'place'
  | 'commander'
  | 'inspector'
  | 'witness'
  | 'started'
  | 'ended'
  | 'source'
  | 'final'
  | 'object'
  | 'reason'
  | 'process'
  | 'outcome'
  | 'recordedBy'
  | 'tool'
  | 'browser'
  | 'host'
  | 'clock'
  | 'access'
  | 'egress'
  | 'servers'
  | 'tls'
  | 'remarks'
  | 'number'
  | 'time'
  | 'step'
  | 'stepOutcome'
  | 'text'
  | 'seen'
  | 'address'
  | 'category'
  | 'name'
  | 'format'
  | 'bytes'
  | 'sha256'
  | 'missing'
  | 'truncated'
  | 'transformed'
  | 'seal'
  | 'bundleDigest'
  | 'signature'
  | 'unitSeal'
  | 'date'
  | 'redirects'
  | 'stamps';

/** What a thing in the list of evidence is. */
export type Category =
  | 'bundle'
  | 'file'
  | 'answer'
  | 'wholePage'
  | 'listingPicture'
  | 'dom'
  | 'text'
  | 'tls'
  | 'print'
  | 'other';

interface ProcessFacts {
  readonly browser: string;
  readonly tool: string;
  /** False where the operator was logged in. */
  readonly isPublic: boolean;
  readonly recorded: number;
  readonly expected: number;
}

/** One step of the instructions; the commands are the same in every language. */
interface VerifyStep {
  readonly words: string;
  readonly commands: keyof VerifyCommands;
}

/** Commands of a shell, by step. */
export interface VerifyCommands {
  readonly digest: string;
  readonly archive: string;
  readonly seal: string;
  readonly files: string;
  readonly signature: string;
  readonly stamps: string;
}

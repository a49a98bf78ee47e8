/** Every job's name and payload. Payloads hold ids only: no text of a page, no datum of a person. */
export interface JobPayloads {
  readonly plan: { readonly sourceId: string; readonly slot: string };
  /** `via` where the page came as a shell a moment ago. */
  readonly collect: { readonly targetId: string; readonly via?: 'browser' };
  readonly extract: { readonly captureId: string };
  /** The same for a picture: it takes a machine a second, and waits for no page. */
  readonly 'extract-picture': { readonly captureId: string };
  readonly match: { readonly captureId: string };
  readonly score: { readonly captureId: string };
  readonly preserve: { readonly captureId: string };
  readonly open: { readonly sightingId: string };
  readonly notify: { readonly noticeId: string };
  /** `every` where each address is looked at, also one that is not due yet. */
  readonly verify: {
    readonly noticeId: string;
    readonly slot: string;
    readonly looks?: 'every';
  };
}

export type JobName = keyof JobPayloads;

export const JOB_NAMES = [
  'plan',
  'collect',
  'extract',
  'extract-picture',
  'match',
  'score',
  'preserve',
  'open',
  'notify',
  'verify',
] as const satisfies readonly JobName[];

/** One piece of work under its idempotency key. While a job of the same key waits or runs, adding it again does nothing. */
export type Job = {
  readonly [N in JobName]: {
    readonly name: N;
    readonly key: string;
    readonly payload: JobPayloads[N];
  };
}[JobName];

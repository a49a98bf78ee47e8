/** What a packet is to the body that is given it. */
export type PacketKind = 'report' | 'lead';

/** Every fixed word of a packet in one language, beside those of a notice. */
export interface PacketWords {
  readonly title: Readonly<Record<PacketKind, string>>;
  readonly letter: Readonly<Record<PacketKind, string>>;
  /** At the edge of every page. */
  readonly runningHead: string;
  readonly page: readonly [before: string, between: string, after: string];
  readonly sections: {
    readonly contents: string;
    readonly notifier: string;
    readonly addresses: string;
    readonly reasons: string;
    readonly facts: string;
    readonly evidence: string;
    readonly verify: string;
    readonly pictures: string;
    readonly statement: string;
    readonly form: string;
  };
  readonly to: string;
  readonly from: string;
  /** Head of the column of numbers. */
  readonly place: string;
  /** What Art. 16(2) of the Digital Services Act asks for is in the packet. */
  readonly noticeElements: string;
  readonly picturesElsewhere: string;
  readonly number: string;
  readonly date: string;
  readonly caseId: string;
  readonly site: string;
  readonly address: string;
  readonly ascii: string;
  readonly characters: (count: number) => string;
  readonly addressesIntro: string;
  readonly jurisdiction: Readonly<Record<'CN' | 'EU', string>>;
  readonly provision: string;
  readonly gist: string;
  readonly checkedOn: string;
  readonly handles: string;
  readonly prices: string;
  readonly per: Readonly<Record<'card' | 'set', string>>;
  readonly evidenceId: string;
  readonly visited: string;
  readonly capturedAt: string;
  readonly seal: string;
  readonly bundle: string;
  readonly bytes: string;
  readonly stamps: string;
  readonly noStamps: string;
  readonly record: string;
  readonly verified: string;
  readonly masked: string;
  readonly state: Readonly<Record<'complete' | 'partial', string>>;
  readonly notPreserved: string;
  readonly verifySteps: (email: string) => readonly string[];
  readonly picturesIntro: string;
  readonly noPictures: string;
  readonly picture: (number: number | null) => string;
  readonly treatment: Readonly<Record<'clear' | 'covered' | 'blurred', string>>;
  readonly original: string;
  readonly approvedBy: string;
  readonly signature: string;
  readonly unitSeal: string;
  readonly signedOn: string;
  readonly contents: {
    readonly self: string;
    readonly fields: string;
    readonly addresses: string;
    readonly record: (evidenceId: string) => string;
    readonly pictures: (count: number) => string;
    readonly digests: string;
  };
  readonly formIntro: string;
  readonly field: string;
  readonly value: string;
  readonly limit: (length: number, limit: number | null) => string;
}

/** Every fixed word of a notice in one language. The facts are the same in all. */
export interface Phrases {
  readonly title: string;
  readonly subject: string;
  /** Above a draft: that no person has decided, and that it must not be sent. */
  readonly draftBanner: string;
  /** Above a test: that it asks nobody for anything. */
  readonly testBanner: string;
  /** The words in which an earlier notice is taken back. */
  readonly withdrawal: {
    readonly title: string;
    readonly subject: string;
    readonly heading: string;
    readonly reason: string;
    readonly addresses: string;
    readonly withdrawn: string;
    readonly withdrawnRound: string;
    readonly withdrawnAt: string;
    readonly statement: (noticeId: string) => string;
    readonly addressesIntro: string;
    readonly person: string;
    readonly answer: (email: string, noticeId: string) => string;
  };
  /** What stands in a draft where a person has to write or decide. */
  readonly blank: string;
  readonly request: string;
  readonly repeated: (round: number) => string;
  readonly headings: {
    readonly request: string;
    readonly reasons: string;
    readonly addresses: string;
    readonly sightings: string;
    readonly notifier: string;
    readonly goodFaith: string;
    readonly decision: string;
    readonly answer: string;
  };
  readonly labels: {
    readonly notice: string;
    readonly round: string;
    readonly caseId: string;
    readonly recipient: string;
    readonly createdAt: string;
    readonly policy: string;
    readonly reason: string;
    readonly laws: string;
    readonly address: string;
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly handles: string;
    readonly evidence: string;
    readonly seal: string;
    readonly bundle: string;
    readonly picture: string;
    readonly capturedAt: string;
    readonly quoted: string;
    readonly organisation: string;
    readonly name: string;
    readonly email: string;
    readonly domain: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
    readonly publicUrl: string;
  };
  /** Label of an address written in ASCII, where it holds other letters. */
  readonly ascii: string;
  readonly addressesIntro: string;
  /** Heading of one cited place, by its number in the list of addresses. */
  readonly place: (number: number) => string;
  readonly none: string;
  readonly notPreserved: string;
  readonly cut: (characters: number) => string;
  readonly masked: string;
  readonly goodFaith: (organisation: string) => string;
  readonly person: string;
  readonly answer: (email: string, noticeId: string) => string;
  readonly bundleOnRequest: string;
  readonly checked: (day: string) => string;
  readonly colon: string;
}

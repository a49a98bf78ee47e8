import type { AccountRepository } from './accounts.ts';
import type { ActorRepository } from './actors.ts';
import type { AuditRepository } from './audit.ts';
import type { CaptureRepository, ExtractionRepository, Frontier } from './captures.ts';
import type { CaseNoteRepository } from './case-notes.ts';
import type { CaseQueueRepository } from './case-queue.ts';
import type { ChangeRepository } from './case-queue-changes.ts';
import type { CaseRepository, NoticeRepository } from './cases.ts';
import type { ClaimRepository } from './claims.ts';
import type { ClockRepository } from './clocks.ts';
import type { ClueRepository } from './clues.ts';
import type { FigureRepository } from './figures.ts';
import type { JobLedger } from './jobs.ts';
import type { KeepingRepository } from './keeping.ts';
import type { MailboxRepository } from './mailboxes.ts';
import type { ModelRepository } from './models.ts';
import type { NearTextRepository } from './near-texts.ts';
import type { DigestRepository, PeriodRepository } from './periods.ts';
import type { RdapRepository } from './rdap.ts';
import type { ReadingRepository } from './readings.ts';
import type { RegistryRepository } from './registry.ts';
import type { ShellRepository } from './shells.ts';
import type {
  CustodyRepository,
  EvidenceRepository,
  ScoreRepository,
  SightingRepository,
} from './sightings.ts';
import type { StampRepository } from './stamps.ts';
import type { StandingRepository } from './standings.ts';
import type { StoredTextRepository } from './stored-texts.ts';
import type { SubscriptionRepository } from './subscriptions.ts';
import type { SourceRepository, SweepRepository } from './sweeps.ts';
import type { RuleBookRepository, SourceBookRepository } from './teaching.ts';
import type { VaultRepository } from './vault.ts';

/** All that is stored, by noun. */
export interface Repositories {
  readonly jobs: JobLedger;
  readonly sources: SourceRepository;
  readonly sweeps: SweepRepository;
  readonly frontier: Frontier;
  readonly captures: CaptureRepository;
  readonly standings: StandingRepository;
  readonly shells: ShellRepository;
  readonly readings: ReadingRepository;
  readonly extractions: ExtractionRepository;
  readonly sightings: SightingRepository;
  readonly scores: ScoreRepository;
  readonly evidence: EvidenceRepository;
  readonly custody: CustodyRepository;
  readonly keeping: KeepingRepository;
  readonly stamps: StampRepository;
  readonly vault: VaultRepository;
  readonly models: ModelRepository;
  readonly texts: StoredTextRepository;
  readonly registry: RegistryRepository;
  readonly cases: CaseRepository;
  readonly nearTexts: NearTextRepository;
  readonly notices: NoticeRepository;
  readonly clocks: ClockRepository;
  readonly periods: PeriodRepository;
  readonly digests: DigestRepository;
  readonly actors: ActorRepository;
  readonly figures: FigureRepository;
  readonly ruleBooks: RuleBookRepository;
  readonly sourceBooks: SourceBookRepository;
  readonly caseQueue: CaseQueueRepository;
  readonly claims: ClaimRepository;
  readonly caseNotes: CaseNoteRepository;
  readonly changes: ChangeRepository;
  readonly clues: ClueRepository;
  readonly subscriptions: SubscriptionRepository;
  readonly rdap: RdapRepository;
  readonly mailboxes: MailboxRepository;
  readonly accounts: AccountRepository;
  readonly audit: AuditRepository;
}

/** The store: reads anywhere, writes that belong together in one transaction. */
export interface Store extends Repositories {
  transaction<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /** The same, where `last` makes one write and waits for nothing before it: the transaction's end goes out with it. */
  concluding<T, U>(
    work: (tx: Repositories) => Promise<T>,
    last: (tx: Repositories, made: T) => Promise<U>,
  ): Promise<U>;
  close(): Promise<void>;
}

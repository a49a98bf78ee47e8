import type { ListedStatus, RegistryEntry } from '../registry.ts';

/** Lists of lost, stolen and invalid identity numbers, by fingerprint alone. */
export interface RegistryRepository {
  /** Adds entries under the name of their list; how many were not in the registry, or under another status. Later lists win. */
  put(entries: readonly RegistryEntry[], list: string): Promise<number>;
  /** What is listed of these fingerprints; what is not listed is absent. */
  statuses(fingerprints: readonly string[]): Promise<ReadonlyMap<string, ListedStatus>>;
}

import { join } from 'node:path';
import type { Source } from '../../core/source.ts';
import { openTown } from '../../town/town.ts';
import { type Known, parseDeclaration, readDeclaration } from '../settings/declaration.ts';
import { jsonFilesIn } from '../settings/json-files.ts';
import type { Settings } from '../settings/settings.ts';
import { outboxOf, recipientsKnown } from './desk.ts';
import { PAGE_READER } from './page-reader.ts';

/** What a sweep looks at. */
export interface SweepSources {
  readonly sources: readonly Source[];
  /** Address of the demonstration town, where that is what is swept. */
  readonly town: string | null;
  close(): Promise<void>;
}

/** Folder of the data directory in which a user keeps declarations of his own. */
export function declarationsDir({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return join(dataDir, 'sources');
}

/**
 * The declarations that are named, else those in the data directory, else the demonstration town, which is then served on
 * loopback until `close`.
 */
export async function openSources(
  settings: Settings,
  named: readonly string[],
): Promise<SweepSources> {
  const files = named.length > 0 ? named : await jsonFilesIn(declarationsDir(settings));
  if (files.length > 0) {
    const known = await knownNames(settings);
    const sources: Source[] = [];
    for (const file of files) {
      sources.push(await readDeclaration(file, known));
    }
    return { sources, town: null, close: () => Promise.resolve() };
  }
  const town = await openTown({
    port: settings.townPort,
    now: () => new Date(),
    stateDir: join(settings.dataDir, 'town'),
    mailbox: outboxOf(settings),
  });
  const declarations = town.declarations();
  return {
    sources: declarations.map((declaration) => parseDeclaration(declaration, 'the town')),
    town: town.origin,
    close: () => town.close(),
  };
}

/** The platforms and recipients that a declaration may name. */
export async function knownNames(settings: Settings): Promise<Known> {
  const directory = await recipientsKnown(settings);
  return {
    isPlatform: (id) => PAGE_READER.platformById(id) !== null,
    isRecipient: (id) => directory.has(id),
  };
}

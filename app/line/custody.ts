import type { Repositories } from '../../core/repositories/index.ts';
import { type CustodyEntry, type CustodyStore, readCustodyEntry } from '../../evidence/index.ts';

/** The custody log in the database, as the evidence's chain wants it. Appends need a transaction. */
export function custodyStoreOn({ custody }: Pick<Repositories, 'custody'>): CustodyStore {
  return {
    async read() {
      return (await custody.all()).map(({ entry }) => readCustodyEntry(entry));
    },
    async append(next) {
      const added: CustodyEntry[] = [];
      await custody.append((last) => {
        const entry = next(last === null ? null : readCustodyEntry(last.entry));
        added.push(entry);
        const { seq, evidenceId, hash } = entry;
        return { seq, evidenceId, entry: JSON.stringify(entry), hash };
      });
      const [entry] = added;
      if (entry === undefined) {
        throw new TypeError('the custody log made no entry');
      }
      return entry;
    },
  };
}

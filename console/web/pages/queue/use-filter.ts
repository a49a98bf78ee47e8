import { useAddressChoices } from '../../reach/address-choices.ts';

/** Names of the filter, as they stand in the address and in the interface's query. */
const FILTER_NAMES = [
  'state',
  'verdict',
  'surface',
  'source',
  'region',
  'kind',
  'handle',
  'q',
  'who',
  'age',
  'awaiting',
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** The filter that stands in the address, and what changes it: every view of the queue can be handed on. */
export function useFilter(): {
  readonly filter: Filter;
  readonly set: (name: FilterName, value: string) => void;
  readonly clear: () => void;
} {
  const { search: params, choose, clear } = useAddressChoices();
  const filter = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  ) as Filter;
  return { filter, set: choose, clear };
}

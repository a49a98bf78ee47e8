import type { Actors } from '../../../api/actors.ts';
import { Button } from '../../parts/button.tsx';
import { regionName } from '../../parts/charts/regions.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { KINDS } from '../../words/kinds.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { ACTORS } from './words.ts';

const FACETS = ['kind', 'surface', 'source', 'region'] as const;

/** Filters of actors, with how many each would leave. */
export function Facets({
  query,
  facets,
  onChoose,
  onClear,
}: {
  readonly query: Readonly<Record<string, string>>;
  readonly facets: Actors['facets'];
  readonly onChoose: (name: string, value: string) => void;
  readonly onClear: () => void;
}) {
  const w = useWords(ACTORS);
  const kinds = useWords(KINDS);
  const language = useLanguage();
  function nameOf(facet: string, value: string): string {
    return facet === 'region' ? regionName(value, language) : (kinds[value] ?? value);
  }
  function options(facet: (typeof FACETS)[number]): (readonly [string, string])[] {
    const known = facets.filter((one) => one.facet === facet);
    const chosen = query[facet] ?? '';
    const isListed = chosen === '' || known.some(({ value }) => value === chosen);
    return [
      ['', w.all],
      ...(isListed ? [] : [[chosen, nameOf(facet, chosen)] as const]),
      ...known.map(({ value, actors }) => [value, `${nameOf(facet, value)} (${actors})`] as const),
    ];
  }
  return (
    <section class="card">
      <div class="facets">
        <TextField
          label={w.find}
          hint={w.findHint}
          type="search"
          value={query['q'] ?? ''}
          onChange={(event: { currentTarget: HTMLInputElement }) =>
            onChoose('q', event.currentTarget.value)
          }
        />
        {FACETS.map((facet) => (
          <SelectField
            key={facet}
            label={w[facet]}
            value={query[facet] ?? ''}
            onPick={(value) => onChoose(facet, value)}
            options={options(facet)}
          />
        ))}
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={w[end]}
            type="date"
            value={query[end] ?? ''}
            onChange={(event: { currentTarget: HTMLInputElement }) =>
              onChoose(end, event.currentTarget.value)
            }
          />
        ))}
        <TextField
          label={w.least}
          type="number"
          min={1}
          value={query['least'] ?? '1'}
          onChange={(event: { currentTarget: HTMLInputElement }) =>
            onChoose('least', event.currentTarget.value)
          }
        />
        <Button onClick={onClear}>{w.clear}</Button>
      </div>
    </section>
  );
}

import type { CaseTurn } from '../../../core/repositories/cases.ts';

/** Cases that are told one by one. */
const MOST_TOLD = 10;

/** How many cases were over since a moment, and how many came back, for `--json`. */
export function turnCounts(turns: readonly CaseTurn[]): {
  readonly casesGone: number;
  readonly casesReturned: number;
} {
  const [gone, back] = parted(turns);
  return { casesGone: gone.size, casesReturned: back.size };
}

/** The same in lines, with what came back where; none where nothing turned. */
export function turnLines(turns: readonly CaseTurn[]): readonly string[] {
  const [gone, back] = parted(turns);
  if (turns.length === 0) {
    return [];
  }
  const returns = turns.filter(({ kind }) => kind !== 'verified-gone').slice(0, MOST_TOLD);
  return [
    `asked for before: ${casesWords(gone.size)} gone, ${casesWords(back.size)} back`,
    ...returns.map(({ caseId, kind, reason, url }) =>
      kind === 'returned'
        ? `back: ${caseId} at ${reason ?? 'its address'}`
        : `back: ${caseId} elsewhere, known by its ${reason ?? 'text'}: ${url ?? ''}`,
    ),
  ];
}

function casesWords(count: number): string {
  return `${count} ${count === 1 ? 'case' : 'cases'}`;
}

function parted(turns: readonly CaseTurn[]): readonly [Set<string>, Set<string>] {
  const gone = new Set<string>();
  const back = new Set<string>();
  for (const { caseId, kind } of turns) {
    (kind === 'verified-gone' ? gone : back).add(caseId);
  }
  return [gone, back];
}

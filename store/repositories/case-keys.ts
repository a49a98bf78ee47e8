import type { CaseKeys } from '../../core/repositories/cases.ts';

/** The keys of a case as rows. */
export function keyRows({
  campaign,
  handles,
}: CaseKeys): readonly { readonly kind: string; readonly value: string }[] {
  return [{ kind: 'campaign', value: campaign }, ...handles].map(({ kind, value }) => ({
    kind,
    value,
  }));
}

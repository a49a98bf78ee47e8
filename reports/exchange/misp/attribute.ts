import { ownId } from '../stix/identifier.ts';

/** An attribute of MISP's core format (MISP/misp-rfc, section 2.4). */
export interface Attribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly timestamp: string;
  readonly comment: string;
  readonly distribution: '5';
  readonly deleted: false;
  readonly object_relation?: string;
}

/** An attribute under a uuid that follows from its key: imported again it is the same one. */
export function attribute(
  key: readonly string[],
  [type, category]: readonly [type: string, category: string],
  value: string,
  {
    at,
    comment,
    isIndicator,
    relation,
  }: {
    readonly at: Date;
    readonly comment: string;
    readonly isIndicator: boolean;
    /** What it is in its object's template; absent outside of objects. */
    readonly relation?: string;
  },
): Attribute {
  return {
    uuid: uuidOf('attribute', ...key),
    type,
    category,
    value,
    to_ids: isIndicator,
    timestamp: seconds(at),
    comment,
    distribution: '5',
    deleted: false,
    ...(relation === undefined ? {} : { object_relation: relation }),
  };
}

/** A moment as MISP writes it. */
export function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1_000));
}

/** A uuid that follows from what it stands for. */
export function uuidOf(type: string, ...key: readonly string[]): string {
  return ownId(type, ...key).slice(type.length + 2);
}

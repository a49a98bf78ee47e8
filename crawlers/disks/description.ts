/** Years from here on are how services write "never". */
const NEVER_YEAR = 2099;

/** What a service tells of a share beside its title, a line each; null where it tells nothing. */
export function describeShare(told: {
  readonly expiresAt?: Date | null;
  readonly files?: number | null;
  readonly views?: number | null;
}): string | null {
  const lines = [
    ...countLine('files', told.files ?? null),
    ...countLine('views', told.views ?? null),
    ...endLine(told.expiresAt ?? null),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}

function countLine(what: string, count: number | null): readonly string[] {
  return count === null || count < 0 ? [] : [`${what}: ${count}`];
}

function endLine(end: Date | null): readonly string[] {
  return end === null || end.getUTCFullYear() >= NEVER_YEAR
    ? []
    : [`expires: ${end.toISOString()}`];
}

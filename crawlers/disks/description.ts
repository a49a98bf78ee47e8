/** Times from here on are how services write "never". */
const NEVER_YEAR = 2099;

/** What a service tells of a share beside its title, a line each; null where it tells nothing. */
export function describeShare(told: {
  readonly expiresAt?: Date | null;
  readonly files?: number | null;
  readonly views?: number | null;
}): string | null {
  const { expiresAt = null, files = null, views = null } = told;
  const lines = [
    files === null || files < 0 ? null : `files: ${files}`,
    views === null || views < 0 ? null : `views: ${views}`,
    expiresAt === null || expiresAt.getUTCFullYear() >= NEVER_YEAR
      ? null
      : `expires: ${expiresAt.toISOString()}`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * Seconds that a `Retry-After` header asks to wait, counted from `now` where it names a date (RFC 9110, 10.2.3); at least 0, null
 * where there is none or it is no time.
 */
export function retryAfterSecondsOf(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) {
    return Number(value);
  }
  const date = /[a-z]/i.test(value) && value.length <= 64 ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}

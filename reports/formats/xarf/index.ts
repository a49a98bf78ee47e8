import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { xarfReports } from './report.ts';

/**
 * A notice as XARF v4 JSON: one report where it names one address, which is the usual case, else an array with a report for
 * each address. `xarfReports` gives them one by one.
 */
export function formatXarf(composed: ComposedNotice): string {
  const reports = xarfReports(composed);
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { xarfReport } from './report.ts';

/** A notice as one XARF v4 `content/fraud` document; `xarfReports` gives a document for each of its addresses. */
export function formatXarf(composed: ComposedNotice): string {
  return `${JSON.stringify(xarfReport(composed), null, 2)}\n`;
}

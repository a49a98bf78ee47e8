import type { Period } from '../../../core/repositories/periods.ts';
import type { CommandContext, DataOption } from '../context.ts';

/** What is asked of a report. */
export interface ReportOptions extends DataOption {
  readonly from?: string;
  readonly to?: string;
  readonly format: 'json' | 'csv' | 'html' | 'pdf' | 'text';
  readonly lang: 'zh' | 'en';
  readonly out?: string;
  readonly figure?: string;
  readonly figures?: boolean;
  readonly transparency?: boolean;
  readonly digest?: boolean;
  readonly json?: boolean;
}

/** A report that was asked for: about what span, how, and by whom. */
export interface ReportTarget {
  readonly context: CommandContext;
  readonly options: ReportOptions;
  readonly period: Period;
}

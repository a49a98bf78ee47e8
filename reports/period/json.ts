import type { Figure } from '../../core/repositories/periods.ts';
import { followedFigures } from './appendix.ts';
import { figureKey, followCommand } from './figure-key.ts';
import { isFailing, type PeriodReport } from './report.ts';

/**
 * The report for programs, without the sightings themselves, which are written behind it one by one. Every figure that can be followed has the command
 * that lists its sightings, and some of their ids.
 */
export function periodDocument(report: PeriodReport): object {
  const { period, madeAt, totals, tallies, size, buckets, spans, recipients, overdue, sources } =
    report;
  function query(figure: Figure): string {
    return followCommand(figureKey(figure), period);
  }
  return {
    from: period.from,
    to: period.to,
    madeAt,
    totals,
    figures: Object.fromEntries(
      followedFigures(report).map(({ figure, count, sample }) => [
        figureKey(figure),
        { count, sample, query: query(figure) },
      ]),
    ),
    dimensions: tallies.map(({ dimension, values, others }) => ({
      dimension,
      values: values.map(({ value, found, confirmed, gone, returned }) => ({
        value,
        found,
        confirmed,
        gone,
        returned,
        query: query({ kind: dimension, value }),
      })),
      others,
    })),
    course: { size, parts: buckets },
    clocks: spans,
    overdue,
    sources: sources.map((source) => ({ ...source, isFailing: isFailing(source) })),
    recipients,
  };
}

import { StageError } from '../../../core/failure.ts';
import type { Period } from '../../../core/repositories/periods.ts';
import {
  clocksAsCsv,
  digestHtml,
  digestText,
  figureOf,
  figuresAsCsv,
  followedAsCsv,
  followedHead,
  periodDocument,
  recipientDirectory,
  renderPeriod,
  renderTransparency,
  transparencyOf,
} from '../../../reports/index.ts';
import { gatherDigest } from '../../line/nightly-digest.ts';
import type { Line } from '../../line/open-line.ts';
import { gatherPeriod, termsOf } from '../../line/period-report.ts';
import { type Output, openOutput, writePage } from './output.ts';
import type { ReportTarget } from './target.ts';

function nameOf(kind: string, { from, to }: Period): string {
  return `${kind}-${from.toISOString().slice(0, 10)}--${to.toISOString().slice(0, 10)}`;
}

function notOffered(what: string, format: string): StageError {
  return new StageError('INPUT_INVALID', `report: ${what} is not written as ${format}`);
}

/** All sightings of one figure, as they come: JSON lines, or rows for a spreadsheet. */
export async function followFigure(line: Line, target: ReportTarget, key: string): Promise<void> {
  const { format } = target.options;
  if (format !== 'json' && format !== 'csv') {
    throw notOffered('--figure', format);
  }
  const figure = figureOf(key);
  const terms = await termsOf(line);
  const output = await openOutput(target);
  if (format === 'csv') {
    await output.write(followedHead().trimEnd());
  }
  await line.deps.store.transaction((tx) =>
    tx.periods.follow(figure, target.period, terms, async (batch) => {
      await output.write(
        format === 'csv'
          ? followedAsCsv(batch).trimEnd()
          : batch.map((sighting) => JSON.stringify(sighting)).join('\n'),
      );
    }),
  );
  await output.end();
}

/** What is new, gone, overdue and back. */
export async function printDigest(line: Line, target: ReportTarget): Promise<void> {
  const { options, context } = target;
  const digest = await gatherDigest(line, target.period);
  if (options.format === 'html' && options.out !== undefined) {
    await writePage(digestHtml(digest), nameOf('digest', target.period), line, target);
    return;
  }
  if (options.format === 'csv' || options.format === 'pdf') {
    throw notOffered('--digest', options.format);
  }
  const output = await openOutput(target);
  if (options.json === true) {
    await output.write(JSON.stringify(digest));
  } else {
    await output.write(
      (options.format === 'html' ? digestHtml(digest) : digestText(digest)).trimEnd(),
    );
  }
  await output.end();
  context.signal.throwIfAborted();
}

/** What may be published of a span. */
export async function printTransparency(line: Line, target: ReportTarget): Promise<void> {
  const { options, period } = target;
  const terms = await termsOf(line);
  const report = await line.deps.store.transaction((tx) => gatherPeriod(tx, line, period, terms));
  const shipped = recipientDirectory();
  const published = transparencyOf(report, (id) => shipped.has(id));
  if (options.format === 'html' || options.format === 'pdf') {
    const html = renderTransparency(published, options.lang);
    await writePage(html, nameOf('transparency', period), line, target);
    return;
  }
  if (options.format !== 'json') {
    throw notOffered('--transparency', options.format);
  }
  const output = await openOutput(target);
  await output.write(JSON.stringify(published, null, 2));
  await output.end();
}

/** The report of a span. */
export async function printPeriod(line: Line, target: ReportTarget): Promise<void> {
  const { options, period } = target;
  const { format } = options;
  if (format === 'text') {
    throw notOffered('the report', format);
  }
  if (format === 'csv' && options.figures !== true) {
    await printClocks(line, target);
    return;
  }
  const terms = await termsOf(line);
  const report = await line.deps.store.transaction((tx) => gatherPeriod(tx, line, period, terms));
  if (format === 'html' || format === 'pdf') {
    await writePage(renderPeriod(report, options.lang), nameOf('period', period), line, target);
    return;
  }
  const output = await openOutput(target);
  if (format === 'csv') {
    await output.write(figuresAsCsv(report).trimEnd());
  } else {
    await writeDocument(line, target, periodDocument(report), output);
  }
  await output.end();
}

/** The clocks of every sighting, as rows. */
async function printClocks(line: Line, target: ReportTarget): Promise<void> {
  const output = await openOutput(target);
  await output.write(clocksAsCsv([]).trimEnd());
  await line.deps.store.transaction((tx) =>
    tx.periods.clocks(target.period, async (batch) => {
      await output.write(clocksAsCsv(batch).split('\r\n').slice(1).join('\r\n').trimEnd());
    }),
  );
  await output.end();
}

/** The report as one JSON document, its sightings written one by one behind everything else. */
async function writeDocument(
  line: Line,
  { period }: ReportTarget,
  document: object,
  output: Output,
): Promise<void> {
  const whole = JSON.stringify(document, null, 2);
  await output.write(`${whole.slice(0, whole.lastIndexOf('}')).trimEnd()},\n  "sightings": [`);
  let first = true;
  await line.deps.store.transaction((tx) =>
    tx.periods.clocks(period, async (batch) => {
      const rows = batch.map((sighting) => JSON.stringify(sighting)).join(',\n    ');
      await output.write(`    ${first ? '' : ','}${rows}`);
      first = false;
    }),
  );
  await output.write('  ]\n}');
}

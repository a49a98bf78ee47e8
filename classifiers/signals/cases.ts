import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { read } from '../reading.ts';
import type { Detector } from './detector.ts';

const Expected = z.array(
  z.object({ id: z.string(), span: z.tuple([z.number(), z.number()]), text: z.string() }),
);

/** One fixture folder: `ng.<case>` must alarm as expected, `ok.<case>` must stay silent. */
export interface DetectorCase {
  readonly name: string;
  readonly text: string;
  readonly expected: z.infer<typeof Expected>;
}

/** The fixtures of a detector. `fixtures`: address of its folder of cases. */
export function casesIn(fixtures: URL): readonly DetectorCase[] {
  return readdirSync(fixtures)
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(`${name}/input.txt`, fixtures), 'utf8');
      const file = new URL(`${name}/expected.json`, fixtures);
      const expected = existsSync(file)
        ? Expected.parse(JSON.parse(readFileSync(file, 'utf8')))
        : [];
      return { name, text, expected };
    });
}

/** What a detector finds in a text, with the text of each span. */
export function findingsWithText(detector: Detector, text: string): DetectorCase['expected'] {
  return detector.detect(read(text)).map(({ id, span }) => ({
    id,
    span: [span[0], span[1]],
    text: text.slice(span[0], span[1]),
  }));
}

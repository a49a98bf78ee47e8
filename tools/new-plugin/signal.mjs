/** A signal: a detector with its observations. In its fixtures `ng` alarms and `ok` stays silent. */
export const signal = {
  folder: 'classifiers/signals',
  files,
  next: ({ name, constant }) => [
    `add to classifiers/signals/index.ts: import { ${constant} } from './${name}/index.ts'; and ${constant} to \`DETECTORS\`, in alphabetical order`,
    'replace the sample pattern, name its source, and write as many examples of silence as of alarm',
    `npx vitest run classifiers/signals/${name} test/contract`,
    'train and evaluate anew: observations are features of the model',
  ],
};

function files(words) {
  const { name } = words;
  const found = [{ id: `${name}.example`, span: [2, 5], text: '示例词' }];
  return {
    'index.ts': indexFile(words),
    'detect.ts': mainFile(words),
    'detect.test.ts': testFile(words),
    'readme.md': readmeFile(words),
    'fixtures/ng.example/input.txt': '这是示例词，替换它',
    'fixtures/ng.example/expected.json': `${JSON.stringify(found, null, 2)}\n`,
    'fixtures/ok.example/input.txt': '周末去钓鱼',
    'fixtures/ok.example/expected.json': '[]\n',
  };
}

function indexFile({ name, constant, type }) {
  return `import type { Detector } from '../detector.ts';
import { detect${type} } from './detect.ts';

/** What the detector observes, in one line. */
export const ${constant}: Detector = {
  id: '${name}',
  weighs: 'for',
  observations: ['${name}.example'],
  detect: detect${type},
};
`;
}

function mainFile({ name, type }) {
  return `import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Source of the patterns. */
const PATTERNS = [patternOf('${name}.example', ['示例词'])];

/** What the detector observes, in one line. */
export function detect${type}(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
`;
}

function testFile({ name, constant }) {
  return `import { describe, expect, it } from 'vitest';
import { casesIn, findingsWithText } from '../cases.ts';
import { ${constant} } from './index.ts';

describe('${name}', () => {
  it.each(casesIn(new URL('fixtures/', import.meta.url)))('$name', ({ text, expected }) => {
    const found = findingsWithText(${constant}, text);

    expect(found).toEqual(expected);
  });
});
`;
}

function readmeFile({ name }) {
  return `# ${name}

What the detector observes, and whether that counts for or against an advertisement.

- \`${name}.example\`: 1 alternative

Source of the patterns.

\`fixtures/ng.*\` must alarm with exactly the findings in \`expected.json\`; \`fixtures/ok.*\` must stay silent.
`;
}

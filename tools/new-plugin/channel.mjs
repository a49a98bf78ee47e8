/** A channel: a route to a recipient. The sample hands nothing over: it answers what its schema makes of the outbox. */
export const channel = {
  folder: 'reports/channels',
  files,
  next: ({ name, constant }) => [
    `add '${name}' to \`Recipient['channel']\` in core/recipient.ts; then index.ts may say \`Channel\` itself`,
    `add to reports/channels/index.ts: import { ${constant} } from './${name}/index.ts'; and ${
      name === constant ? constant : `'${name}': ${constant}`
    } to \`channels\``,
    'replace the sample in schema.ts and deliver.ts, and the fixtures',
    `npx vitest run reports/channels/${name} test/contract/channels.test.ts`,
  ],
};

function files(words) {
  const accepted = ['minimal', 'typical', 'full'].map((notice) => [
    `fixtures/ok.${notice}/delivery.json`,
    json({ notice, outcome: 'accepted' }),
  ]);
  return {
    'index.ts': indexFile(words),
    'schema.ts': schemaFile(),
    'deliver.ts': mainFile(words),
    'deliver.test.ts': testFile(words),
    'readme.md': readmeFile(words),
    ...Object.fromEntries(accepted),
    'fixtures/ng.example/delivery.json': json({
      notice: 'minimal',
      outbox: 'file',
      outcome: 'unreachable',
    }),
  };
}

function indexFile({ name, constant, type }) {
  return `import type { Channel } from '../channel.ts';
import { deliverBy${type} } from './deliver.ts';

/** The route in one line. */
export const ${constant}: Omit<Channel, 'id'> & { readonly id: '${name}' } = {
  id: '${name}',
  summary: 'what the channel does, in one line',
  repeatable: false,
  deliver: deliverBy${type},
};
`;
}

function schemaFile() {
  return `import { z } from 'zod';

/** Where the channel leads, as a setting gives it. */
export const Place = z.string().min(1);
`;
}

function mainFile({ type }) {
  return `import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { Place } from './schema.ts';

/** Hands the notice over. Whatever the other side does is a value; only an abort is thrown (\`ABORTED\`). */
export async function deliverBy${type}(
  { notice }: ComposedNotice,
  deps: ChannelDeps,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
  const place = Place.safeParse(deps.outboxDir);
  return await Promise.resolve(
    place.success
      ? { kind: 'accepted', receipt: notice.id }
      : { kind: 'unreachable', reply: 'no place to deliver to' },
  );
}
`;
}

function testFile({ name, type }) {
  return `import { describe, expect, it } from 'vitest';
import { composedFixture } from '../../fixtures/composed.ts';
import { deliveryFixtures } from '../../fixtures/delivery-file.ts';
import { deliverBy${type} } from './deliver.ts';

const NEVER = new AbortController().signal;

describe('${name}', () => {
  it.each(deliveryFixtures('${name}'))('fixture $name', async ({ delivery }) => {
    const outboxDir = delivery.outbox === undefined ? '/outbox' : '';

    const outcome = await deliverBy${type}(
      composedFixture(delivery.notice),
      { outboxDir, smtpUrl: null },
      NEVER,
    );

    expect(outcome.kind).toBe(delivery.outcome);
  });

  it('hands nothing over once it is aborted', async () => {
    const delivery = deliverBy${type}(
      composedFixture(),
      { outboxDir: '/outbox', smtpUrl: null },
      AbortSignal.abort(),
    );

    await expect(delivery).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
`;
}

function readmeFile({ name }) {
  return `# ${name}

What the recipient's machine takes, what \`accepted\`, \`refused\` and \`unreachable\` mean here, and whether handing over twice has the
effect of once.

\`fixtures/ok.*\` are delivered, \`fixtures/ng.*\` are not.
`;
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

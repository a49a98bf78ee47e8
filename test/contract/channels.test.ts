import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deliveryFixtures } from '../../reports/fixtures/delivery-file.ts';
import { channels, recipientDirectory } from '../../reports/index.ts';

const ROOT = new URL('../../reports/channels/', import.meta.url);

const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('channels', () => {
  it('registers every folder, and only those, under its own id', () => {
    expect(Object.keys(channels).toSorted()).toEqual(folders.toSorted());
    expect(Object.entries(channels).map(([id, channel]) => [id, channel.id])).toEqual(
      Object.keys(channels).map((id) => [id, id]),
    );
  });

  it.each(folders)('%s holds what every channel holds', (folder) => {
    for (const name of [
      'index.ts',
      'deliver.ts',
      'schema.ts',
      'readme.md',
      'deliver.test.ts',
      'fixtures',
    ]) {
      expect(existsSync(new URL(`${folder}/${name}`, ROOT)), `${folder}/${name}`).toBe(true);
    }
  });

  it.each(folders)('%s has fixtures of what is delivered and of what is not', (folder) => {
    const fixtures = deliveryFixtures(folder);

    const delivered = fixtures.filter(({ name }) => name.startsWith('ok.'));
    const rest = fixtures.filter(({ name }) => !name.startsWith('ok.'));
    expect(delivered.map(({ delivery }) => delivery.notice).toSorted()).toEqual(
      ['full', 'minimal', 'typical'].toSorted(),
    );
    expect(new Set(delivered.map(({ delivery }) => delivery.outcome))).toEqual(
      new Set(['accepted']),
    );
    expect(rest.length).toBeGreaterThan(0);
    for (const { name, delivery } of rest) {
      expect(name).toMatch(/^ng\./u);
      expect(delivery.outcome).not.toBe('accepted');
    }
  });

  it('has a channel for every shipped recipient', () => {
    for (const { channel } of recipientDirectory().values()) {
      expect(folders).toContain(channel);
    }
  });
});

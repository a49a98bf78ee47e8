import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StageError } from '../../core/failure.ts';
import { RECIPIENT_ROLES } from '../../core/recipient.ts';
import {
  type RecipientDirectory,
  recipientDirectory,
  recipientsOf,
  staleRecipients,
} from './directory.ts';

const OWN = {
  id: 'forum-abuse',
  name: 'Forum abuse desk',
  role: 'site',
  channel: 'smtp',
  address: 'abuse@forum.example',
  languages: ['zh'],
  source: 'https://forum.example/contact',
  checkedOn: '2026-11-20',
};

function failureOf(act: () => unknown): StageError {
  try {
    act();
  } catch (error) {
    if (error instanceof StageError) {
      return error;
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Everybody that a recipient's ladder leads to, an id that the directory does not hold among them. */
function above(id: string, directory: RecipientDirectory): readonly string[] {
  const found = new Set<string>();
  for (let next = directory.get(id)?.escalatesTo ?? []; next.length > 0; ) {
    const fresh = next.filter((one) => !found.has(one));
    for (const one of fresh) {
      found.add(one);
    }
    next = fresh.flatMap((one) => directory.get(one)?.escalatesTo ?? []);
  }
  return [...found];
}

describe('recipientDirectory', () => {
  it('ships the town, the outbox, a generic recipient, and the desks of services and public bodies', () => {
    const directory = recipientDirectory();
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

    expect([...directory.keys()].map((id) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    expect([...directory.keys()].slice(0, 3)).toEqual(['town-desk', 'operator-outbox', 'generic']);
    expect(directory.get('12377')).toMatchObject({
      role: 'public-body',
      channel: 'mail-file',
      address: 'jubao@12377.cn',
    });
  });

  it('has every role but those that are looked up, and says of each how its facts are known', () => {
    const shipped = [...recipientDirectory().values()];

    expect(new Set(shipped.map(({ role }) => role))).toEqual(
      new Set(RECIPIENT_ROLES.filter((role) => role !== 'registrar')),
    );
    expect(
      shipped.filter(
        ({ source }) => !/second hand|not looked up|RFC 2606|zh\.wikisource\.org/u.test(source),
      ),
    ).toEqual([]);
  });

  it('ships nothing that leaves the machine by itself', () => {
    for (const { id, channel, address, source } of recipientDirectory().values()) {
      expect([id, channel]).toEqual([id, 'mail-file']);
      expect([id, address.endsWith('.invalid')]).toEqual([id, source.includes('RFC 2606')]);
    }
  });

  it('escalates to recipients that it holds, in no circle', () => {
    const directory = recipientDirectory();

    for (const { id } of directory.values()) {
      const ladder = above(id, directory);

      expect(ladder).not.toContain(id);
      expect(ladder.filter((one) => !directory.has(one))).toEqual([]);
    }
  });

  it('asks public bodies that take every case only where somebody allows it', () => {
    const directory = recipientDirectory();

    expect(['12377', '12305', '110-police'].map((id) => directory.get(id)?.acts)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([...directory.values()].filter(({ acts }) => acts?.always === true)).toEqual([]);
  });

  it('lets a shipped recipient be replaced, and adds the others', () => {
    const directory = recipientDirectory([OWN, { ...OWN, id: 'town-desk' }]);

    expect(directory.get('forum-abuse')).toEqual(OWN);
    expect(directory.get('town-desk')?.address).toBe('abuse@forum.example');
  });

  it.each([
    ['an unknown key', { ...OWN, adress: 'x' }, 'adress'],
    ['a missing key', { ...OWN, source: undefined }, 'recipients[0].source'],
    ['an unknown channel', { ...OWN, channel: 'fax' }, 'recipients[0].channel'],
    ['a bad address', { ...OWN, address: 'abuse@forum.example\r\nBcc: x@y.example' }, 'address'],
    ['a name that breaks a header', { ...OWN, name: 'Desk\r\nBcc: x@y.example' }, 'name'],
    ['no language', { ...OWN, languages: [] }, 'languages'],
    ['a language twice', { ...OWN, languages: ['zh', 'zh'] }, 'languages'],
    ['a date that is none', { ...OWN, checkedOn: '2026-02-30' }, 'checkedOn'],
    ['a role that is none', { ...OWN, role: 'friend' }, 'recipients[0].role'],
    ['nothing to act on', { ...OWN, acts: {} }, 'recipients[0].acts'],
    ['a domain that is none', { ...OWN, acts: { hosts: ['HTTP://x'] } }, 'acts.hosts.0'],
    ['no object', 'forum-abuse', 'recipients[0]'],
  ])('refuses %s and names the place', (_, declared, place) => {
    const failure = failureOf(() => recipientDirectory([declared]));

    expect(failure.code).toBe('DECLARATION_INVALID');
    expect(failure.message).toContain(place);
  });

  it('refuses an id that is declared twice', () => {
    const failure = failureOf(() => recipientDirectory([OWN, OWN]));

    expect(failure.code).toBe('DECLARATION_INVALID');
    expect(failure.message).toContain('forum-abuse');
  });
});

describe('staleRecipients', () => {
  it('names those that were looked up half a year ago and more', () => {
    const directory = recipientDirectory([
      OWN,
      { ...OWN, id: 'old-desk', checkedOn: '2026-05-01' },
    ]);

    const stale = staleRecipients(directory, new Date('2026-11-22T00:00:00Z'));

    expect(stale.map(({ id }) => id)).toEqual(['old-desk']);
  });
});

describe('recipientsOf', () => {
  it('takes the outbox where a source names nobody', () => {
    const recipients = recipientsOf([], recipientDirectory());

    expect(recipients.map(({ id }) => id)).toEqual(['operator-outbox']);
  });

  it('gives each named recipient once, in order', () => {
    const recipients = recipientsOf(['town-desk', '12377', 'town-desk'], recipientDirectory());

    expect(recipients.map(({ id }) => id)).toEqual(['town-desk', '12377']);
  });

  it('refuses an id that is not in the directory, and says which are', () => {
    const failure = failureOf(() => recipientsOf(['town-desc'], recipientDirectory()));

    expect(failure.code).toBe('DECLARATION_INVALID');
    expect(failure.message).toContain('"town-desc"');
    expect(failure.message).toContain('town-desk');
  });
});

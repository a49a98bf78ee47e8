import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRdap } from './abuse-contact.ts';

function bytes(answer: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(answer));
}

function card(fields: Readonly<Record<string, unknown>>): unknown {
  const properties = Object.entries(fields).map(([name, value]) => [name, {}, 'text', value]);
  return ['vcard', [['version', {}, 'text', '4.0'], ...properties]];
}

function desk(email: unknown, fields: object = {}): object {
  return { objectClassName: 'entity', roles: ['abuse'], vcardArray: card({ email }), ...fields };
}

/** As registrars of generic domains answer: the abuse desk below the registrar, the rest redacted. */
const DOMAIN = {
  objectClassName: 'domain',
  ldhName: 'FORUM.EXAMPLE',
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: card({ fn: '', email: 'seller@forum.example' }),
      entities: [desk('seller-desk@forum.example')],
    },
    {
      objectClassName: 'entity',
      roles: ['registrar'],
      vcardArray: card({ fn: 'Example Registrar, Inc.' }),
      entities: [
        desk('Abuse@Registrar.example', {
          vcardArray: card({ fn: '', email: 'Abuse@Registrar.example' }),
        }),
      ],
    },
  ],
};

describe('readRdap', () => {
  it('finds the desk below the registrar, under the registrar’s name', () => {
    const { contact } = readRdap(bytes(DOMAIN), 'domain');

    expect(contact).toEqual({ email: 'abuse@registrar.example', name: 'Example Registrar, Inc.' });
  });

  it('prefers the registrar’s desk to one beside it', () => {
    const answer = { entities: [desk('beside@other.example'), ...DOMAIN.entities] };

    expect(readRdap(bytes(answer), 'domain').contact?.email).toBe('abuse@registrar.example');
  });

  it('never asks whoever registered the domain, at any depth', () => {
    const [registrant] = DOMAIN.entities;
    const both = { ...registrant, roles: ['abuse', 'registrant'] };

    expect(readRdap(bytes({ entities: [registrant, both] }), 'domain').contact).toBeNull();
  });

  it('finds the desk below the holder of a network, who is called its registrant', () => {
    const answer = {
      objectClassName: 'ip network',
      entities: [
        {
          roles: ['registrant'],
          vcardArray: card({ fn: 'Example Hosting' }),
          entities: [
            { roles: ['technical'], vcardArray: card({ email: 'noc@hosting.example' }) },
            desk('mailto:abuse@hosting.example', {
              entities: [{ roles: ['technical'], vcardArray: card({ email: 'x@y.example' }) }],
            }),
          ],
        },
      ],
    };

    expect(readRdap(bytes(answer), 'ip').contact).toEqual({
      email: 'abuse@hosting.example',
      name: 'Example Hosting',
    });
  });

  it.each([
    ['redacted', desk('REDACTED FOR PRIVACY')],
    ['an address of the web', desk('https://registrar.example/contact')],
    ['two addresses in one', desk('a@b.example, c@d.example')],
    ['a header in it', desk('a@b.example\r\nBcc: c@d.example')],
    ['a list', desk(['a@b.example'])],
    ['without a card', { roles: ['abuse'] }],
    ['a card that is none', { roles: ['abuse'], vcardArray: { email: 'a@b.example' } }],
    ['of another role', desk('a@b.example', { roles: ['technical'] })],
    ['with roles that are none', desk('a@b.example', { roles: 'abuse' })],
  ])('names nobody where the desk is %s', (_, entity) => {
    expect(readRdap(bytes({ entities: [entity] }), 'ip').contact).toBeNull();
  });

  it('takes the next desk where the first is redacted', () => {
    const answer = { entities: [desk(''), 7, null, desk('abuse@hosting.example')] };

    expect(readRdap(bytes(answer), 'ip').contact?.email).toBe('abuse@hosting.example');
  });

  it('keeps a name to one line', () => {
    const entity = desk('', { vcardArray: card({ fn: 'Desk\r\nBcc: x', email: 'a@b.example' }) });

    expect(readRdap(bytes({ entities: [entity] }), 'ip').contact?.name).toBe('Desk Bcc: x');
  });

  it.each([
    [
      'the registrar’s server',
      'related',
      'application/rdap+json',
      'https://r.example/domain/x',
      true,
    ],
    ['a page for people', 'related', 'text/html', 'https://r.example/', false],
    ['itself', 'self', 'application/rdap+json', 'https://r.example/domain/x', false],
    ['a script', 'related', 'application/rdap+json', 'javascript:alert(1)', false],
    ['no address', 'related', 'application/rdap+json', '//', false],
  ])('is led on to %s or not', (_, rel, type, href, isLed) => {
    const { related } = readRdap(bytes({ links: [{ rel, type, href }] }), 'domain');

    expect(related).toBe(isLed ? href : null);
  });

  it('reads nothing that is deeper, longer or larger than any registry’s answer', () => {
    let deep: object = desk('abuse@deep.example');
    for (let depth = 0; depth < 2_000; depth++) {
      deep = { roles: ['technical'], entities: [deep] };
    }
    const long = Array.from({ length: 50_000 }, () => ({}));
    const large = { filler: 'x'.repeat(1_100_000), entities: [desk('a@b.example')] };

    expect(readRdap(bytes({ entities: [deep] }), 'ip').contact).toBeNull();
    expect(readRdap(bytes({ entities: [...long, desk('a@b.example')] }), 'ip').contact).toBeNull();
    expect(readRdap(bytes(large), 'ip').contact).toBeNull();
  });

  it('never throws, whatever is answered', () => {
    const tree = fc.letrec((tie) => ({
      entity: fc.record(
        {
          roles: fc.oneof(
            fc.array(fc.constantFrom('abuse', 'registrar', 'registrant')),
            fc.anything(),
          ),
          vcardArray: fc.oneof(
            fc.constant(card({ email: 'a@b.example' })),
            fc.array(fc.anything()),
            fc.anything(),
          ),
          entities: fc.oneof(
            { maxDepth: 3 },
            fc.anything(),
            fc.array(tie('entity'), { maxLength: 3 }),
          ),
          links: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    })).entity;

    fc.assert(
      fc.property(fc.oneof(tree, fc.json(), fc.string()), (answer) => {
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer, plain);
        const { contact } = readRdap(Buffer.from(text), 'domain');
        expect(contact === null || /^[^\s@]+@[^\s@]+$/u.test(contact.email)).toBe(true);
      }),
    );
  });
});

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

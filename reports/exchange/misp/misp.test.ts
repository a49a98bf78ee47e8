import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confirmedCase, FRAME } from '../../fixtures/confirmed-case.ts';
import type { NoticeFixture } from '../../fixtures/notice-file.ts';
import { judgesOf } from '../../fixtures/schema-judges.ts';
import type { SchemaFile } from '../../fixtures/second-validator.ts';
import { mispEvents } from './events.ts';
import { TEMPLATES } from './objects.ts';

const JUDGES = judgesOf(
  JSON.parse(
    readFileSync(new URL('./schemas/misp-core.json', import.meta.url), 'utf8'),
  ) as SchemaFile,
);

interface ReadAttribute {
  readonly uuid: string;
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly object_relation: string;
}

interface ReadEvent {
  readonly Attribute: readonly ReadAttribute[];
  readonly Object: readonly {
    readonly uuid: string;
    readonly name: string;
    readonly template_uuid: string;
    readonly Attribute: readonly ReadAttribute[];
  }[];
}

function eventsOf(name: NoticeFixture): readonly ReadEvent[] {
  const { response } = JSON.parse(mispEvents([confirmedCase(name)], FRAME)) as {
    readonly response: readonly { readonly Event: ReadEvent }[];
  };
  return response.map(({ Event }) => Event);
}

describe('mispEvents', () => {
  it('makes an event a case, with what there is to import and nothing twice', () => {
    const one = confirmedCase('full');

    const { response } = JSON.parse(mispEvents([one], FRAME)) as {
      response: readonly {
        Event: {
          uuid: string;
          info: string;
          Attribute: readonly { uuid: string; type: string; value: string }[];
        };
      }[];
    };

    const attributes = response[0]?.Event.Attribute ?? [];
    expect(response).toHaveLength(1);
    expect(response[0]?.Event.info).toContain(one.id);
    expect(new Set(attributes.map(({ uuid }) => uuid)).size).toBe(attributes.length);
    expect(attributes.filter(({ type }) => type === 'url').map(({ value }) => value)).toEqual(
      expect.arrayContaining(one.cited.map(({ url }) => url)),
    );
  });

  it.each(['minimal', 'typical', 'full'] as const)('is taken by two validators: %s', (name) => {
    const document = JSON.parse(mispEvents([confirmedCase(name)], FRAME)) as unknown;

    expect(JUDGES.map((judge) => judge(document))).toEqual([[], []]);
  });

  it.each([
    ['uuid', 'case-1'],
    ['date', '21.11.2026'],
    ['timestamp', 1_700_000_000],
    ['published', 'no'],
    ['distribution', '9'],
    ['Org', { name: 'x' }],
    ['Attribute', [{ type: 'url' }]],
    ['extra', true],
  ])('is refused by both with a bad %s', (key, value) => {
    const [event] = eventsOf('typical');
    const document = { response: [{ Event: { ...event, [key]: value } }] };

    expect(JUDGES.map((judge) => judge(document).length > 0)).toEqual([true, true]);
  });

  it.each(['url', 'hostname|port', 'person-name'])(
    'is refused by both with an attribute of the type %s in a category that does not hold it',
    (type) => {
      const [event] = eventsOf('typical');
      const [first] = event?.Attribute ?? [];
      const Attribute = [{ ...first, type, category: 'Person' }];
      const document = { response: [{ Event: { ...event, Attribute } }] };

      expect(JUDGES.map((judge) => judge(document).length > 0)).toEqual([true, true]);
    },
  );

  it('has objects of published templates, with relations and types that those have', () => {
    const objects = eventsOf('full').flatMap(({ Object: all }) => all);

    const strange = objects.flatMap(({ name, template_uuid, Attribute }) => {
      const template = TEMPLATES[name as keyof typeof TEMPLATES];
      const relations: Readonly<Record<string, readonly [string, string]>> = template.relations;
      return Attribute.filter(
        ({ type, category, object_relation: relation }) =>
          template.uuid !== template_uuid ||
          relations[relation]?.[0] !== type ||
          relations[relation]?.[1] !== category,
      );
    });
    expect(new Set(objects.map(({ name }) => name))).toEqual(
      new Set(['url', 'user-account', 'file']),
    );
    expect(strange).toEqual([]);
    expect(new Set(objects.map(({ uuid }) => uuid)).size).toBe(objects.length);
  });
});

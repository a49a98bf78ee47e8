import { describe, expect, it } from 'vitest';
import { OutboxDir } from './schema.ts';

describe('OutboxDir', () => {
  it.each(['', 'a\0b'])('refuses %j', (path) => {
    expect(OutboxDir.safeParse(path).success).toBe(false);
  });

  it('takes a path as it is', () => {
    expect(OutboxDir.parse('/var/lib/发件箱')).toBe('/var/lib/发件箱');
  });
});

import { describe, expect, it } from 'vitest';
import { afterPage, afterWall, type HostStanding, isPaused, type MetWall } from './host-pause.ts';

const START = Date.UTC(2026, 10, 22);

function wall(second: number, fields: Partial<MetWall> = {}): MetWall {
  return {
    sourceId: 'forum',
    host: 'pan.example',
    sweepId: 'swp_1',
    wall: 'WALL_CAPTCHA',
    at: new Date(START + second * 1_000),
    restSeconds: null,
    isFinal: false,
    ...fields,
  };
}

/** Where a source stands after walls, and pages (a number of seconds alone), in order. */
function after(...steps: readonly (MetWall | number)[]): HostStanding | null {
  let standing: HostStanding | null = null;
  for (const step of steps) {
    if (typeof step !== 'number') {
      standing = afterWall(standing, step);
    } else if (standing !== null) {
      standing = afterPage(standing, new Date(START + step * 1_000));
    }
  }
  return standing;
}

function timesOf(...steps: readonly (MetWall | number)[]): number | undefined {
  return after(...steps)?.times;
}

describe('a host', () => {
  it('is paused by the third CAPTCHA of a sweep, pages between them or not', () => {
    expect(timesOf(wall(1), wall(2))).toBe(0);
    expect(timesOf(wall(1), 2, wall(3), 4, wall(5))).toBe(1);
    expect(timesOf(wall(1), wall(2), wall(3, { sweepId: 'swp_2' }))).toBe(0);
  });

  it.each([
    ['HOST_RATE_LIMITED', 3],
    ['WALL_LOGIN', 10],
    ['WALL_AGE_GATE', 10],
  ] as const)('is paused by %s %i times in a row, not where pages stand between', (code, count) => {
    const walls = Array.from({ length: count }, (_, index) => wall(index * 2, { wall: code }));

    expect(timesOf(...walls.slice(1))).toBe(0);
    expect(timesOf(...walls)).toBe(1);
    expect(timesOf(...walls.flatMap((one, index) => [one, index * 2 + 1]))).toBe(0);
  });

  it('is not held to requests that were under way when its rest, or its pause, began', () => {
    const limited = { wall: 'HOST_RATE_LIMITED', restSeconds: 60 } as const;

    expect(timesOf(wall(0, limited), wall(1, limited), wall(2, limited))).toBe(0);
    expect(timesOf(wall(1), wall(2), wall(3), wall(3), wall(4), wall(5), wall(6))).toBe(1);
  });

  it('is paused for longer by the first wall after a pause, three days at most', () => {
    const steps: MetWall[] = [wall(1), wall(2), wall(3)];
    const hours: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const standing = after(...steps);
      const { since, until } = standing ?? {};
      hours.push(((until?.getTime() ?? 0) - (since?.getTime() ?? 0)) / 3_600_000);
      steps.push(wall(((until?.getTime() ?? 0) - START) / 1_000 + 1));
    }

    expect(hours).toEqual([0.25, 1, 4, 24, 72, 72]);
  });

  it('is paused at once, and as long as it asked for, where its rest outlasts the sweep', () => {
    const standing = after(
      wall(0, { wall: 'HOST_RATE_LIMITED', restSeconds: 7_200, isFinal: true }),
    );

    expect(standing).toMatchObject({ times: 1, until: new Date(START + 7_200_000) });
  });

  it('has recovered after five pages since the pause, none of them asked for before', () => {
    const paused = [wall(1), wall(2), wall(3)];
    const over = 3 + 15 * 60;

    expect(timesOf(...paused, 4, 5, 6, 7, 8, 9)).toBe(1);
    expect(timesOf(...paused, over + 1, over + 2, over + 3, over + 4)).toBe(1);
    expect(timesOf(...paused, over + 1, over + 2, over + 3, over + 4, over + 5)).toBe(0);
  });

  it('is left alone until the very end of its pause', () => {
    const standing = after(wall(1), wall(2), wall(3));

    expect(isPaused(standing, new Date(START + 902_999))).toBe(true);
    expect(isPaused(standing, new Date(START + 903_000))).toBe(false);
    expect(isPaused(null, new Date(START))).toBe(false);
  });
});

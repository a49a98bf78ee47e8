import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../api/actors.ts';
import { frameOf, layOut } from './layout.ts';

function starOf(count: number): Graph {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `qq:${index}`,
    group: 'contact' as const,
    kind: 'qq',
    label: String(index),
    caseId: null,
    state: null,
    sourceId: null,
    degree: 1,
  }));
  const edges = nodes.slice(1).map((_, index): [number, number] => [0, index + 1]);
  return { nodes, edges, leftOut: { cases: 0, keys: 0 } };
}

describe('layOut', () => {
  it('lays the same graph out the same way each time', () => {
    const graph = starOf(40);

    const first = layOut(graph);
    const second = layOut(graph);

    expect(second).toEqual(first);
  });

  it('keeps nodes apart, and within the frame', () => {
    const places = layOut(starOf(150));

    const frame = frameOf(places);
    const spots = new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));

    expect(spots.size).toBe(150);
    expect(
      places.every(({ x, y }) => x > frame.x && x < frame.x + frame.width && y > frame.y),
    ).toBe(true);
  });

  it('lays nothing out where nothing is', () => {
    expect(layOut({ nodes: [], edges: [], leftOut: { cases: 0, keys: 0 } })).toEqual([]);
  });
});

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Graph } from '../../../api/actors.ts';

/** Steps of the simulation: enough for 150 nodes to come to rest, and never more. */
const TICKS = 240;

/** Where each node is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A layout of a graph: the same graph always has the same, as nothing in it is left to chance. */
export function layOut({ nodes, edges }: Graph): readonly Place[] {
  const bodies: SimulationNodeDatum[] = nodes.map(() => ({}));
  const links = edges.map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(bodies)
    .force('link', forceLink(links).distance(46).strength(0.6))
    .force('charge', forceManyBody().strength(-120).distanceMax(420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.07))
    .force('collide', forceCollide(13))
    .stop();
  simulation.tick(TICKS);
  return bodies.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** The part of the plane that holds all places, with a margin. */
export function frameOf(places: readonly Place[]): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(0, ...xs) - 60, Math.max(0, ...xs) + 110];
  const [top, bottom] = [Math.min(0, ...ys) - 40, Math.max(0, ...ys) + 40];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

import type { GraphNode } from '../../../api/actors.ts';

/** A shape for each group, so that colour is not all that tells them apart. */
export function NodeShape({
  group,
  size,
  class: name,
}: {
  readonly group: GraphNode['group'];
  readonly size: number;
  readonly class: string;
}) {
  switch (group) {
    case 'case':
      return <rect class={name} x={-size} y={-size} width={2 * size} height={2 * size} rx={3} />;
    case 'group':
      return <path class={name} d={polygon(6, size * 1.2)} />;
    case 'share':
      return <path class={name} d={polygon(3, size * 1.4)} />;
    case 'payment':
      return <path class={name} d={polygon(4, size * 1.3)} />;
    case 'text':
    case 'picture':
      return (
        <rect
          class={name}
          x={-size * 1.3}
          y={-size * 0.7}
          width={size * 2.6}
          height={size * 1.4}
          rx={group === 'text' ? 0 : 5}
        />
      );
    case 'contact':
    case 'account':
      return <circle class={name} r={group === 'account' ? size * 0.85 : size} />;
  }
}

function polygon(corners: number, radius: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const turn = (corner / corners) * 2 * Math.PI - Math.PI / 2;
    return `${(radius * Math.cos(turn)).toFixed(2)} ${(radius * Math.sin(turn)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The three kinds of place where cards are advertised. */
export const SURFACES = ['forum', 'cloud-disk', 'group-invitation'] as const;

export type Surface = (typeof SURFACES)[number];

/** Buckets that character n-grams are hashed into. */
export const BUCKETS = 1 << 18;

/** The hash of an n-gram with one unit more; an n-gram begins with its channel's seed. */
export function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The bucket of an n-gram's hash. */
export function bucketOf(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}

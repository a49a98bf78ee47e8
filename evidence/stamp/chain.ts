import { X509Certificate } from 'node:crypto';

/** The way from a signer to a root that is trusted, or to where it ends. */
export type Chain =
  | {
      readonly ok: true;
      /** From the signer upwards. */
      readonly certificates: readonly X509Certificate[];
      /** Whether the last one is among the roots that were given. */
      readonly isTrusted: boolean;
      /** When the first certificate of it ends. */
      readonly endsAt: Date;
    }
  | { readonly ok: false; readonly why: string };

/** Longest way that is gone. */
const MAX_LENGTH = 8;

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  try {
    return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function isSame(one: X509Certificate, other: X509Certificate): boolean {
  return one.raw.equals(other.raw);
}

function covers({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);
}

/** A certificate that issued the one at the top and is not on the way yet. */
function issuerOf(
  top: X509Certificate,
  candidates: readonly X509Certificate[],
  path: readonly X509Certificate[],
): X509Certificate | undefined {
  return candidates.find((one) => !path.some((other) => isSame(one, other)) && issued(one, top));
}

/** Climbs from the signer, at each step to a root where one issued it, else to a certificate that came along. */
function climb(
  signer: X509Certificate,
  given: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): { readonly path: readonly X509Certificate[]; readonly isTrusted: boolean } {
  const path = [signer];
  for (let top = signer; path.length <= MAX_LENGTH; ) {
    if (roots.some((root) => isSame(root, top))) {
      return { path, isTrusted: true };
    }
    const next = issuerOf(top, [...roots, ...given], path);
    if (next === undefined) {
      return { path, isTrusted: false };
    }
    path.push(next);
    top = next;
  }
  return { path, isTrusted: false };
}

/** The chain of a signer as it stood at a moment. Every certificate of it must have been valid then. */
export function chainOf(
  signer: X509Certificate,
  given: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): Chain {
  const { path, isTrusted } = climb(signer, given, roots);
  const outside = path.find((certificate) => !covers(certificate, at));
  if (outside !== undefined) {
    return { ok: false, why: 'a certificate of the authority was not valid at the time it states' };
  }
  const endsAt = new Date(Math.min(...path.map(({ validTo }) => Date.parse(validTo))));
  return { ok: true, certificates: path, isTrusted, endsAt };
}

const PEM = /-----BEGIN CERTIFICATE-----[\sA-Za-z\d+/=]+?-----END CERTIFICATE-----/gu;

/** The certificates of a PEM file; empty where it holds none that can be read. */
export function certificatesOfPem(pem: string): readonly X509Certificate[] {
  return (pem.match(PEM) ?? []).flatMap((one) => {
    try {
      return [new X509Certificate(one)];
    } catch {
      return [];
    }
  });
}

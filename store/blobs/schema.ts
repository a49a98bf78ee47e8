import { z } from 'zod';
import { StageError } from '../../core/failure.ts';

const Address = z
  .object({
    protocol: z.enum(['s3+http:', 's3+https:']),
    host: z.string().min(1),
    username: z.string().min(1),
    password: z.string().min(1),
    pathname: z.string().regex(/^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w./-]*)?$/u),
    region: z.string().regex(/^[\w-]{1,64}$/u),
  })
  .transform(({ protocol, host, username, password, pathname, region }) => {
    const [bucket = '', ...prefix] = pathname.split('/').filter((part) => part !== '');
    return {
      origin: `${protocol.slice('s3+'.length)}//${host}`,
      bucket,
      /** Before each key; empty or with a slash at its end. */
      prefix: prefix.map((part) => `${part}/`).join(''),
      key: decodeURIComponent(username),
      secret: decodeURIComponent(password),
      region,
    };
  });

/** Where an S3-compatible store is, and how to get in. */
export type S3Address = z.infer<typeof Address>;

/** The parts of an address of a blob store. The failure does not repeat the address, which holds a secret. */
export function parseS3Address(url: string): S3Address {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const address = Address.safeParse(
    parsed === null
      ? null
      : {
          protocol: parsed.protocol,
          host: parsed.host,
          username: parsed.username,
          password: parsed.password,
          pathname: parsed.pathname,
          region: parsed.searchParams.get('region') ?? 'us-east-1',
        },
  );
  if (!address.success) {
    throw new StageError(
      'INPUT_INVALID',
      'BLOB_URL is not of the form s3+https://KEY:SECRET@host:port/bucket/prefix?region=…',
    );
  }
  return address.data;
}

import type { FoundLink } from '../../core/link.ts';
import { CLOUD_DISKS } from './cloud-disks.ts';
import { GROUP_INVITATIONS } from './group-invitations.ts';
import { SELF_HOSTED } from './self-hosted.ts';
import type { FoundAddress, LinkService, NamedLink } from './service.ts';

/** Every service whose share links or invitations are known by their addresses. */
export const LINK_SERVICES: readonly LinkService[] = [
  ...CLOUD_DISKS,
  ...GROUP_INVITATIONS,
  ...SELF_HOSTED,
];

const byHost = new Map<string, LinkService[]>();
for (const service of LINK_SERVICES) {
  for (const host of Array.isArray(service.hosts) ? service.hosts : []) {
    byHost.set(host, [...(byHost.get(host) ?? []), service]);
  }
}

const byPattern = LINK_SERVICES.filter((service) => service.hosts instanceof RegExp);
const anywhere = LINK_SERVICES.filter((service) => service.hosts === 'any');

/** The share or group that an address names, or null. */
export function nameLink(
  address: FoundAddress,
): Pick<FoundLink, 'url' | 'id' | 'service' | 'surface'> | null {
  for (const service of servicesAt(address.host)) {
    const named = nameBy(service, address);
    if (named !== null) {
      return { ...named, service: service.service, surface: service.surface };
    }
  }
  return null;
}

/** Whether a service is known to live at the host. */
export function isNamedHost(host: string): boolean {
  return servicesAt(host) !== anywhere;
}

/** Services of the host or of a domain above it; software that anyone may host only where there is none. */
function servicesAt(host: string): readonly LinkService[] {
  for (let from = 0; from !== -1 && from < host.length; ) {
    const known = byHost.get(host.slice(from));
    if (known !== undefined) {
      return known;
    }
    const dot = host.indexOf('.', from);
    from = dot === -1 ? -1 : dot + 1;
  }
  const mirrored = byPattern.filter(
    (service) => service.hosts instanceof RegExp && service.hosts.test(host),
  );
  return mirrored.length > 0 ? mirrored : anywhere;
}

function nameBy(service: LinkService, address: FoundAddress): NamedLink | null {
  for (const shape of service.shapes) {
    const match = shape.pattern.exec(address.rest);
    const named = match === null ? null : shape.name(match, address);
    if (named !== null) {
      return named;
    }
  }
  return null;
}

import type { Socket } from 'node:net';

const through = new WeakMap<Socket, string>();

/** Notes which address a connection leads to that goes through a proxy. */
export function noteAddress(socket: Socket, address: string): Socket {
  through.set(socket, address);
  return socket;
}

/** The address that a connection leads to: its own other end, or what lies behind the operator's proxy. */
export function connectedTo(socket: Socket): string | null {
  return through.get(socket) ?? socket.remoteAddress ?? null;
}

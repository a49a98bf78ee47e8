import { userInfo } from 'node:os';

/** Who acts on this machine: the system's user, where it knows one. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}

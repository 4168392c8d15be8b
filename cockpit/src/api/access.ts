import type { Schemas } from './client';
import listed from './access.json';

export type Me = Schemas['MeView'];
export type Operation = keyof typeof listed;

const access: Partial<Record<string, readonly string[]>> = listed;

/** Whether the server has this operation and lets this person call it. What it does not have, nobody may. */
export function may(me: Me, operation: string): boolean {
  const roles = access[operation];
  return roles !== undefined && (roles.length === 0 || roles.includes('*') || roles.some((role) => me.roles.includes(role)));
}

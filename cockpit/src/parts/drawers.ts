import type { ComponentType } from 'react';

/** What the drawer shows for each kind of object. */
export const drawers: Record<string, ComponentType<{ id: string }>> = {};

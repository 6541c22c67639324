import { isRecord } from './checks/field.js';

/** A component of any kind, as far as one looks for it in a tree. */
export interface AnyComponent {
  type: number;
  id?: number;
  custom_id?: string;
  content?: string;
  label?: string;
  url?: string;
  style?: number;
  disabled?: boolean;
}

/** All components of a message in reading order: those within rows, sections, containers and accessories too. */
export function flattened(components: unknown): AnyComponent[] {
  if (Array.isArray(components)) return components.flatMap(flattened);
  if (!isRecord(components)) return [];
  const own = components as unknown as AnyComponent;
  return [own, ...flattened(components.components), ...flattened(components.accessory)];
}

/** What a message costs of what Discord allows: the one place where components and text are counted. */
import type { APIMessageTopLevelComponent } from 'discord.js';
import { COMPONENTS_PER_MESSAGE, TEXT_UNITS_PER_MESSAGE } from './limits.js';

/** Components and text together. */
export interface Cost {
  components: number;
  /** UTF-16 units of all text displays, escaped as they are sent. */
  units: number;
}

/** What one message may cost. */
const BUDGET: Cost = { components: COMPONENTS_PER_MESSAGE, units: TEXT_UNITS_PER_MESSAGE };

type Nested = { content?: string; components?: readonly Nested[]; accessory?: Nested };

/** What the components cost together, nested ones included. */
export function costOf(components: readonly APIMessageTopLevelComponent[]): Cost {
  return sum((components as readonly Nested[]).map(nestedCost));
}

/** Whether a cost lies within the budget while something is kept in reserve. */
export function fits(cost: Cost, reserve: Cost = { components: 0, units: 0 }): boolean {
  return (
    cost.components + reserve.components <= BUDGET.components && cost.units + reserve.units <= BUDGET.units
  );
}

function nestedCost({ content = '', components = [], accessory }: Nested): Cost {
  const inner = sum([...components, ...(accessory ? [accessory] : [])].map(nestedCost));
  return { components: inner.components + 1, units: inner.units + content.length };
}

function sum(costs: Cost[]): Cost {
  return {
    components: costs.reduce((total, cost) => total + cost.components, 0),
    units: costs.reduce((total, cost) => total + cost.units, 0),
  };
}

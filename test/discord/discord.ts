import type { Clock } from './clock.js';
import type { CommandStore } from './commands.js';
import type { FaultPlan } from './faults.js';
import type { InteractionStore } from './interactions.js';
import type { Journal } from './journal.js';
import type { MessageStore } from './messages.js';
import type { SnowflakeFactory } from './snowflake.js';
import type { World } from './world.js';

/** What the rooms of the server share: its state, and where the bot reaches it. */
export interface Discord {
  readonly token: string;
  readonly clock: Clock;
  readonly ids: SnowflakeFactory;
  readonly journal: Journal;
  readonly world: World;
  readonly commands: CommandStore;
  readonly messages: MessageStore;
  readonly interactions: InteractionStore;
  readonly faults: FaultPlan;
  /** Answers to GET /gateway/bot. */
  readonly gatewayInfo: GatewayInfo;
}

export interface GatewayInfo {
  /** `ws://127.0.0.1:port/gateway`; resumes go to the same address with `/resume` behind it. */
  url: string;
  /** How many shards Discord recommends. */
  shards: number;
  sessionStartLimit: { total: number; remaining: number; maxConcurrency: number };
}

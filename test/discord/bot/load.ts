/** Many users asking at once. */
import { type Channel, type DiscordServer, textOf, type User } from '../server.js';

/** Answered, told differently by sources, and declined. */
const QUESTIONS = [
  'who is GOP',
  'which films leaked',
  'how many times was Fury downloaded',
  'what is The Interview about',
  'is it confirmed that North Korea did it',
  'how much money did the hackers ask for',
];

export interface Crowd {
  server: DiscordServer;
  users: readonly User[];
  channels: readonly Channel[];
}

/** So many users of a server, in its own channel unless others are given. */
export function crowdOf(server: DiscordServer, users: number, channels = [server.guild.channel]): Crowd {
  const all = Array.from({ length: users }, (_, at) => server.world.createUser({ username: `user${at}` }));
  return { server, users: all, channels };
}

/** Asks and waits for the whole answer. Returns the ms to the acknowledgement; throws where the answer is none. */
async function askOne({ server, users, channels }: Crowd, at: number): Promise<number> {
  const question = QUESTIONS[at % QUESTIONS.length] as string;
  const user = users[at % users.length] as User;
  const channel = channels[at % channels.length] as Channel;
  const asked = server.interact({ kind: 'slash', name: 'ask', options: { question } }, { user, channel });
  const { ms } = await asked.acknowledged;
  await asked.until(() => asked.deleted || (asked.original()?.components?.length ?? 0) > 0, 'an answer');
  const answer = asked.deleted ? await asked.followup() : await asked.reply();
  if (!textOf(answer).includes(`Asked: ${question}`)) throw new Error(`Not answered: ${textOf(answer)}`);
  return ms;
}

/** Asks `count` questions, `inFlight` at once. Returns the ms to each acknowledgement. */
export async function askMany(crowd: Crowd, count: number, inFlight: number): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) times.push(await askOne(crowd, next++));
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return times;
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] as number;
}

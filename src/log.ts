/** The log: pino on stderr, one JSON line an event. stdout belongs to results. */
import { type Logger, pino } from 'pino';
import type { Config } from './config.js';

export type { Logger };

const SECRET = '[secret]';

/**
 * A logger that never writes the token: neither under a name that holds it nor inside any text. The token is
 * replaced in the finished line, so that errors, causes and URLs of libraries are covered too.
 */
export function createLogger(config: Pick<Config, 'logLevel' | 'discordToken'>): Logger {
  const token = config.discordToken;
  const clean = (line: string) => (token ? line.replaceAll(token, SECRET) : line);
  const stream = { write: (line: string) => void process.stderr.write(clean(line)) };
  return pino(
    {
      level: config.logLevel,
      base: null,
      redact: { paths: ['token', '*.token', 'headers.authorization'], censor: SECRET },
    },
    stream,
  );
}

#!/usr/bin/env node
/** Start: the bot where there is a token, the terminal where there is none, one command where one is named. */
import { allCommands } from '../commands/all.js';
import { openIndex } from '../index/load.js';
import { readConfig } from './config.js';
import { runCommand } from './terminal/one-shot.js';

const config = readConfig();
const index = openIndex({ seedsDir: config.seedsDir, indexDir: config.indexDir });
const [name, question] = process.argv.slice(2);
const command = allCommands(index.corpus).find((one) => one.name === name);
if (command) process.exitCode = await runCommand({ index, locale: 'en' }, command, { question });

/** What Discord's clients show of a markdown text, by a parser of Discord's dialect that others wrote. */
import { createRequire } from 'node:module';
import type { parse as Parse } from 'discord-markdown-parser';

// A CommonJS package whose default export Node does not see as a function.
const { parse } = createRequire(import.meta.url)('discord-markdown-parser') as { parse: typeof Parse };

type Node = ReturnType<typeof Parse>[number];

export interface Rendered {
  /** All that can be read, without markdown. */
  text: string;
  /** Bold stretches in order. */
  bold: string[];
  /** Kinds of nodes beside plain text and line breaks. */
  kinds: Set<string>;
}

/** Renders a text as a message's content is. */
export function rendered(markdown: string): Rendered {
  const result: Rendered = { text: '', bold: [], kinds: new Set() };
  for (const node of parse(markdown, 'extended')) read(node, result);
  return result;
}

const PLAIN = new Set(['text', 'br', 'newline', 'twemoji']);

function read(node: Node, result: Rendered): void {
  if (!PLAIN.has(node.type)) result.kinds.add(node.type);
  const from = result.text.length;
  if (node.type === 'br' || node.type === 'newline') result.text += '\n';
  else if (node.type === 'twemoji') result.text += String(node.name);
  else if (Array.isArray(node.content)) for (const child of node.content as Node[]) read(child, result);
  else result.text += String(node.content ?? '');
  if (node.type === 'strong') result.bold.push(result.text.slice(from));
}

/** A text as the parser is given it: it reads line ends and tabs as all markdown does. */
export function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
}

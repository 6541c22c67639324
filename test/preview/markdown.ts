/** The markdown of cards as HTML: line by line for what begins a line, a parser that others wrote for what is within. */
import { createRequire } from 'node:module';
import type { parse as Parse } from 'discord-markdown-parser';

const { parse } = createRequire(import.meta.url)('discord-markdown-parser') as { parse: typeof Parse };

type Node = ReturnType<typeof Parse>[number];

export function html(markdown: string): string {
  const blocks = markdown.split('\n').map(line);
  return blocks.join('\n').replaceAll('</blockquote>\n<blockquote>', '<br>').replaceAll('</ul>\n<ul>', '');
}

function line(text: string): string {
  const [, mark, rest] = /^(### |-# |> |- )?(.*)$/s.exec(text) as unknown as [string, string?, string?];
  const inner = parse(rest ?? '', 'extended')
    .map(inline)
    .join('');
  switch (mark) {
    case '### ':
      return `<h3>${inner}</h3>`;
    case '-# ':
      return `<small>${inner}</small>`;
    case '> ':
      return `<blockquote>${inner}</blockquote>`;
    case '- ':
      return `<ul><li>${inner}</li></ul>`;
    default:
      return `<p>${inner}</p>`;
  }
}

function inline(node: Node): string {
  const inner = Array.isArray(node.content)
    ? (node.content as Node[]).map(inline).join('')
    : escapeHtml(String(node.content ?? node.name ?? ''));
  if (node.type === 'strong') return `<strong>${inner}</strong>`;
  if (node.type === 'slashCommand')
    return `<span class="command">/${escapeHtml(String(node.fullName ?? node.name))}</span>`;
  return inner;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

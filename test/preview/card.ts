/** A message of Components V2 as HTML. */
import {
  type APIComponentInContainer,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { escapeHtml, html } from './markdown.js';

export function messageHtml(command: string, message: APIMessage): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const note = isPrivate ? '<small class="private">Only you can see this · Dismiss message</small>' : '';
  const body = (message.components ?? []).map(component).join('');
  return `<article><div class="avatar">V</div><div class="message">
    <small class="used">asker used <span class="command">${escapeHtml(command)}</span></small>
    <header><b>Verbatim</b> <span class="app">APP</span></header>${body}${note}</div></article>`;
}

function component(item: APIMessageTopLevelComponent | APIComponentInContainer): string {
  switch (item.type) {
    case ComponentType.Container: {
      const colour = (item.accent_color ?? 0).toString(16).padStart(6, '0');
      return `<section style="border-color:#${colour}">${item.components.map(component).join('')}</section>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${html(item.content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.File:
      return `<div class="file">${escapeHtml(item.name ?? '')}</div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${item.components.map(button).join('')}</div>`;
    default:
      return '';
  }
}

function button(item: { type: ComponentType; style?: unknown; label?: string }): string {
  const kind = item.style === ButtonStyle.Primary ? 'primary' : 'secondary';
  return `<button class="${kind}">${escapeHtml(item.label ?? '')}</button>`;
}

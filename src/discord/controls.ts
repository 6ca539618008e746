import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APISelectMenuComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { ActionIn, MenuIn, PlainReply } from '../interface/reply.js';
import { clip } from '../model/clip.js';
import { customIdOf } from './custom-ids.js';
import { escapeLine, oneLine } from './escape.js';
import { limits } from './limits.js';

/** Buttons of one message: two rows. No command has more. */
const mostButtons = 2 * limits.actionRow.buttons;

/** Stands where nothing of a label can be shown: Discord refuses an empty one. */
const nameless = '…';

type MenuRow = APIActionRowComponent<APISelectMenuComponent>;
type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A row of buttons, or a menu, or the words above one. */
export type Control = APITextDisplayComponent | MenuRow | ButtonRow;

/** The menus and buttons of a reply, as they stand under its texts. */
export function controlsOf({ menus = [], actions }: PlainReply): Control[] {
  return [
    ...menus.flatMap((menu, index) => menuRows(menu, mostButtons + index)),
    ...buttonRows(actions.slice(0, mostButtons)),
  ];
}

/** How many components these are, counting nested ones. */
export function allOf(controls: readonly Control[]): number {
  return controls.reduce(
    (sum, control) => sum + 1 + ('components' in control ? control.components.length : 0),
    0,
  );
}

function menuRows(menu: MenuIn<string>, index: number): [APITextDisplayComponent, MenuRow] {
  const label = escapeLine(clip(oneLine(menu.label), limits.menu.placeholder));
  return [
    { type: ComponentType.TextDisplay, content: `-# ${label}` },
    { type: ComponentType.ActionRow, components: [menuComponent(menu, index)] },
  ];
}

function menuComponent(menu: MenuIn<string>, index: number): APISelectMenuComponent {
  const shared = {
    custom_id: customIdOf(menu, index),
    placeholder: clip(oneLine(menu.placeholder), limits.menu.placeholder),
    min_values: menu.least,
    max_values: menu.most,
  };
  if (menu.of === 'roles') {
    const type = SelectMenuDefaultValueType.Role as const;
    return {
      ...shared,
      type: ComponentType.RoleSelect,
      default_values: menu.chosen.map((id) => ({ id, type })),
    };
  }
  if (menu.of === 'channels') {
    const type = SelectMenuDefaultValueType.Channel as const;
    return {
      ...shared,
      type: ComponentType.ChannelSelect,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      default_values: menu.chosen.map((id) => ({ id, type })),
    };
  }
  return {
    ...shared,
    type: ComponentType.StringSelect,
    options: menu.of.slice(0, limits.menu.choices).map(({ value, label }) => ({
      value,
      label: clip(oneLine(label), limits.menu.label) || nameless,
      default: menu.chosen.includes(value),
    })),
  };
}

function buttonRows(actions: readonly ActionIn<string>[]): ButtonRow[] {
  const rows: ButtonRow[] = [];
  // Rows of about one length: a button alone under five others looks left over.
  const inRow = Math.ceil(actions.length / Math.ceil(actions.length / limits.actionRow.buttons));
  for (let from = 0; from < actions.length; from += inRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: actions.slice(from, from + inRow).map((action, index) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: clip(oneLine(action.label), limits.button.label) || nameless,
        custom_id: customIdOf(action, from + index),
        disabled: action.disabled ?? false,
      })),
    });
  }
  return rows;
}

import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from 'discord.js';
import type { FormIn } from '../interface/reply.js';
import { clip, cutLength } from './clip.js';
import { customIdOf } from './custom-ids.js';
import { oneLine, printable } from './escape.js';
import { limits } from './limits.js';

/** A form as Discord's modal. */
export function formOf(form: FormIn<string>): APIModalInteractionResponseCallbackData {
  const { modal } = limits;
  return {
    custom_id: customIdOf(form, 0),
    title: clip(oneLine(form.title), modal.title),
    components: form.fields.slice(0, modal.fields).map((field) => {
      const most = Math.min(field.most, modal.input);
      const value = printable(field.value);
      return {
        type: ComponentType.Label,
        label: clip(oneLine(field.label), modal.label),
        component: {
          type: ComponentType.TextInput,
          custom_id: field.name,
          style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required: field.isRequired,
          max_length: most,
          ...(value !== '' && { value: value.slice(0, cutLength(value, most)) }),
        },
      };
    }),
  };
}

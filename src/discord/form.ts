import {
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import type { FormFieldIn, FormIn } from '../interface/reply.js';
import { clip, cutLength } from '../model/clip.js';
import { customIdOf } from './custom-ids.js';
import { oneLine, printable } from './escape.js';
import { limits } from './limits.js';

const { modal } = limits;

/** A form as Discord's modal. */
export function formOf(form: FormIn<string>): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customIdOf(form, 0),
    title: clip(oneLine(form.title), modal.title),
    components: form.fields.slice(0, modal.fields).map((field) => ({
      type: ComponentType.Label,
      label: clip(oneLine(field.label), modal.label),
      ...(field.hint !== undefined && { description: clip(oneLine(field.hint), modal.hint) }),
      component: inputOf(field),
    })),
  };
}

function inputOf(field: FormFieldIn<string>): APIComponentInLabel {
  switch (field.of) {
    case 'roles':
      return {
        type: ComponentType.RoleSelect,
        custom_id: field.name,
        required: false,
        min_values: 0,
        max_values: Math.min(field.most, limits.menu.choices),
        default_values: field.chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      };
    case 'files':
      return {
        type: ComponentType.FileUpload,
        custom_id: field.name,
        required: true,
        min_values: 1,
        max_values: Math.min(field.most, modal.files),
      };
    case undefined: {
      const most = Math.min(field.most, modal.input);
      const value = printable(field.value);
      return {
        type: ComponentType.TextInput,
        custom_id: field.name,
        style: field.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: field.isRequired,
        max_length: most,
        ...(value !== '' && { value: value.slice(0, cutLength(value, most)) }),
      };
    }
  }
}

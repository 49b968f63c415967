import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';

interface Field {
  readonly type: ComponentType;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly value?: string;
  readonly components?: readonly Field[];
  readonly component?: Field;
}

/** The components of a modal as the client sends them back, filled in. Throws when a required field stays empty. */
export function modalAnswers(
  modal: APIModalInteractionResponseCallbackData,
  fields: Readonly<Record<string, string>>,
): object[] {
  return (modal.components as unknown as Field[]).map((component, index) =>
    answer(component, fields, index + 1),
  );
}

function answer(field: Field, fields: Readonly<Record<string, string>>, id: number): object {
  const { type } = field;
  if (field.components)
    return { type, id, components: field.components.map((child) => answer(child, fields, id * 10)) };
  if (field.component) return { type, id, component: answer(field.component, fields, id * 10) };
  if (type !== ComponentType.TextInput) return { type, id };
  const value = fields[field.custom_id ?? ''] ?? field.value ?? '';
  if (value === '' && field.required !== false) throw new Error(`The field ${field.custom_id} is required.`);
  if (value.length > (field.max_length ?? 4000)) throw new Error(`The field ${field.custom_id} is too long.`);
  return { type, id, custom_id: field.custom_id, value };
}

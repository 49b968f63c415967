import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import type { FormErrors, Path } from '../rest/form.ts';

interface Field {
  readonly type: ComponentType;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
  readonly components?: readonly Field[];
  readonly component?: Field;
}

const maxComponents = 5;
const maxInputChars = 4_000;

/** What the schema does not say of a modal. */
export function checkModal(errors: FormErrors, modal: APIModalInteractionResponseCallbackData): void {
  const components = modal.components as unknown as readonly Field[];
  const path = ['data', 'components'];
  if (components.length > maxComponents) {
    errors.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${maxComponents} or fewer in length.`);
  }
  const seen = new Set<string>();
  for (const [index, component] of components.entries()) {
    for (const { field, path: at } of fieldsIn(component, [...path, index])) {
      if (field.custom_id === undefined) continue;
      if (seen.has(field.custom_id)) {
        const message = 'Component custom id cannot be duplicated';
        errors.add([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
      }
      seen.add(field.custom_id);
      checkInput(errors, field, at);
    }
  }
}

function* fieldsIn(field: Field, path: Path): Generator<{ field: Field; path: Path }> {
  yield { field, path };
  if (field.component) yield* fieldsIn(field.component, [...path, 'component']);
  for (const [index, child] of (field.components ?? []).entries()) {
    yield* fieldsIn(child, [...path, 'components', index]);
  }
}

function checkInput(errors: FormErrors, { type, value, ...field }: Field, path: Path): void {
  if (type !== ComponentType.TextInput) return;
  const { min_length: min = 0, max_length: max = maxInputChars } = field;
  if (min > max) errors.add(path, 'TEXT_INPUT_MIN_GREATER_THAN_MAX', 'Minimum length exceeds maximum');
  if (value !== undefined && value.length > max) {
    errors.add([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  }
}

/**
 * The components of a modal as the client sends them back, filled in. Throws when a required field stays empty, and for
 * a field that is not there.
 */
export function modalAnswers(
  modal: APIModalInteractionResponseCallbackData,
  fields: Readonly<Record<string, string>>,
): object[] {
  const components = modal.components as unknown as readonly Field[];
  const there = components.flatMap((component) => [...fieldsIn(component, [])]);
  for (const name of Object.keys(fields)) {
    if (!there.some(({ field }) => field.custom_id === name)) throw new Error(`There is no field ${name}.`);
  }
  return components.map((component, index) => answer(component, fields, index + 1));
}

function answer(field: Field, fields: Readonly<Record<string, string>>, id: number): object {
  const { type } = field;
  if (field.components)
    return { type, id, components: field.components.map((child) => answer(child, fields, id * 10)) };
  if (field.component) return { type, id, component: answer(field.component, fields, id * 10) };
  if (type !== ComponentType.TextInput) return { type, id };
  const value = fields[field.custom_id ?? ''] ?? field.value ?? '';
  if (value === '' && field.required !== false) throw new Error(`The field ${field.custom_id} is required.`);
  const min = value === '' ? 0 : (field.min_length ?? 0);
  if (value.length < min) throw new Error(`The field ${field.custom_id} is too short.`);
  if (value.length > (field.max_length ?? maxInputChars))
    throw new Error(`The field ${field.custom_id} is too long.`);
  return { type, id, custom_id: field.custom_id, value };
}

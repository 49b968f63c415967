import { ApplicationCommandOptionType } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { FormErrors } from '../rest/form.ts';
import type { ChoiceBody } from './state.ts';

const maxValueChars = 100;

function schemaFor(type: ApplicationCommandOptionType | undefined) {
  if (type === ApplicationCommandOptionType.Integer) {
    return spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema;
  }
  if (type === ApplicationCommandOptionType.Number) {
    return spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema;
  }
  return spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
}

/** @throws DiscordError 50035 when these are not choices for an option of that type */
export function checkChoices(
  data: unknown,
  focusedType: ApplicationCommandOptionType | undefined,
): readonly ChoiceBody[] {
  const errors = new FormErrors();
  errors.addSchemaErrors(schemaFor(focusedType), data, ['data']);
  errors.throwIfAny();
  const choices = (data as { choices?: readonly ChoiceBody[] | null }).choices;
  if (!choices) errors.add(['data', 'choices'], 'BASE_TYPE_REQUIRED', 'This field is required');
  for (const [index, choice] of (choices ?? []).entries()) {
    if (choice.name.trim() === '') {
      errors.add(['data', 'choices', index, 'name'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    // The schema takes 6,000; the documentation says 100 for strings.
    if (typeof choice.value === 'string' && choice.value.length > maxValueChars) {
      const message = `Must be ${maxValueChars} or fewer in length.`;
      errors.add(['data', 'choices', index, 'value'], 'BASE_TYPE_MAX_LENGTH', message);
    }
  }
  errors.throwIfAny();
  return choices ?? [];
}

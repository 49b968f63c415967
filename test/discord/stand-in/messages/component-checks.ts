import { ButtonStyle, ComponentType } from 'discord.js';
import type { FormErrors, Path } from '../rest/form.ts';
import { type Component, type Placed, walk } from './components.ts';

const maxTotal = 40;
const maxTextChars = 4000;
const maxRows = 5;

/** What the schemas do not say about components: sums over the message, uniqueness, fields that exclude each other. */
export function checkComponents(
  errors: FormErrors,
  components: readonly Component[],
  path: Path,
  options: { isV2: boolean },
): void {
  const placed = [...walk(components, path)];
  if (options.isV2) checkSums(errors, placed, path);
  else checkLegacyLayout(errors, components, path);
  checkUniqueness(errors, placed);
  for (const { component, path: at } of placed) {
    if (component.type === ComponentType.Button) checkButton(errors, component, at);
    if (component.type === ComponentType.ActionRow) checkRow(errors, component, at);
    if (component.type === ComponentType.StringSelect || component.type === ComponentType.ChannelSelect)
      checkSelect(errors, component, at);
    if (component.type === ComponentType.TextDisplay && component.content?.trim() === '') {
      errors.add([...at, 'content'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  }
}

function checkSums(errors: FormErrors, placed: readonly Placed[], path: Path): void {
  if (placed.length > maxTotal) {
    const message = `Total number of components exceeds maximum size of ${maxTotal}`;
    errors.add(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  const texts = placed.filter(({ component }) => component.type === ComponentType.TextDisplay);
  const chars = texts.reduce((sum, { component }) => sum + (component.content?.length ?? 0), 0);
  if (chars > maxTextChars) {
    const message = `Components displayable text size exceeds maximum size of ${maxTextChars}`;
    errors.add(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function checkLegacyLayout(errors: FormErrors, components: readonly Component[], path: Path): void {
  if (components.length > maxRows) {
    errors.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${maxRows} in length.`);
  }
  for (const [index, component] of components.entries()) {
    if (component.type === ComponentType.ActionRow) continue;
    errors.add([...path, index], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
  }
}

function checkUniqueness(errors: FormErrors, placed: readonly Placed[]): void {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of placed) {
    if (component.custom_id && customIds.has(component.custom_id)) {
      errors.add(
        [...path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    if (component.custom_id) customIds.add(component.custom_id);
    if (component.id && ids.has(component.id)) {
      errors.add([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    }
    if (component.id) ids.add(component.id);
  }
}

function checkRow(errors: FormErrors, row: Component, path: Path): void {
  const children = row.components ?? [];
  const hasSelect = children.some(({ type }) => type !== ComponentType.Button);
  if (hasSelect && children.length > 1) {
    errors.add(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  }
}

function checkButton(errors: FormErrors, button: Component, path: Path): void {
  const { style, custom_id: customId, url, label, emoji } = button;
  const isLink = style === ButtonStyle.Link;
  if (isLink && !url) errors.add([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required');
  if (isLink && url && !/^(https?|discord):\/\//.test(url)) {
    const message = `Scheme of "${url}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
    errors.add([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', message);
  }
  if (customId && url) {
    const message = 'A custom id and url cannot both be specified';
    errors.add([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
  }
  if (!isLink && style !== ButtonStyle.Premium && !customId) {
    errors.add([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
  }
  if (!label && !emoji) {
    errors.add(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
  }
  if (emoji && !emoji.id && !isEmoji(emoji.name ?? '')) {
    errors.add([...path, 'emoji', 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
}

function isEmoji(text: string): boolean {
  return /^(\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)/u.test(text);
}

function checkSelect(errors: FormErrors, select: Component, path: Path): void {
  const values = new Set<string>();
  for (const [index, option] of (select.options ?? []).entries()) {
    if (values.has(option.value)) {
      const message = 'The specified option value is already used';
      errors.add([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
    values.add(option.value);
  }
  const chosen = (select.options ?? []).filter((option) => option.default).length;
  const preselected = chosen + (select.default_values ?? []).length;
  if (preselected > (select.max_values ?? 1)) {
    const message = 'More values are chosen by default than can be chosen';
    errors.add([...path, 'default_values'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message);
  }
  if ((select.min_values ?? 1) > (select.max_values ?? 1)) {
    errors.add(
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_LESS_THAN_MIN',
      'Max values is less than min values',
    );
  }
}

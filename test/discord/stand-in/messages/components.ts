import { type ButtonStyle, type ChannelType, ComponentType } from 'discord.js';
import type { Path } from '../rest/form.ts';

/** A message component as it comes over the wire, whatever its type. */
export interface Component {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly content?: string;
  readonly file?: { readonly url: string };
  readonly label?: string | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string } | null;
  readonly style?: ButtonStyle;
  readonly url?: string | null;
  readonly disabled?: boolean | null;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  readonly channel_types?: readonly ChannelType[];
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
}

export interface Placed {
  readonly component: Component;
  readonly path: Path;
}

/** Every component with its path, nested ones after their parent. */
export function* walk(components: readonly Component[], path: Path = []): Generator<Placed> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    if (component.components) yield* walk(component.components, [...here, 'components']);
    if (component.accessory) yield { component: component.accessory, path: [...here, 'accessory'] };
  }
}

/** The components as Discord gives them back: each with an `id`, and with the defaults filled in. */
export function completeComponents(components: readonly Component[]): Component[] {
  const used = new Set([...walk(components)].map(({ component }) => component.id));
  let last = 0;
  const nextId = () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
  const complete = (component: Component): Component => ({
    ...defaultsOf(component.type),
    ...Object.fromEntries(Object.entries(component).filter(([, value]) => value !== null)),
    type: component.type,
    id: component.id || nextId(),
    ...(component.components && { components: component.components.map(complete) }),
    ...(component.accessory && { accessory: complete(component.accessory) }),
  });
  return components.map(complete);
}

function defaultsOf(type: ComponentType): object {
  if (type === ComponentType.Container) return { accent_color: null, spoiler: false };
  if (type === ComponentType.Separator) return { spacing: 1, divider: true };
  if (type === ComponentType.File) return { spoiler: false };
  if (type === ComponentType.StringSelect || type === ComponentType.ChannelSelect)
    return { min_values: 1, max_values: 1 };
  return {};
}

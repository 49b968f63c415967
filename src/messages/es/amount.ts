/** Also of four digits: by default Spanish groups from five on only, so that 1234 and 12.345 would stand side by side. */
export const number = (value: number) => value.toLocaleString('es', { useGrouping: 'always' });

export const count = (amount: number, one: string, many: string) =>
  `${number(amount)} ${amount === 1 ? one : many}`;

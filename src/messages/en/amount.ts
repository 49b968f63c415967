export const number = (value: number) => value.toLocaleString('en');

export const count = (amount: number, one: string, many: string) =>
  `${number(amount)} ${amount === 1 ? one : many}`;

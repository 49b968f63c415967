import { MAIN_ENDINGS } from '../article/format.ts';

/** What articles may be: “.md, .txt … or .pdf”. */
export const endings = (conjunction: string) =>
  `${MAIN_ENDINGS.slice(0, -1).join(', ')} ${conjunction} ${MAIN_ENDINGS.at(-1)}`;

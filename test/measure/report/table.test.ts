import { describe, expect, it } from 'vitest';
import { renderTable } from '../../../src/measure/report/table.ts';

describe('renderTable', () => {
  it('aligns names left and figures right, as Markdown does', () => {
    const columns = [{ heading: 'sistema' }, { heading: 'ms', align: 'right' as const }];
    const rows = [
      ['bot', '0,4'],
      ['fuse.js', '16'],
    ];
    expect(renderTable(columns, rows)).toBe(
      ['| sistema |  ms |', '| ------- | --: |', '| bot     | 0,4 |', '| fuse.js |  16 |'].join('\n'),
    );
  });

  it('escapes what would end a cell, and joins lines and hard spaces', () => {
    expect(
      renderTable([{ heading: 'a' }], [['x|y'], ['5\u00a0%\nz']])
        .split('\n')
        .slice(2),
    ).toEqual(['| x\\|y  |', '| 5 % z |']);
  });

  it('leaves missing cells empty', () => {
    expect(renderTable([{ heading: 'a' }, { heading: 'b' }], [['1']]).split('\n')[2]).toBe('| 1   |     |');
  });
});

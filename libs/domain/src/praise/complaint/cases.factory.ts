import type { ComplaintQuestion } from './guess';

export interface Case extends ComplaintQuestion {
  readonly isComplaint: boolean;
}

/** A text a line: `c` for a complaint or `p` for praise and neither, answers as `(recommend=2)`, the words. All invented. */
export const casesOf = (lines: string): Case[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, mark, answers, words] = /^([cp])(?: \(([^)]*)\))? (.*)$/.exec(line.trim())!;
      const said = (answers ?? '').split(/, ?/).filter(Boolean);
      return {
        isComplaint: mark === 'c',
        words: words!,
        ...Object.fromEntries(said.map((answer) => [answer.split('=')[0], Number(answer.split('=')[1])])),
      };
    });

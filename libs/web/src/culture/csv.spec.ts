import { csvOf } from './csv';

it('keeps formulas out, quotes in, and numbers numbers', () => {
  const rows = [
    ['=1+1', '-2', '@SUM(A1)', '+7', '\tx'],
    ['сказал "да"', 'a,b', 'c;d', -0.25, null],
  ];
  expect(csvOf(rows, false)).toBe(`\ufeff'=1+1,'-2,'@SUM(A1),'+7,'\tx\r\n"сказал ""да""","a,b","c;d",-0.25,\r\n`);
});

it('writes a decimal comma between semicolons where the language does', () => {
  expect(csvOf([['Скорость', 0.25]], true)).toBe('\ufeffСкорость;0,25\r\n');
});

it('quotes a text that would be a formula on a line of its own', () => {
  expect(csvOf([['x\n=1']], false)).toBe('\ufeff"x\n=1"\r\n');
});

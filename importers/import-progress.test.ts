import { setTimeout as sleep } from 'node:timers/promises';
import { lineProgress } from './import-progress';

test('a line now and then, however often it is told', async () => {
  const lines: string[] = [];
  const progress = lineProgress((line) => lines.push(line), 50);
  for (let done = 1; done <= 1_200; done += 1) progress.update('importing rows', done, 2_400);
  await sleep(60);
  progress.update('importing rows', 1_200, 2_400);
  progress.update('importing rows', 1_201, 2_400);
  expect(lines).toEqual(['importing rows: 1,200 of 2,400 (50 %)']);
});

import { createRecentAnswers } from './recent-answers';

function recent(maxAnswers = 10) {
  let time = 0;
  const asked: string[] = [];
  const answers = createRecentAnswers<string>({ keptMs: 1_000, maxAnswers, now: () => time });
  const get = (key: string) =>
    answers.get(key, async () => {
      asked.push(key);
      return `${key}${asked.length}`;
    });
  return { answers, asked, get, pass: (ms: number) => (time += ms) };
}

test('an answer is kept for its time, counted from when it was asked for', async () => {
  const { get, pass, asked } = recent();
  expect(await get('a')).toBe('a1');
  pass(999);
  expect(await get('a')).toBe('a1');
  pass(1);
  expect(await get('a')).toBe('a2');
  expect(asked).toEqual(['a', 'a']);
});

test('those who ask at the same time share one question', async () => {
  const { get, asked } = recent();
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['a1', 'a1', 'b2']);
  expect(asked).toEqual(['a', 'b']);
});

test('what was asked for the longest ago goes first', async () => {
  const { get, asked } = recent(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('an answer to a question from before a change is not kept', async () => {
  const { answers } = recent();
  let reply: (answer: string) => void = () => undefined;
  const before = answers.get(
    'a',
    () =>
      new Promise((resolve) => {
        reply = resolve;
      }),
  );
  answers.forget();
  reply('old');
  expect(await before).toBe('old');
  expect(await answers.get('a', async () => 'new')).toBe('new');
});

test('a failure reaches who asked, and nobody after', async () => {
  const { answers } = recent();
  await expect(answers.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await answers.get('a', async () => 'up')).toBe('up');
});

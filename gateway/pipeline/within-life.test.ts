import { withinLife } from './within-life';

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('no timer is left of an operation whose client goes before all of its answer', async () => {
  const before = timers();
  const life = new AbortController();
  expect((await withinLife(life, 60_000, async () => 'the first part')).result).toBe('the first part');
  expect(timers()).toBe(before + 1);
  life.abort();
  expect(timers()).toBe(before);
});

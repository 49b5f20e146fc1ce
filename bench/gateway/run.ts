import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { runDeep } from './scenarios/run-deep.ts';
import { runPage } from './scenarios/run-page.ts';

/** Compares the gateways' answers, then measures each of them in turn, as often as asked: all tables of the README. */
const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: 'public,varied,page' },
    rounds: { type: 'string', default: '2' },
    requests: { type: 'string', default: '1000' },
    // V8 goes on compiling for some 5,000 requests of this kind: ours takes half the time then that it takes after 500.
    'warm-up': { type: 'string', default: '6000' },
    connections: { type: 'string', default: '16' },
  },
});

const describeMachine = () => {
  const load = loadavg().map((value) => value.toFixed(1));
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${memory} GB; load ${load.join(' ')}`;
};
const say = (line: string) => void process.stdout.write(`${line}\n`);
const options = {
  rounds: Number(values.rounds),
  warmUp: Number(values['warm-up']),
  requests: Number(values.requests),
  connections: Number(values.connections),
  say: (line: string) => say(line),
};

say(describeMachine());
for (const scenario of values.scenarios.split(',')) {
  if (scenario === 'page') await runPage(options);
  else if (scenario === 'public' || scenario === 'varied') await runDeep(scenario, options);
  else throw new Error(`There is no scenario "${scenario}".`);
}
say(`\n${describeMachine()}`);

import { readFileSync } from 'node:fs';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
}
interface CpuProfile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const place = url.replace(/^.*\/(node_modules|dist)\//, '');
  return `${functionName || '(anonymous)'} ${place ? `${place}:${lineNumber + 1}` : ''}`;
}

/** The code's home: a package, a folder of ours, a module of Node, or V8 itself. */
function homeOf({ callFrame: { functionName, url } }: ProfileNode): string {
  const external = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  const own = /\/dist\/(.+)\/[^/]+$/.exec(url)?.[1];
  return external ?? own ?? (url || functionName || 'V8');
}

/** Self time by function and by home, as lines with the share of all busy time, largest first. */
export function summarizeProfile(file: string): string[] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const functions = new Map<string, number>();
  const homes = new Map<string, number>();
  let busy = 0;
  // Only the later half: before it the process starts, plans and is compiled.
  for (let index = Math.floor(samples.length / 2); index < samples.length; index += 1) {
    const node = byId.get(samples[index] as number) as ProfileNode;
    const time = timeDeltas[index] as number;
    if (node.callFrame.functionName === '(idle)') continue;
    busy += time;
    functions.set(nameOf(node), (functions.get(nameOf(node)) ?? 0) + time);
    homes.set(homeOf(node), (homes.get(homeOf(node)) ?? 0) + time);
  }
  const top = (times: Map<string, number>, count: number) =>
    [...times]
      .sort(([, first], [, second]) => second - first)
      .slice(0, count)
      .map(([name, time]) => `${((100 * time) / busy).toFixed(1).padStart(5)} %  ${name}`);
  return ['by home', ...top(homes, 20), '', 'by function', ...top(functions, 45)];
}

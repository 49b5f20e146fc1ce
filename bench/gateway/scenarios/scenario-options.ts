/** What both scenarios are run with. */
export interface ScenarioOptions {
  rounds: number;
  warmUp: number;
  requests: number;
  connections: number;
  /** Prints a line. */
  say(line: string): void;
}

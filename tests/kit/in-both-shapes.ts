import { type PlatformUnderTest, type Shape, shapes, startPlatformUnderTest } from './platform-under-test';

/** Milliseconds: five Node processes start on two cores. */
const startTimeoutMs = 120_000;

/**
 * Runs a scenario against the platform in one process and in five.
 *
 * @param scenario registers tests; the platform is there when they run
 * @param settings further environment of the platform's processes
 */
export function inBothShapes(
  scenario: (platform: () => PlatformUnderTest, shape: Shape) => void,
  settings: Record<string, string> = {},
): void {
  describe.each(shapes)('in %s', (shape) => {
    let platform: PlatformUnderTest;
    beforeAll(async () => {
      platform = await startPlatformUnderTest(shape, settings);
    }, startTimeoutMs);
    afterAll(() => platform?.close(), startTimeoutMs);
    scenario(() => platform, shape);
  });
}

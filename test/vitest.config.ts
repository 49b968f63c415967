import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    setupFiles: 'test/setup.ts',
    maxWorkers: '100%',
    // Loading the networks once in each process, and not in each file, saves minutes.
    isolate: false,
    // On two busy cores the bot of an end-to-end test takes seconds to start.
    testTimeout: 30_000,
    execArgv: ['--max-semi-space-size=64'],
  },
});

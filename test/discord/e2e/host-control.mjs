// Loaded into a program of the bot with --import, so that a test can do to it what else only time or bad luck does.
import process from 'node:process';

let steadyAheadMs = 0;
let wallAheadMs = 0;
const steadyMs = performance.now.bind(performance);
const wallMs = Date.now;
performance.now = () => steadyMs() + steadyAheadMs;
Date.now = () => wallMs() + wallAheadMs;

process.on('message', ({ passesMs = 0, setsClockMs = 0, breaks }) => {
  steadyAheadMs += passesMs;
  wallAheadMs += passesMs + setsClockMs;
  process.send('done');
  if (breaks === 'throws')
    setImmediate(() => {
      throw new Error('se rompió');
    });
  if (breaks === 'rejects') void Promise.reject(new Error('se rompió'));
});
// Only what the program does itself may keep it alive. Threads of the program load this too, and have no channel.
process.channel?.unref();

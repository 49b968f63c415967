import { writeFileSync } from 'node:fs';
import type { DevTools } from './dev-tools.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes pictures of the parts of one page. */
export interface Photographer {
  /** The `id`s of the elements that a selector finds. */
  find(selector: string): Promise<string[]>;
  /** Writes a PNG of that element. @param scale pixels to a CSS pixel */
  take(id: string, file: string, scale?: number): Promise<void>;
}

/** @param address of the page, `file:` or `http:` */
export async function visit(devTools: DevTools, address: string): Promise<Photographer> {
  const blank = { url: 'about:blank' };
  const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', blank);
  const { sessionId } = await devTools.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result } = await devTools.send<{ result: { value: Value } }>(
      'Runtime.evaluate',
      { expression, returnByValue: true },
      sessionId,
    );
    return result.value;
  };
  await devTools.send('Page.enable', {}, sessionId);
  const loaded = devTools.next('Page.loadEventFired');
  await devTools.send('Page.navigate', { url: address }, sessionId);
  await loaded;
  return {
    find: (selector) =>
      evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map(({ id }) => id)`),
    async take(id, file, scale = 1) {
      const box = await evaluate<Box>(
        `document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().toJSON()`,
      );
      // Parts of a pixel would show what lies below.
      const clip = { ...box, width: Math.floor(box.width), height: Math.floor(box.height), scale };
      const { data } = await devTools.send<{ data: string }>(
        'Page.captureScreenshot',
        { captureBeyondViewport: true, clip },
        sessionId,
      );
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
  };
}

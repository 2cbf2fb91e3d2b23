// Reads pixels of a page's screenshot, inside the browser that took it: it decodes its own PNG, so no library is needed.

import type { Page } from 'playwright-core';

export interface Pixels {
  /** Red, green, blue at a point of the clip. */
  at(x: number, y: number): readonly number[];
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function pixels(page: Page, clip: Clip): Promise<Pixels> {
  const values = await decoded(page, await page.screenshot({ clip }));
  return { at: (x, y) => values.slice((y * Math.round(clip.width) + x) * 4).slice(0, 3) };
}

/** Share of the pixels in which two screenshots differ. */
export async function differing(page: Page, a: Buffer, b: Buffer): Promise<number> {
  const [left, right] = [await decoded(page, a), await decoded(page, b)];
  let count = 0;
  for (let i = 0; i < left.length; i += 4) {
    if (left[i] !== right[i] || left[i + 1] !== right[i + 1] || left[i + 2] !== right[i + 2]) count += 1;
  }
  return count / (left.length / 4);
}

/** In a page of its own, as the viewer's policy lets no image in. */
async function decoded(page: Page, png: Buffer): Promise<readonly number[]> {
  const blank = await page.context().newPage();
  const text = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    let result = '';
    for (let i = 0; i < data.length; i += 0x8000) result += String.fromCharCode(...data.slice(i, i + 0x8000));
    return btoa(result);
  }, png.toString('base64'));
  await blank.close();
  return [...Buffer.from(text, 'base64')];
}

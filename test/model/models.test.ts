import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ModelError } from '../../src/model/model-error.ts';
import { startModels } from '../../src/model/models.ts';

const models = startModels('data/model');
afterAll(() => models.close());

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the encoder', () => {
  it('gives vectors of length 1, always the same for the same text', async () => {
    const first = await models.encode('¿cuándo abre el faro?', 'query', 'question');
    const again = await models.encode('¿cuándo abre el faro?', 'query', 'question');
    expect(dot(first, first)).toBeCloseTo(1, 5);
    expect(again).toEqual(first);
  });

  it.each([
    ['¿cuánto hay que pagar para entrar?', 'La entrada vale cuatro euros.', 'El faro se encendió en 1893.'],
    ['how much is a ticket?', 'La entrada vale cuatro euros.', 'El faro se encendió en 1893.'],
    ['quien manda en el club', 'La presidenta es Remedios Luque.', 'Las pistas cierran a las diez.'],
  ])('finds by meaning: %s', async (question, near, far) => {
    const [asked, right, wrong] = await Promise.all([
      models.encode(question, 'query', 'question'),
      models.encode(near, 'passage', 'question'),
      models.encode(far, 'passage', 'question'),
    ]);
    expect(dot(asked, right)).toBeGreaterThan(dot(asked, wrong));
  });
});

describe('the reader', () => {
  const passage = 'El faro: Se encendió el 4 de mayo de 1893. Lo proyectó la ingeniera Remedios Luque.';

  it('marks the words that answer', async () => {
    const { spans, margin } = await models.read('¿quién proyectó el faro?', passage, 9);
    expect(passage.slice(spans[0]!.start, spans[0]!.end)).toContain('Remedios Luque');
    expect(margin).toBeGreaterThan(0);
  });

  it('says when they are not there', async () => {
    const { margin } = await models.read('¿cuántos goles marcó el equipo?', passage, 9);
    expect(margin).toBeLessThan(0);
  });

  it('marks nothing before the passage begins', async () => {
    const { spans } = await models.read('¿de qué edificio se habla?', passage, 9);
    for (const { start } of spans) expect(start).toBeGreaterThanOrEqual(9);
  });

  it('reads a long passage to its end', async () => {
    const filler = 'En el puerto había barcos, redes y gente que hablaba del tiempo y de la pesca. '.repeat(
      60,
    );
    const long = `${filler}La entrada al museo cuesta siete euros.`;
    const { spans } = await models.read('¿cuánto cuesta la entrada al museo?', long, 0);
    expect(long.slice(spans[0]!.start, spans[0]!.end)).toContain('siete euros');
  });

  it('finds nothing in an empty passage', async () => {
    expect((await models.read('¿qué?', '', 0)).spans).toEqual([]);
  });
});

describe('requests', () => {
  it('give the same however many are under way', async () => {
    const text = 'La entrada vale cuatro euros.';
    const vectors = await Promise.all(
      Array.from({ length: 6 }, () => models.encode(text, 'passage', 'indexing')),
    );
    for (const vector of vectors) expect(vector).toEqual(vectors[0]);
  });

  it('are rejected when the threads end, those to come as well', async () => {
    const others = startModels('data/model');
    const underWay = others.encode('uno', 'query', 'question');
    const rejection = expect(underWay).rejects.toMatchObject({ code: 'broken' });
    await others.close();
    await rejection;
    await expect(others.encode('dos', 'query', 'question')).rejects.toMatchObject({ code: 'broken' });
  });

  it('are rejected where a file is damaged, and the threads can be closed all the same', async () => {
    for (const damaged of ['tokenizer.json', 'reader.onnx']) {
      const directory = mkdtempSync(join(tmpdir(), 'model-'));
      for (const file of ['tokenizer.json', 'encoder.onnx', 'reader.onnx', 'words.bin'])
        if (file !== damaged) symlinkSync(resolve('data/model', file), join(directory, file));
      writeFileSync(join(directory, damaged), '{');
      const others = startModels(directory);
      await expect(others.encode('uno', 'query', 'question')).rejects.toMatchObject({ code: 'broken' });
      await others.close();
      rmSync(directory, { recursive: true });
    }
  });

  it('need the files of the model', () => {
    const empty = mkdtempSync(join(tmpdir(), 'model-'));
    const error = expect.objectContaining({ code: 'file-missing', detail: 'tokenizer.json' });
    expect(() => startModels(empty)).toThrow(error as unknown as ModelError);
    rmSync(empty, { recursive: true });
  });
});

import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Runs a model on the token ids of one text; gives its only output, flat. */
export type Run = (ids: readonly number[]) => Promise<Float32Array>;

export interface Session {
  readonly run: Run;
  /** Frees the model; it cannot run after that. */
  readonly release: () => Promise<void>;
}

/**
 * Loads an ONNX model with inputs `ids` and `mask` (int64, 1 × length) and one float output.
 * @param file its external data, if any, lies beside it
 * @throws when the file is missing or is no model
 */
export async function loadSession(file: string, threads: number): Promise<Session> {
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // It would keep a plan for each length of text.
    enableMemPattern: false,
    graphOptimizationLevel: 'all',
    // Threads that wait in a loop would take the processor from Node's.
    extra: {
      session: { intra_op: { allow_spinning: '0' } },
      // That operator is slower than the two it stands for: a tenth of a reading.
      optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
    },
  });
  const [output] = session.outputNames;
  const run: Run = async (ids) => {
    const shape = [1, ids.length];
    const feeds = {
      ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    };
    const results = await session.run(feeds);
    return results[output!]!.data as Float32Array;
  };
  return { run, release: () => session.release() };
}

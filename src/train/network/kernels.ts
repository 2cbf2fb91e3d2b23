// The compiled inner loops of training over one memory, together with those that are used at work. In: a memory. Out:
// functions on addresses in it; kernels/backward.ts, at the top, says what each does and takes.

import { type ForwardKernels, forwardKernels, instantiate } from '../../annotate/network/kernels.ts';
import { backwardWasm } from './backwardwasm.ts';

type Kernel<Result = void> = (...args: number[]) => Result;

export interface Kernels extends ForwardKernels {
  readonly transpose: Kernel;
  readonly sumRows: Kernel;
  readonly reluBack: Kernel;
  readonly multiply: Kernel;
  readonly layerNormBack: Kernel;
  readonly gatesBack: Kernel;
  readonly scanBack: Kernel;
  readonly crossEntropyBack: Kernel<number>;
  readonly arcScoresBack: Kernel;
  readonly scatter: Kernel;
  readonly squares: Kernel<number>;
  readonly adam: Kernel;
  readonly dropoutMask: Kernel<number>;
}

export function kernelsOf(memory: WebAssembly.Memory): Kernels {
  const backward = instantiate(backwardWasm, memory) as unknown as Omit<Kernels, keyof ForwardKernels>;
  return { ...forwardKernels(memory), ...backward };
}

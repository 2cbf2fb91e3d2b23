// The compiled inner loops over one memory. In: a memory. Out: functions on addresses in it (in bytes); kernels/forward.ts,
// at the top, says what each does and takes. They check nothing: sizes are the caller's to keep.

import { forwardWasm } from './forwardwasm.ts';

type Kernel<Result = void> = (...args: number[]) => Result;

export interface ForwardKernels {
  readonly gemm: Kernel;
  readonly fillRows: Kernel;
  readonly gather: Kernel;
  readonly add: Kernel;
  readonly relu: Kernel;
  readonly layerNorm: Kernel;
  readonly gates: Kernel;
  readonly scan: Kernel;
  readonly arcScores: Kernel;
  readonly softmax: Kernel;
  readonly quantize: Kernel;
  readonly product: Kernel;
}

export function forwardKernels(memory: WebAssembly.Memory): ForwardKernels {
  return instantiate(forwardWasm, memory) as unknown as ForwardKernels;
}

/** A module as the build has written it, over a memory that is there already. */
export function instantiate(base64: string, memory: WebAssembly.Memory): WebAssembly.Exports {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
}

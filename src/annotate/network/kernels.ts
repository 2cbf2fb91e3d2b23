// The compiled inner loops over one memory. In: a memory. Out: functions on addresses in it; kernels/forward.ts says what
// each does.

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

export function instantiate(base64: string, memory: WebAssembly.Memory): WebAssembly.Exports {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const abort = (): void => {
    throw new RangeError('a kernel was given an address that is none');
  };
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory, abort } }).exports;
}

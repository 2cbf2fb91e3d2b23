// A WASM memory that is handed out in pieces once and never taken back: the weights and the buffers of a network. In: the
// number of floats that will be asked for. Out: addresses in bytes, and the memory seen as floats and as whole numbers.

export interface Arena {
  readonly memory: WebAssembly.Memory;
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  /** The address, in bytes, of `count` new floats, which are 0. */
  floats(count: number): number;
}

const page = 1 << 16;
const first = 1024;
/** Pieces begin at multiples of so many bytes and have as many to spare behind them. */
const line = 64;

/** `floats` in all, in so many pieces; asking for more is a RangeError. */
export function arena(floats: number, pieces: number): Arena {
  const bytes = first + floats * 4 + pieces * 2 * line;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / page) });
  let top = first;
  return {
    memory,
    f32: new Float32Array(memory.buffer),
    i32: new Int32Array(memory.buffer),
    floats(count) {
      const address = top;
      top += Math.ceil((count * 4) / line) * line + line;
      if (top > memory.buffer.byteLength) throw new RangeError(`the network asks for more memory than ${bytes} bytes`);
      return address;
    },
  };
}

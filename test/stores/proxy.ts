// A line to a server that breaks: after so many bytes towards the server every connection is cut and none is taken,
// until it is mended. For what happens when a database goes away in the middle of something.

import { createServer, type Socket, connect } from 'node:net';

export interface Line extends AsyncDisposable {
  readonly port: number;
  mend(): void;
}

export function proxyTo(target: number, bytes: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let left = bytes;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((incoming) => {
    track(incoming);
    if (left <= 0) {
      incoming.resetAndDestroy();
      return;
    }
    const outgoing = track(connect(target, '127.0.0.1'));
    outgoing.pipe(incoming);
    incoming.on('data', (chunk) => {
      left -= chunk.length;
      if (left <= 0) cut();
      else outgoing.write(chunk);
    });
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        mend: () => {
          left = Infinity;
        },
        [Symbol.asyncDispose]: async () => {
          cut();
          await new Promise((closed) => {
            server.close(closed);
          });
        },
      });
    });
  });
}

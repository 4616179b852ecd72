package org.sharedvalue.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body on its way through, of which only the size and the pace are looked at. */
final class WatchedBody implements ReadStream<Buffer> {

    /** Sees each part before it is passed on, and says whether it may be. */
    interface Watcher {

        boolean passes(int length);

        /** The receiver has no room for more, or has room again. */
        void halted(boolean halted);

        void ended();
    }

    private final ReadStream<Buffer> body;
    private final Watcher watcher;

    WatchedBody(ReadStream<Buffer> body, Watcher watcher) {
        this.body = body;
        this.watcher = watcher;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(
                handler == null
                        ? null
                        : part -> {
                            if (watcher.passes(part.length())) {
                                handler.handle(part);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            watcher.ended();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        watcher.halted(true);
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        watcher.halted(false);
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        watcher.halted(false);
        body.fetch(amount);
        return this;
    }
}

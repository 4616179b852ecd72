package org.sharedvalue.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a child that would run for long, prints its process id and waits to be killed. */
final class ShortLivedParent {

    private ShortLivedParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        ChildProcess child =
                ChildProcess.start("child", Path.of(arguments[0]), StopSignal.TERM, List.of("sleep", "1000"), Map.of());
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}

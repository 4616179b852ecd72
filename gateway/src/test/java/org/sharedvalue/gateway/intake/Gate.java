package org.sharedvalue.gateway.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Holds a gateway up on its way to the database, as a stopped process or a long pause of its collector would. */
final class Gate {

    private static final int LONG_SECONDS = 60;

    private final DataSource database;
    private final CountDownLatch knock = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean shut;

    Gate(DataSource database) {
        this.database = database;
    }

    /** The database behind the gate. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                Gate.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    pass();
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause() instanceof SQLException cause ? cause : failure;
                    }
                });
    }

    void shut() {
        shut = true;
    }

    void open() {
        opened.countDown();
    }

    /** Waits until somebody stands before it. */
    boolean awaitKnock() throws InterruptedException {
        return knock.await(LONG_SECONDS, TimeUnit.SECONDS);
    }

    private void pass() throws InterruptedException {
        if (shut) {
            knock.countDown();
            opened.await();
        }
    }
}

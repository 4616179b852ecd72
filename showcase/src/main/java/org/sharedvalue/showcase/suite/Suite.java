package org.sharedvalue.showcase.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.localstack.DirectoryLock;
import org.sharedvalue.localstack.LocalStack;
import org.sharedvalue.localstack.process.ChildProcess;
import org.sharedvalue.localstack.process.Directories;
import org.sharedvalue.localstack.process.Ports;
import org.sharedvalue.localstack.process.ServiceProcess;

/** PostgreSQL, Kafka, the token issuer and the four services, each a process of its own. */
public final class Suite implements AutoCloseable {

    private final SuiteOptions options;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private @Nullable LocalStack stack;
    private @Nullable ServiceLaunch launch;
    private boolean servicesReady;
    private boolean closed;

    /** A suite that is not started yet; another thread may close it at any time. */
    public Suite(SuiteOptions options) {
        this.options = options;
    }

    /** A suite on a temporary directory and free ports, gone without trace when closed. */
    public static Suite forTest() {
        Suite suite = new Suite(SuiteOptions.forTest());
        try {
            suite.startStack();
            suite.startServices();
            return suite;
        } catch (RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    /** Starts PostgreSQL, Kafka and the token issuer, once every port is known to be free. */
    public synchronized void startStack() {
        requireOpen();
        stack = LocalStack.start(options.stack(), prepared());
        launch = new ServiceLaunch(stack, options);
        SuiteFile.in(options.directory()).write(stack.issuer());
    }

    /** Starts the four services side by side and returns when all are ready. */
    public void startServices() {
        Arrays.stream(Service.values()).forEach(this::launch);
        Arrays.stream(Service.values()).map(this::service).forEach(this::awaitReady);
        synchronized (this) {
            servicesReady = true;
        }
    }

    /** Starts one service again, after a test has killed it. */
    public void restart(Service service) {
        launch(service);
        awaitReady(service(service));
    }

    /** Starts one more gateway on a database and with settings of its own; the caller closes it. */
    public synchronized ServiceProcess startSecondGateway(
            String name, String database, Map<String, String> configuration) {
        stack().postgres().createDatabases(List.of(database));
        return ServiceProcess.start(launch().secondGateway(name, database, configuration));
    }

    public synchronized LocalStack stack() {
        return started(stack);
    }

    public synchronized ServiceProcess service(Service service) {
        return started(services.get(service));
    }

    public String url(Service service) {
        return service(service).url();
    }

    /** A part that ended although nobody stopped it; a service that ends while it starts says more itself. */
    public synchronized Optional<Part> deadPart() {
        if (closed) {
            return Optional.empty();
        }
        List<Part> dead = new ArrayList<>();
        if (stack != null) {
            ifDead("PostgreSQL", stack.postgres().process(), dead);
            ifDead("Kafka", stack.kafka().process(), dead);
        }
        services.forEach((service, process) -> {
            if (servicesReady && !process.isAlive()) {
                dead.add(new Part(service.folder(), process.log()));
            }
        });
        return dead.stream().findFirst();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the services at once: what they would wait for may be the part that failed. */
    public synchronized void killServices() {
        services.values().forEach(ServiceProcess::kill);
    }

    /** Stops the services, then Kafka, then PostgreSQL; a second call finds nothing left to do. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.values().parallelStream().forEach(ServiceProcess::stop);
        if (stack != null) {
            SuiteFile.in(options.directory()).remove();
            stack.close();
        }
    }

    private synchronized void launch(Service service) {
        requireOpen();
        services.put(service, ServiceProcess.launch(launch().settings(service)));
    }

    /** Not synchronised: the suite may be closed while a service is coming up, which ends the wait. */
    private void awaitReady(ServiceProcess process) {
        try {
            process.awaitReady();
        } catch (RuntimeException failure) {
            requireOpen();
            throw failure;
        }
    }

    /** The directory's lock, with nothing left of earlier runs in the way. */
    private DirectoryLock prepared() {
        DirectoryLock lock = DirectoryLock.acquire(options.directory());
        try {
            // What a killed launcher left behind holds its ports for a moment longer.
            for (Service service : Service.values()) {
                ChildProcess.endLeftover(service.folder(), options.logs());
            }
            LocalStack.endLeftovers(options.stack());
            if (options.lifetime() == Lifetime.FRESH) {
                Directories.deleteContentBut(options.directory(), DirectoryLock.FILE);
            }
            for (Service service : Service.values()) {
                SuitePort port = SuitePort.of(service);
                Ports.claim(port.part(), options.port(port));
            }
            return lock;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private ServiceLaunch launch() {
        return started(launch);
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new StoppedException();
        }
    }

    private static void ifDead(String name, ChildProcess process, List<Part> dead) {
        if (!process.isAlive()) {
            dead.add(new Part(name, process.log()));
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the suite is not started");
        }
        return part;
    }
}

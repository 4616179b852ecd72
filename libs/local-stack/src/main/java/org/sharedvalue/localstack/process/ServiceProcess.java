package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One packaged Quarkus service in its own JVM, which a test may kill, pause and start again. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private final int port;
    private final ChildProcess process;
    private final ClassArchive archive;

    private ServiceProcess(int port, ChildProcess process, ClassArchive archive) {
        this.port = port;
        this.process = process;
        this.archive = archive;
    }

    /** Starts the service and returns when it is ready to serve. */
    public static ServiceProcess start(ServiceSettings settings) {
        ServiceProcess service = launch(settings);
        service.awaitReady();
        return service;
    }

    /** Starts the service without waiting, so that several can start side by side; {@link #awaitReady} follows. */
    public static ServiceProcess launch(ServiceSettings settings) {
        if (!Files.isRegularFile(settings.jar())) {
            throw new IllegalStateException(settings.name() + " is not built: there is no " + settings.jar());
        }
        ChildProcess.endLeftover(settings.name(), settings.directory());
        int port = Ports.claim(settings.name(), settings.port());
        ClassArchive archive = ClassArchive.beside(settings.jar());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.jvmOptions());
        command.addAll(archive.options(settings.keepsClasses()));
        command.addAll(List.of("-jar", settings.jar().toAbsolutePath().toString()));
        return new ServiceProcess(
                port,
                ChildProcess.start(
                        settings.name(), settings.directory(), StopSignal.TERM, command, environment(settings, port)),
                archive);
    }

    /** Returns when the readiness endpoint says yes; a service that ends before that is reported with its log. */
    public void awaitReady() {
        process.awaitReady(START_LIMIT, this::isReady);
    }

    /** Whether the readiness endpoint says yes now. */
    public boolean isReady() {
        if (!Ports.isListening(port)) {
            return false;
        }
        HttpRequest ready = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return HTTP.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The service's origin, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return process.log();
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT. */
    public void resume() {
        process.resume();
    }

    /** SIGTERM, and waits. */
    public void stop() {
        archive.ended(process.stop());
    }

    @Override
    public void close() {
        stop();
    }

    private static Map<String, String> environment(ServiceSettings settings, int port) {
        Map<String, String> properties = new TreeMap<>(settings.configuration());
        properties.putIfAbsent("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", String.valueOf(port));
        Map<String, String> environment = new TreeMap<>();
        properties.forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    /** As MicroProfile Config looks a property up in the environment. */
    private static String variable(String property) {
        return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}

package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class Ports {

    // Below the range the kernel hands out to outgoing connections, so that nobody takes the port between choice and
    // use.
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;

    private Ports() {}

    /** The wanted port if it is free, or any free one for 0. The part's name goes into the refusal. */
    public static int claim(String part, int wanted) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new PortTakenException(part, wanted);
            }
            return wanted;
        }
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port) && PortReservation.hold(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port for " + part + " between " + LOWEST + " and " + BEYOND);
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether a server listens on this port. Trying to bind it would tell as well, and be in the way of one that just begins. */
    public static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}

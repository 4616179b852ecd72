package org.sharedvalue.systemtests.fault;

import org.sharedvalue.localstack.process.ServiceProcess;
import org.sharedvalue.showcase.suite.Service;

/** The processes that faults happen to, in the order in which they are brought back: who is needed comes first. */
enum Victim {
    POSTGRES,
    KAFKA,
    PARTNER,
    PROGRAM,
    OUTCOMES,
    GATEWAY,
    SECOND_GATEWAY;

    /** SIGKILL. */
    void kill(Processes processes) {
        switch (this) {
            case POSTGRES -> processes.stack().postgres().process().kill();
            case KAFKA -> processes.stack().kafka().process().kill();
            default -> service(processes).kill();
        }
    }

    /** SIGTERM, and waits until it has ended. */
    void stop(Processes processes) {
        switch (this) {
            case POSTGRES -> processes.stack().postgres().process().stop();
            case KAFKA -> processes.stack().kafka().process().stop();
            default -> service(processes).stop();
        }
    }

    /** SIGSTOP. */
    void pause(Processes processes) {
        switch (this) {
            case POSTGRES -> processes.stack().postgres().process().pause();
            case KAFKA -> processes.stack().kafka().process().pause();
            default -> service(processes).pause();
        }
    }

    /** SIGCONT. */
    void resume(Processes processes) {
        switch (this) {
            case POSTGRES -> processes.stack().postgres().process().resume();
            case KAFKA -> processes.stack().kafka().process().resume();
            default -> service(processes).resume();
        }
    }

    /** Starts it again where it was, and returns when it is ready. */
    void start(Processes processes) {
        switch (this) {
            case POSTGRES -> processes.stack().restartPostgres();
            case KAFKA -> processes.stack().restartKafka();
            case SECOND_GATEWAY -> processes.startSecondGateway();
            default -> processes.suite().restart(Service.valueOf(name()));
        }
    }

    private ServiceProcess service(Processes processes) {
        return this == SECOND_GATEWAY
                ? processes.secondGateway()
                : processes.suite().service(Service.valueOf(name()));
    }
}

package org.sharedvalue.localstack.broker;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Formats the storage as {@code kafka-storage format} does, unless that is done already, and runs the broker. Arguments:
 * the cluster id and the properties file.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** Does not return before the broker is shut down. */
    public static void main(String[] arguments) {
        String clusterId = arguments[0];
        String properties = arguments[1];
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {properties});
    }
}

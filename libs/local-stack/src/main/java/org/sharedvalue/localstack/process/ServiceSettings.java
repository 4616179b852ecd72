package org.sharedvalue.localstack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a packaged service is started.
 *
 * @param name also the name of its log and pid file
 * @param jar the service's {@code target/quarkus-app/quarkus-run.jar}
 * @param directory where log and pid file go
 * @param port its HTTP port; 0 for any free one
 * @param configuration Quarkus and suite properties, handed over as environment variables so that secrets stay out of the
 *     process list; quoted property names cannot be expressed
 * @param jvmOptions such as {@code -Xmx128m}
 * @param keepsClasses whether its end may take some seconds longer for the sake of quicker starts later
 */
public record ServiceSettings(
        String name,
        Path jar,
        Path directory,
        int port,
        Map<String, String> configuration,
        List<String> jvmOptions,
        boolean keepsClasses) {

    public ServiceSettings {
        configuration = Map.copyOf(configuration);
        jvmOptions = List.copyOf(jvmOptions);
    }
}

package org.dajuan.park;

import java.util.Arrays;
import org.dajuan.park.platform.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the server; configuration keys begin with {@code dajuan.}, data lies under {@code DAJUAN_HOME}. Exit codes: 2 for
 * arguments that are not understood, 4 when it cannot start here; a stop from outside (Ctrl-C) runs in order.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ParkApplication {

    private static final int USAGE = 2;
    private static final int ENVIRONMENT = 4;

    public static void main(String[] args) {
        try {
            if (args.length == 1 && args[0].equals("train")) {
                Training.run();
                return;
            }
            SpringApplication.run(
                    ParkApplication.class,
                    ServeArguments.read(Arrays.asList(args)).toArray(String[]::new));
        } catch (ServeArguments.Usage e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            System.exit(USAGE);
        } catch (RuntimeException e) {
            // Spring has already said why; see StartFailures.
            System.exit(ENVIRONMENT);
        }
    }
}

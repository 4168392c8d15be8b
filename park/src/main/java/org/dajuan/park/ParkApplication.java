package org.dajuan.park;

import java.util.Arrays;
import java.util.List;
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
            List<String> typed = Arrays.asList(args);
            boolean train = args.length > 0 && args[0].equals("train");
            List<String> properties = ServeArguments.read(train ? typed.subList(1, args.length) : typed);
            if (train) {
                Training.run();
            } else {
                SpringApplication.run(ParkApplication.class, properties.toArray(String[]::new));
            }
        } catch (ServeArguments.Usage e) {
            Terminal.complain(String.valueOf(e.getMessage()));
            System.exit(USAGE);
        } catch (RuntimeException e) {
            // Spring has already said why; see StartFailures.
            System.exit(ENVIRONMENT);
        }
    }
}

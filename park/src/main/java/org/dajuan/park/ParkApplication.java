package org.dajuan.park;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server; configuration keys begin with {@code dajuan.}, data lies under {@code DAJUAN_HOME}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ParkApplication {

    public static void main(String[] args) {
        SpringApplication.run(ParkApplication.class, args);
    }
}

package org.dajuan.park.energy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.feeds.carbon.CarbonTables;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.park.platform.StartRefusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The factors that come with the program, {@code registers/energy/factors.csv}, read once. */
@Component
class ShippedFactors {
    private final List<Factor> factors;

    ShippedFactors() {
        try (InputStream in = new ClassPathResource("registers/energy/factors.csv").getInputStream()) {
            Path copy = Files.createTempFile("dajuan-factors", ".csv");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                CarbonTables tables = new CarbonTables(ReadLimits.standard());
                factors = List.copyOf(tables.factors(copy, "factors.csv"));
                if (!tables.rejected().isEmpty()) {
                    throw new IOException(tables.rejected().getFirst().toString());
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new StartRefusal(
                    "The factors in registers/energy/factors.csv cannot be read: " + e.getMessage(),
                    "Mend the file and build again.",
                    e);
        }
    }

    List<Factor> factors() {
        return factors;
    }
}

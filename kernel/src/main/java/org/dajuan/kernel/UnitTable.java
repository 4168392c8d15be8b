package org.dajuan.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code registers/units.yaml}: for each dimension its units, for each unit its names. */
final class UnitTable {
    private static final String FILE = "units.yaml";

    private UnitTable() {}

    /** The table that lies in this room's jar. */
    static Map<String, Unit> shipped() {
        try (InputStream in = Objects.requireNonNull(UnitTable.class.getResourceAsStream("/" + FILE), FILE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The units by each of their names.
     *
     * @throws IllegalArgumentException when a name stands twice or a factor is not a positive decimal
     */
    static Map<String, Unit> read(String yaml) {
        LoadSettings settings = LoadSettings.builder().setLabel(FILE).build();
        if (!(new Load(settings).loadFromString(yaml) instanceof Map<?, ?> dimensions)) {
            throw new IllegalArgumentException(FILE + " holds no mapping of dimensions to their units.");
        }
        Map<String, Unit> byName = new HashMap<>();
        dimensions.forEach((dimension, units) -> {
            if (!(units instanceof Map<?, ?> factors)) {
                throw new IllegalArgumentException(
                        "%s: the dimension %s needs a mapping of factors to names, not \"%s\"."
                                .formatted(FILE, dimension, units));
            }
            factors.forEach(
                    (factor, names) -> add(byName, String.valueOf(dimension), factor(dimension, factor), names));
        });
        return Map.copyOf(byName);
    }

    private static void add(Map<String, Unit> byName, String dimension, BigDecimal factor, Object names) {
        if (!(names instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %s of %s needs a list of names, not \"%s\".".formatted(FILE, factor, dimension, names));
        }
        for (Object name : list) {
            String text = String.valueOf(name);
            if (byName.put(text, new Unit(text, dimension, factor)) != null) {
                throw new IllegalArgumentException(
                        "%s: the name %s stands twice; a name means one unit.".formatted(FILE, text));
            }
        }
    }

    private static BigDecimal factor(Object dimension, Object written) {
        try {
            BigDecimal factor = new BigDecimal(String.valueOf(written));
            if (factor.signum() > 0) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "%s: \"%s\" of %s is not a factor; expected a decimal above 0, such as '0.001'."
                        .formatted(FILE, written, dimension));
    }
}

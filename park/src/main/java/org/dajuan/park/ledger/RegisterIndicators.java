package org.dajuan.park.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The indicators in force: the registry's where there is one, else those defined in the registers. */
@Component
class RegisterIndicators {

    private final ObjectProvider<KnownIndicators> registry;
    private final @Nullable Path folder;
    private volatile @Nullable Indicators read;

    RegisterIndicators(ObjectProvider<KnownIndicators> registry, LedgerSettings settings) {
        this.registry = registry;
        this.folder = settings.indicators();
    }

    Indicators indicators() {
        KnownIndicators known = registry.getIfAvailable();
        if (known != null) {
            return known.indicators();
        }
        Indicators present = read;
        if (present == null) {
            present = read(
                    folder == null
                            ? "classpath:registers/indicators/"
                            : folder.toUri().toString());
            read = present;
        }
        return present;
    }

    private static Indicators read(String place) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place + "*.yaml");
            Arrays.sort(files, Comparator.comparing(RegisterIndicators::name));
            List<Indicator> all = new ArrayList<>();
            for (Resource file : files) {
                all.addAll(IndicatorReader.read(name(file), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return Indicators.of(all);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "The indicators in " + place + " cannot be read: " + e.getMessage(),
                    "Mend the file, or set dajuan.ledger.indicators to another folder.",
                    e);
        }
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? "" : name;
    }
}

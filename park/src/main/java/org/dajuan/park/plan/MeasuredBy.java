package org.dajuan.park.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The indicators that promises can be bound to, as the register folder defines them. */
@Component
public class MeasuredBy {

    private final Indicators indicators;

    MeasuredBy(ResourcePatternResolver resources) {
        List<Indicator> all = new ArrayList<>();
        try {
            for (Resource file : resources.getResources("classpath:registers/indicators/*.yaml")) {
                String name = Objects.requireNonNullElse(file.getFilename(), "indicators");
                all.addAll(IndicatorReader.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            this.indicators = Indicators.of(all);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "An indicator definition cannot be read: " + e.getMessage(),
                    "Mend the file in registers/indicators and build again.",
                    e);
        }
    }

    /** All definitions. */
    public Indicators indicators() {
        return indicators;
    }

    /** The indicator of an id; an unknown one is refused with the nearest ids. */
    Indicator indicator(String id) {
        return indicators
                .findIndicator(id)
                .orElseThrow(() -> Refusal.invalid("indicator", id, "There is no indicator \"" + id + "\".")
                        .hint("Nearest are " + indicators.nearest(id, 3) + "."));
    }
}

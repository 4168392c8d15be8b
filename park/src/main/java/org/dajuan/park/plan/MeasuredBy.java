package org.dajuan.park.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.springframework.stereotype.Component;

/** The indicators that promises can be bound to, as the register folder defines them. */
@Component
public class MeasuredBy {

    private final Indicators indicators;

    MeasuredBy(PlanSettings settings) {
        this.indicators = read(Path.of(settings.indicators()));
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

    private static Indicators read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Indicators.of(List.of());
        }
        List<Indicator> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                all.addAll(IndicatorReader.read(file.getFileName().toString(), Files.readString(file)));
            }
            return Indicators.of(all);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        } catch (IllegalArgumentException e) {
            throw new StartRefusal(String.valueOf(e.getMessage()), "Correct the definition in " + folder + ".", e);
        }
    }
}

package org.dajuan.park.indicators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.dajuan.park.indicators.store.DefinitionStore;
import org.dajuan.park.ledger.KnownIndicators;
import org.dajuan.park.ledger.LedgerSettings;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The definitions of registers/indicators, read once at the start; their text is recorded under its hash. */
@Service
public class IndicatorRegistry implements KnownIndicators {

    private final List<Indicator> own;
    private volatile Indicators indicators;
    private final String yaml;
    private final String hash;
    private final DefinitionStore store;
    private final SystemWork system;
    private final Clock clock;

    IndicatorRegistry(LedgerSettings settings, DefinitionStore store, SystemWork system, Clock clock) {
        this.store = store;
        this.system = system;
        this.clock = clock;
        String place = settings.indicators() == null
                ? "classpath:registers/indicators/"
                : settings.indicators().toUri().toString();
        StringBuilder all = new StringBuilder();
        List<Indicator> read = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place + "*.yaml");
            Arrays.sort(files, Comparator.comparing(IndicatorRegistry::name));
            for (Resource file : files) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                read.addAll(IndicatorReader.read(name(file), text));
                all.append("# ").append(name(file)).append('\n').append(text).append('\n');
            }
            own = List.copyOf(read);
            indicators = Indicators.of(read);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "The indicators in " + place + " cannot be read: " + e.getMessage(),
                    "Mend the file, or set dajuan.ledger.indicators to another folder.",
                    e);
        }
        yaml = all.toString();
        hash = sha256(yaml);
    }

    @Override
    public Indicators indicators() {
        return indicators;
    }

    /** What keeps these from standing beside the server's own, null when nothing does. */
    public @Nullable String fault(List<Indicator> more) {
        try {
            with(more);
            return null;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Why this is none of the server's own indicators, null when it is: same id, unit and kind. */
    public @Nullable String stranger(Indicator told) {
        for (Indicator i : own) {
            if (i.id().equals(told.id())) {
                boolean same = i.unit().text().equals(told.unit().text()) && i.kind() == told.kind();
                return same
                        ? null
                        : "\"" + told.id() + "\" is told in \"" + told.unit().text() + "\" as "
                                + told.kind().code() + ", but is defined in \""
                                + i.unit().text() + "\" as " + i.kind().code();
            }
        }
        return "\"" + told.id() + "\" is shared, but no indicator of the park's own has that id";
    }

    /** Puts indicators that registers define beside the server's own, instead of those that were offered before. */
    public void offer(List<Indicator> more) {
        indicators = with(more);
    }

    private Indicators with(List<Indicator> more) {
        List<Indicator> all = new ArrayList<>(own);
        all.addAll(more);
        return Indicators.of(all);
    }

    /** SHA-256 of the definitions' text, in hex. */
    public String hash() {
        return hash;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recordDefinitions() {
        system.run(
                "record definitions",
                () -> store.add(hash, indicators.listIndicators().size(), yaml, clock.instant()));
    }

    private static String name(Resource file) {
        String name = file.getFilename();
        return name == null ? "" : name;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

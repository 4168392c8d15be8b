package org.dajuan.papers;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;

/** What a fact says, in words. Measured zero, not measured and below the limit read differently. */
final class FactWords {
    private final DateTimeFormatter clock;

    FactWords(ZoneId zone) {
        clock = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** The value as recorded, with its unit; never rounded. */
    static Both value(Fact fact) {
        return Both.of(t -> value(fact, t));
    }

    static String value(Fact fact, Tongue tongue) {
        BigDecimal number = fact.value().number();
        if (fact.value().state() == FactValue.State.NOT_MEASURED || number == null) {
            return Texts.of(tongue).get("fact.not-measured");
        }
        String written = Figures.number(number) + unit(fact.unit(), tongue);
        return fact.value().state() == FactValue.State.BELOW_LIMIT
                ? Texts.of(tongue).get("fact.below-limit", written)
                : written;
    }

    String recorded(Fact fact) {
        return clock.format(fact.recordedAt());
    }

    /** Note, what it corrects and how sure it is, in one cell. */
    static Both note(Fact fact) {
        return Both.of(t -> {
            StringBuilder all = new StringBuilder(fact.note());
            if (fact.supersedes() != null) {
                append(all, Texts.of(t).get("fact.supersedes", fact.supersedes()));
            }
            if (fact.confidence() != null) {
                append(all, Texts.of(t).get("fact.confidence", fact.confidence().toPlainString()));
            }
            return all.toString();
        });
    }

    private static String unit(String unit, Tongue tongue) {
        boolean glued = tongue == Tongue.ZH || unit.isEmpty() || unit.equals("%") || unit.equals("‰");
        return glued ? unit : " " + Texts.of(tongue).find("unit." + unit, unit);
    }

    private static void append(StringBuilder all, String more) {
        if (!all.isEmpty()) {
            all.append(" · ");
        }
        all.append(more);
    }
}

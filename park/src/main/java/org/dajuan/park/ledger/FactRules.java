package org.dajuan.park.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajuan.kernel.Unit;
import org.dajuan.park.platform.Caller;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/** What a fact must be to be recorded, for one caller at one moment. */
final class FactRules {

    /** What became of one: the fact with all that was left open filled in, or the fault. */
    record Checked(@Nullable NewFact fact, @Nullable RejectedFact fault) {}

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int MOST_DIGITS = 60;
    private static final int MOST_ATTACHMENTS = 20;

    private final Indicators indicators;
    private final Caller caller;
    private final Instant now;

    FactRules(Indicators indicators, Caller caller, Instant now) {
        this.indicators = indicators;
        this.caller = caller;
        this.now = now;
    }

    Checked check(NewFact given) {
        Optional<Indicator> indicator = indicators.findIndicator(given.indicator());
        if (indicator.isEmpty()) {
            return fault(
                    "indicator",
                    given.indicator(),
                    "the id of a defined indicator",
                    "Nearest are " + String.join(", ", indicators.nearest(given.indicator(), 3)) + ".");
        }
        Checked wrong = texts(given);
        if (wrong == null) {
            wrong = value(given, indicator.get());
        }
        if (wrong == null) {
            wrong = grounds(given);
        }
        return wrong == null ? whole(given, indicator.get()) : wrong;
    }

    private @Nullable Checked texts(NewFact f) {
        if (!f.about().isEmpty() && !ID.matcher(f.about()).matches()) {
            return fault(
                    "about",
                    f.about(),
                    "an id (letters, digits, . _ : -), or nothing for the park as a whole",
                    "Names may change and may be personal; use the id from the directory.");
        }
        Checked wrong = text("source", f.source(), 1, 100, "Say which body stands behind the value.");
        if (wrong == null) {
            wrong = text("unit", f.unit(), 0, 40, "Write the unit only, such as 亿元.");
        }
        if (wrong == null) {
            wrong = text("note", f.note(), 0, 2000, "Attach longer texts as a document.");
        }
        if (wrong == null) {
            wrong = text("why", f.why(), 0, 500, "Attach longer texts as a document.");
        }
        return wrong;
    }

    private static @Nullable Checked text(String column, String value, int least, int most, String advice) {
        boolean storable = value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                && (value.chars().noneMatch(c -> Character.isSurrogate((char) c))
                        || StandardCharsets.UTF_8.newEncoder().canEncode(value));
        if (!storable) {
            return fault(column, "", "text without control characters", "Type it anew instead of pasting it.");
        }
        if (value.length() < least || value.length() > most || least > 0 && value.isBlank()) {
            return fault(column, shortened(value), least + " to " + most + " characters", advice);
        }
        return null;
    }

    private static @Nullable Checked value(NewFact f, Indicator indicator) {
        if (!f.unit().isEmpty() && !Unit.of(f.unit()).convertsTo(indicator.unit())) {
            return fault(
                    "unit",
                    f.unit(),
                    "a unit that converts to " + shown(indicator.unit().text()) + ", the unit of " + indicator.id(),
                    "Use " + shown(indicator.unit().text()) + ", or choose the indicator that is counted in "
                            + shown(f.unit()) + ".");
        }
        BigDecimal number = f.value().number();
        if (number == null) {
            return null;
        }
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return fault("value", "", "a number of at most " + MOST_DIGITS + " digits", "Choose a larger unit.");
        }
        return switch (indicator.kind()) {
            case RANK ->
                whole(number) && number.signum() > 0
                        ? null
                        : fault("value", number.toPlainString(), "a place: 1, 2, 3 …", "1 is the best place.");
            case YES_NO ->
                number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0
                        ? null
                        : fault(
                                "value",
                                number.toPlainString(),
                                "1 for done or 0 for not",
                                "Choose another indicator for shares.");
            default -> null;
        };
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private @Nullable Checked grounds(NewFact f) {
        BigDecimal confidence = f.confidence();
        if (confidence != null
                && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0 || confidence.scale() > 6)) {
            return fault(
                    "confidence",
                    shortened(confidence.toString()),
                    "a number from 0 (guess) to 1 (certain) with at most 6 decimals",
                    "Write 80 % as 0.8.");
        }
        Instant said = f.recordedAt();
        if (said != null && said.isAfter(now.plus(Duration.ofDays(1)))) {
            return fault("recorded_at", said.toString(), "a moment that has passed", "Leave it empty for now.");
        }
        if (said != null && said.isBefore(Instant.parse("1900-01-01T00:00:00Z"))) {
            return fault("recorded_at", said.toString(), "a moment since 1900", "Maybe the year is mistyped.");
        }
        if (f.attachments().size() > MOST_ATTACHMENTS
                || f.attachments().stream().anyMatch(a -> !a.matches("[0-9a-f]{64}"))) {
            return fault(
                    "attachments",
                    shortened(String.join(" ", f.attachments())),
                    "at most " + MOST_ATTACHMENTS + " SHA-256 in hex",
                    "Upload each document first; its answer holds the hash.");
        }
        return caller.enterpriseId() == null ? null : ofEnterprise(f, caller.enterpriseId());
    }

    /** An enterprise speaks of itself only, and from the moment it says so. */
    private @Nullable Checked ofEnterprise(NewFact f, UUID own) {
        if (!f.about().isEmpty() && !f.about().equals(own.toString())) {
            return fault("about", f.about(), "your own enterprise, " + own, "Leave it empty.");
        }
        if (f.enterpriseId() != null && !f.enterpriseId().equals(own)) {
            return fault("enterprise", f.enterpriseId().toString(), "your own enterprise, " + own, "Leave it empty.");
        }
        if (f.recordedAt() != null && f.recordedAt().isBefore(now.minus(Duration.ofDays(1)))) {
            return fault(
                    "recorded_at",
                    f.recordedAt().toString(),
                    "nothing: an enterprise's entry counts from its arrival",
                    "Leave it empty; name the period in its own column.");
        }
        return null;
    }

    private Checked whole(NewFact f, Indicator indicator) {
        Instant said = f.recordedAt() == null || f.recordedAt().isAfter(now) ? now : f.recordedAt();
        UUID own = caller.enterpriseId();
        BigDecimal number = f.value().number();
        return new Checked(
                new NewFact(
                        f.indicator(),
                        own == null ? f.about() : own.toString(),
                        f.period(),
                        number != null && number.scale() < 0
                                ? new org.dajuan.spine.facts.FactValue(f.value().state(), number.setScale(0))
                                : f.value(),
                        f.unit().isEmpty() ? indicator.unit().text() : f.unit(),
                        f.source().strip(),
                        said.truncatedTo(ChronoUnit.MICROS),
                        f.note(),
                        f.confidence(),
                        f.supersedes(),
                        f.why(),
                        own == null ? f.enterpriseId() : own,
                        caller.departmentId() == null ? f.departmentId() : caller.departmentId(),
                        f.origin(),
                        f.attachments()),
                null);
    }

    /** True when the value of such an indicator is what accumulated since 1 January. */
    static boolean isCumulative(Indicator indicator) {
        return indicator.kind() == IndicatorKind.CUMULATIVE_FLOW;
    }

    private static String shown(String unit) {
        return unit.isEmpty() ? "a bare number" : unit;
    }

    private static Checked fault(String column, String value, String expected, String advice) {
        return new Checked(null, new RejectedFact("", column, shortened(value), expected, advice));
    }

    private static String shortened(String value) {
        return value.length() > 200 ? value.substring(0, 200) + "…" : value;
    }
}

package org.dajuan.park.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.CountedStore;
import org.dajuan.park.register.store.CountedStore.Tally;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.register.IndicatorDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Indicators of registers from the sums that follow every finding: no facts are read again. Formulas that are a plain sum, count or last
 * value of the indicator itself are computed so; any other is for the answers, which read the ledger.
 */
@Service
public class IndicatorValues {

    /**
     * A value; null when nothing was told, when the formula is not one for sums, or when it is suppressed.
     *
     * @param counted how many findings it was made of, 0 when it is suppressed
     * @param suppressed true for a count of so few people that it could point at them
     */
    public record Value(
            Indicator indicator,
            int year,
            @Nullable BigDecimal value,
            boolean incremental,
            long counted,
            boolean suppressed) {}

    private final Registers registers;
    private final CountedStore store;
    private final RegisterSettings settings;
    private final Clock clock;

    IndicatorValues(Registers registers, CountedStore store, RegisterSettings settings, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** All indicators of a register for a year; null for this one. Everybody sees the same. */
    @Transactional(value = "serviceTransactionManager", readOnly = true)
    public List<Value> of(String registerId, @Nullable Integer asked) {
        Register register = registers.register(registerId);
        int year = asked == null
                ? LocalDate.ofInstant(clock.instant(), settings.zone()).getYear()
                : asked;
        if (year < 1990 || year > 2200) {
            throw Refusal.invalid("year", year, "The year is " + year + ", expected 1990 to 2200.");
        }
        List<String> ids = register.definition().indicators().stream()
                .map(i -> i.indicator().id())
                .toList();
        Map<String, List<Tally>> tallies =
                store.tallies(ids, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                        .collect(Collectors.groupingBy(Tally::indicator));
        List<Value> out = new ArrayList<>();
        for (IndicatorDefinition d : register.definition().indicators()) {
            List<Tally> own = tallies.getOrDefault(d.indicator().id(), List.of());
            long counted = own.stream().mapToLong(Tally::counted).sum();
            Form form = form(d.indicator());
            BigDecimal value = counted == 0 ? null : value(form, own, counted);
            boolean hidden = value != null
                    && SmallCells.hides(register.definition(), d.indicator().unit(), value);
            out.add(new Value(
                    d.indicator(), year, hidden ? null : value, form != Form.OTHER, hidden ? 0 : counted, hidden));
        }
        return out;
    }

    private enum Form {
        SUM,
        COUNT,
        LAST,
        OTHER
    }

    private static Form form(Indicator i) {
        String plain = i.formula().replaceAll("\\s+", "");
        String inside = "(" + i.id();
        for (Form f : List.of(Form.SUM, Form.COUNT, Form.LAST)) {
            String head = f.name().toLowerCase(java.util.Locale.ROOT) + inside;
            if (plain.equals(head + ")") || plain.equals(head + "overyear)")) {
                return f;
            }
        }
        return Form.OTHER;
    }

    private static @Nullable BigDecimal value(Form form, List<Tally> own, long counted) {
        return switch (form) {
            case SUM ->
                own.stream()
                        .map(Tally::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros();
            case COUNT -> BigDecimal.valueOf(counted);
            case LAST -> {
                Tally last = own.stream()
                        .max(java.util.Comparator.comparing(Tally::lastDay))
                        .orElseThrow();
                yield own.stream().map(Tally::about).distinct().count() == 1 ? last.lastValue() : null;
            }
            case OTHER -> null;
        };
    }
}

package org.dajuan.park.answers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dajuan.kernel.Quantity;
import org.dajuan.park.answers.YearSheets;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.compare.YearComparison;
import org.dajuan.spine.answers.compare.YearComparison.Fate;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the promises of one year in the next. */
@RestController
class YearController {
    private static final int MOST = 500;

    /** A promise as one year has it; {@code growthPct} stands for a target that is a growth. */
    record YearSide(
            String code,
            String words,
            String verdict,
            String light,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String targetUnit,
            @Nullable String growthPct,
            @Nullable String comparator) {
        static @Nullable YearSide of(@Nullable Answer a) {
            if (a == null) {
                return null;
            }
            Promise p = a.promise();
            Quantity value = a.value();
            Quantity target = p.target();
            return new YearSide(
                    p.id(),
                    p.words(),
                    a.verdict().code(),
                    a.light().code(),
                    value == null ? null : plain(value.value()),
                    value == null ? null : value.unit(),
                    target == null ? null : plain(target.value()),
                    target == null ? null : target.unit(),
                    plain(p.growthPct()),
                    p.comparator() == null ? null : p.comparator().name());
        }
    }

    /**
     * One promise over two years.
     *
     * @param fate carried, changed, new, kept, accounted, not-reported, not-due or unknown
     * @param step the second target minus the first, in the plain unit of both; percentage points for growth
     * @param account the later report's words about a promise that was not made again
     */
    record YearRow(
            String fate,
            String subject,
            String theme,
            @Nullable YearSide first,
            @Nullable YearSide second,
            @Nullable String step,
            @Nullable String account) {
        static YearRow of(YearComparison.Row row) {
            Promise named = Objects.requireNonNull(row.second() == null ? row.first() : row.second())
                    .promise();
            return new YearRow(
                    row.fate().code(),
                    named.subject().isEmpty() ? named.words() : named.subject(),
                    named.theme(),
                    YearSide.of(row.first()),
                    YearSide.of(row.second()),
                    plain(row.step()),
                    row.account());
        }
    }

    /** Two years; {@code fates} counts all rows, {@code total} those of the fate asked for, {@code items} is a page of them. */
    record ComparedYears(
            int firstYear,
            int secondYear,
            LocalDate firstAsOf,
            LocalDate secondAsOf,
            Map<String, Integer> fates,
            int total,
            List<YearRow> items) {}

    private final YearSheets years;

    YearController(YearSheets years) {
        this.years = years;
    }

    /** Compares two years' sheets; the latest plan's year and the one before where nothing is named. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/v1/answer-years")
    ComparedYears compare(
            @RequestParam(required = false) @Nullable Integer first,
            @RequestParam(required = false) @Nullable Integer second,
            @RequestParam(required = false) @Nullable String fate,
            @RequestParam(required = false) @Nullable Integer offset,
            @RequestParam(required = false) @Nullable Integer limit) {
        int from = AsOf.between("offset", offset, 0, Integer.MAX_VALUE, 0);
        int most = AsOf.between("limit", limit, 1, MOST, MOST);
        Fate wanted = fate(fate);
        YearSheets.Compared c = years.compare(year("first", first), year("second", second));
        Map<String, Integer> fates = new TreeMap<>();
        c.comparison().tally().forEach((f, n) -> fates.put(f.code(), n));
        List<YearComparison.Row> rows = c.comparison().rows().stream()
                .filter(r -> wanted == null || r.fate() == wanted)
                .toList();
        return new ComparedYears(
                c.comparison().firstYear(),
                c.comparison().secondYear(),
                c.first(),
                c.second(),
                fates,
                rows.size(),
                rows.stream().skip(from).limit(most).map(YearRow::of).toList());
    }

    private static @Nullable Integer year(String field, @Nullable Integer year) {
        return year == null ? null : AsOf.between(field, year, 1990, 2200, year);
    }

    private static @Nullable Fate fate(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        for (Fate f : Fate.values()) {
            if (f.code().equals(code)) {
                return f;
            }
        }
        throw Refusal.invalid("fate", code, "There is no fate \"" + code + "\".")
                .hint("Use carried, changed, new, kept, accounted, not-reported, not-due or unknown.");
    }

    private static @Nullable String plain(@Nullable BigDecimal n) {
        return n == null ? null : n.toPlainString();
    }
}

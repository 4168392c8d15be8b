package org.dajuan.samples.park;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.table.FactsRead;
import org.dajuan.feeds.table.FactsReader;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Answers;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.answers.compare.Comparison;
import org.dajuan.spine.answers.compare.Comparisons;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.junit.jupiter.api.Test;

/** From the report's text and the facts' files to the answer sheet; the expected verdicts are worked in samples/park/expected.md. */
class SampleParkTest {
    private static final Path PARK = root().resolve("samples/park");
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Indicators INDICATORS = indicators();
    private static final FactsRead FACTS = FactsReader.read(PARK.resolve("facts"));
    private static final Plan PLAN = PlanMaker.plan(compile("report-2025.txt"), INDICATORS);

    private static Path root() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("samples/park"))) {
                return p;
            }
        }
        throw new IllegalStateException("samples/park was not found above the working folder.");
    }

    private static CompiledReport compile(String name) {
        return new ReportCompiler().compile(DocumentReader.read(PARK.resolve(name)), 2024);
    }

    private static Indicators indicators() {
        try (Stream<Path> files = Files.list(root().resolve("registers/indicators"))) {
            List<Indicator> all = new ArrayList<>();
            for (Path f : files.sorted().toList()) {
                all.addAll(IndicatorReader.read(f.getFileName().toString(), Files.readString(f)));
            }
            return Indicators.of(all);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static AnswerSheet answer(List<Fact> facts, LocalDate asOf) {
        return Answers.answer(PLAN, INDICATORS, facts, FACTS.rejected(), asOf, ZONE);
    }

    /** The promise over a labelled span whose name shares most with the label's; the shortest of equals. */
    private static Answer at(AnswerSheet sheet, int start, int end, String name) {
        return sheet.answers().stream()
                .filter(a -> a.promise().kind().isIndicator())
                .filter(a -> a.promise().span().start() < end
                        && start < a.promise().span().end())
                .min(Comparator.<Answer>comparingLong(a -> -shared(a.promise().subject(), name))
                        .thenComparingInt(a -> a.promise().span().length()))
                .orElseThrow(() -> new AssertionError("no promise over [" + start + "," + end + ")"));
    }

    private static long shared(String a, String b) {
        return a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
    }

    @Test
    void everyQuantifiedPromiseEndsAsWorkedByHand() throws IOException {
        AnswerSheet sheet = answer(FACTS.facts(), YEAR_END);
        List<String> differ = new ArrayList<>();
        for (String line : Files.readAllLines(PARK.resolve("expected-verdicts.csv")).stream()
                .skip(1)
                .toList()) {
            String[] c = line.split(",", 5);
            String verdict;
            try {
                verdict = at(sheet, Integer.parseInt(c[1]), Integer.parseInt(c[2]), c[4])
                        .verdict()
                        .code();
            } catch (AssertionError e) {
                verdict = "not found";
            }
            if (!verdict.equals(c[3])) {
                differ.add(c[0] + " " + c[4] + ": expected " + c[3] + ", got " + verdict);
            }
        }
        assertThat(differ).isEmpty();
    }

    @Test
    void everyFactFileIsReadWhole() {
        assertThat(FACTS.rejected()).isEmpty();
        assertThat(FACTS.facts()).hasSize(380);
    }

    @Test
    void aCorrectionRecordedLaterChangesOnlyItsOwnAnswer() {
        Map<String, Verdict> before = verdicts(answer(FACTS.facts(), YEAR_END));
        Map<String, Verdict> after = verdicts(answer(FACTS.facts(), LocalDate.of(2026, 1, 31)));
        Set<String> changed = new TreeSet<>();
        before.forEach((id, v) -> {
            if (after.get(id) != v) {
                changed.add(id);
            }
        });
        assertThat(changed).hasSize(1);
    }

    @Test
    void droppingAnAnswersOnlyRowTurnsExactlyThatAnswerIntoNoEvidence() {
        AnswerSheet sheet = answer(FACTS.facts(), YEAR_END);
        int tried = 0;
        for (Answer a : sheet.answers()) {
            Set<String> rows = rows(a.lineage());
            boolean lonely = FACTS.facts().stream()
                            .filter(f -> f.indicator().equals(a.promise().indicator()))
                            .count()
                    == 1;
            if (!lonely
                    || rows.size() != 1
                    || sheet.answers().stream()
                                    .filter(b -> rows(b.lineage()).containsAll(rows))
                                    .count()
                            != 1) {
                continue;
            }
            tried++;
            List<Fact> rest =
                    FACTS.facts().stream().filter(f -> !rows.contains(f.id())).toList();
            Map<String, Verdict> was = verdicts(sheet);
            Map<String, Verdict> is = verdicts(answer(rest, YEAR_END));
            was.forEach((id, v) -> assertThat(is.get(id))
                    .as(id)
                    .isEqualTo(id.equals(a.promise().id()) ? Verdict.NO_EVIDENCE : v));
        }
        assertThat(tried).as("answers resting on one row").isPositive();
    }

    @Test
    void everyNumberWalksBackToRowsThatExist() {
        Set<String> known = FACTS.facts().stream().map(Fact::id).collect(Collectors.toSet());
        for (Answer a : answer(FACTS.facts(), YEAR_END).answers()) {
            if (a.value() != null) {
                assertThat(rows(a.lineage()))
                        .as(a.promise().subject())
                        .isNotEmpty()
                        .isSubsetOf(known);
            }
            assertThat(a.promise().span().of(PLAN.reportText()))
                    .isEqualTo(a.promise().words());
        }
    }

    @Test
    void lastYearsPromisesAreHeldAgainstThisYearsReview() {
        Comparison c = Comparisons.compare(compile("report-2024.txt"), compile("report-2025.txt"));
        assertThat(c.tally().getOrDefault(Verdict.MET, 0)).isGreaterThanOrEqualTo(4);
        assertThat(c.tally().getOrDefault(Verdict.MISSED, 0)).isGreaterThanOrEqualTo(2);
        assertThat(c.tally().getOrDefault(Verdict.CLAIMED_UNQUANTIFIED, 0)).isGreaterThanOrEqualTo(1);
        assertThat(c.kept().stream()
                        .filter(k -> k.verdict() == Verdict.NOT_REPORTED)
                        .map(k -> k.promise().subject()))
                .anyMatch(s -> s.contains("停车位"))
                .anyMatch(s -> s.contains("标准地"));
    }

    private static Map<String, Verdict> verdicts(AnswerSheet sheet) {
        return sheet.answers().stream()
                .collect(Collectors.toMap(a -> a.promise().id(), Answer::verdict));
    }

    private static Set<String> rows(List<LineageStep> steps) {
        Set<String> out = new TreeSet<>();
        for (LineageStep s : steps) {
            s.facts().forEach(f -> out.add(f.id()));
            out.addAll(rows(s.steps()));
        }
        return out;
    }
}

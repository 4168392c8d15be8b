package org.dajuan.spine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.plan.PlanRevision.Match;
import org.dajuan.spine.plan.PlanRevision.Outcome;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.junit.jupiter.api.Test;

/** A corrected text finds its promises again: by hand, then the sample report under seeded random edits whose truth is known. */
class PlanRevisionTest {

    private static final ReportCompiler COMPILER = new ReportCompiler();

    private static List<Promise> promises(String text) {
        return PlanMaker.plan(COMPILER.compileAs(new ReportText("t", text), 2024))
                .promises();
    }

    private static PlanRevision revise(String before, String after) {
        return PlanRevision.between(promises("二、2025年工作安排\n" + before), promises("二、2025年工作安排\n" + after));
    }

    private static Match of(PlanRevision r, String subject) {
        List<Match> found = r.matches().stream()
                .filter(m ->
                        m.after().kind().isIndicator() && m.after().subject().contains(subject))
                .toList();
        assertThat(found).as(subject + " in " + r).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theSameTextIsTheSamePlan() {
        PlanRevision r = revise("地区生产总值增长6%。新增高新技术企业12家。", "地区生产总值增长6%。新增高新技术企业12家。");
        assertThat(r.matches()).isNotEmpty().allMatch(m -> m.outcome() == Outcome.SAME);
        assertThat(r.added()).isEmpty();
        assertThat(r.dropped()).isEmpty();
        assertThat(r.doubtful()).isEmpty();
    }

    @Test
    void anEditedNumberIsAskedAgain() {
        PlanRevision r = revise("地区生产总值增长6%。招商到位资金突破80亿元。", "地区生产总值增长6%。招商到位资金突破95亿元。");
        assertThat(of(r, "地区生产总值").outcome()).isEqualTo(Outcome.SAME);
        Match edited = of(r, "招商到位资金");
        assertThat(edited.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(edited.fields()).contains(new FieldChange(PromiseField.VALUE, "80", "95"));
    }

    @Test
    void otherWordsAroundTheSameNumberAreNotAskedAgain() {
        PlanRevision r = revise("招商到位资金突破80亿元。", "全年招商到位资金突破80亿元,比上年更进一步。");
        assertThat(of(r, "招商到位资金").outcome()).isIn(Outcome.SAME, Outcome.REWORDED);
    }

    @Test
    void insertedAndReorderedSentencesMoveNothing() {
        PlanRevision r =
                revise("地区生产总值增长6%。新增高新技术企业12家。招商到位资金突破80亿元。", "招商到位资金突破80亿元。新增就业5000人。新增高新技术企业12家。地区生产总值增长6%。");
        assertThat(r.matches().stream().filter(m -> m.before().kind().isIndicator()))
                .allMatch(m -> Subjects.core(m.before().subject())
                        .equals(Subjects.core(m.after().subject())));
        assertThat(of(r, "高新技术企业").outcome()).isEqualTo(Outcome.SAME);
        assertThat(r.added()).anyMatch(p -> p.subject().contains("就业"));
    }

    @Test
    void twoAlikeDoNotCross() {
        PlanRevision r = revise("一般公共预算收入增长7%。一般公共预算支出增长8%。", "一般公共预算支出增长9%。一般公共预算收入增长7%。");
        assertThat(of(r, "收入").before().subject()).contains("收入");
        assertThat(of(r, "支出").before().subject()).contains("支出");
    }

    @Test
    void oneReplacedByAnotherOfLikeNameIsNeverTakenForIt() {
        PlanRevision r = revise("一般公共预算收入增长7%。", "一般公共预算支出增长7%。");
        assertThat(r.matches()).noneMatch(m -> m.before().kind().isIndicator());
        assertThat(r.dropped().size() + r.doubtful().size()).isPositive();
    }

    @Test
    void aTaskInOtherWordsIsAskedAgain() {
        PlanRevision r = revise("加快推进园区污水管网改造,完善雨污分流设施,确保管网安全运行。", "加快推进园区污水管网改造提升,完善雨污分流设施,确保管网安全稳定运行。");
        assertThat(r.matches())
                .anyMatch(
                        m -> m.outcome() == Outcome.CHANGED && m.after().words().contains("改造提升"));
    }

    @Test
    void aSentenceCutInTwoGoesOnInItsFirstPiece() {
        PlanRevision r =
                revise("加快推进园区污水管网改造,完善雨污分流设施,推进智慧水务平台应用,健全巡查维护机制。", "加快推进园区污水管网改造,完善雨污分流设施。推进智慧水务平台应用,健全巡查维护机制。");
        List<Match> tasks = r.matches().stream()
                .filter(m -> m.before().words().startsWith("加快推进园区污水管网改造"))
                .toList();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().after().words()).startsWith("加快推进园区污水管网改造");
        assertThat(r.added()).anyMatch(p -> p.words().contains("健全巡查维护机制"));
    }

    /** A text each char of which knows where in the first text it stood, -1 for new ones. */
    private static final class Traced {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> origin = new ArrayList<>();

        Traced(String first) {
            for (int i = 0; i < first.length(); i++) {
                text.append(first.charAt(i));
                origin.add(i);
            }
        }

        void insert(int at, String words) {
            text.insert(at, words);
            for (int i = 0; i < words.length(); i++) {
                origin.add(at + i, -1);
            }
        }

        void delete(int from, int to) {
            text.delete(from, to);
            origin.subList(from, to).clear();
        }

        void set(int at, char c) {
            text.setCharAt(at, c);
        }

        void move(int from, int to, int before) {
            String words = text.substring(from, to);
            List<Integer> where = List.copyOf(origin.subList(from, to));
            delete(from, to);
            text.insert(before, words);
            origin.addAll(before, where);
        }

        /** How many chars of the new stretch stood within the old one. */
        int overlap(Promise old, Promise fresh) {
            int count = 0;
            for (int i = fresh.span().start(); i < fresh.span().end(); i++) {
                int from = origin.get(i);
                if (from >= old.span().start() && from < old.span().end()) {
                    count++;
                }
            }
            return count;
        }
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("../samples/park/report-2025.txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void edit(Traced t, Random random, int planFrom) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> commas = new ArrayList<>();
        List<Integer> digits = new ArrayList<>();
        List<Integer> stops = new ArrayList<>();
        for (int i = 0; i < t.text.length(); i++) {
            char c = t.text.charAt(i);
            if (t.origin.get(i) < planFrom) {
                continue;
            }
            if (c == '\n' && i + 1 < t.text.length()) {
                starts.add(i + 1);
            } else if (c == '\uff0c' || c == ',') {
                commas.add(i);
            } else if (c >= '1' && c <= '8') {
                digits.add(i);
            } else if (c == '。') {
                stops.add(i);
            }
        }
        switch (random.nextInt(6)) {
            case 0 ->
                t.insert(pick(starts, random), "各部门要把这件事放在心上,抓紧抓实。新增岗位补贴发放" + (100 + random.nextInt(900)) + "人次。\n");
            case 1 -> {
                int i = random.nextInt(starts.size() - 2);
                t.move(
                        starts.get(i),
                        starts.get(i + 1),
                        starts.get(i + 1)
                                + (starts.get(i + 2) - starts.get(i + 1))
                                - (starts.get(i + 1) - starts.get(i)));
            }
            case 2 -> {
                int at = pick(digits, random);
                t.set(at, (char) (t.text.charAt(at) + 1));
            }
            case 3 -> t.insert(pick(commas, random) + 1, random.nextBoolean() ? "统筹" : "扎实有序");
            case 4 -> t.set(pick(commas, random), '。');
            default -> {
                int i = random.nextInt(stops.size() - 1);
                int end = t.text.indexOf("\n", stops.get(i));
                if (end < 0 || end > stops.get(i + 1)) {
                    t.delete(stops.get(i) + 1, stops.get(i + 1) + 1);
                }
            }
        }
    }

    private static int pick(List<Integer> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void underRandomEditsNoPromiseIsLostAndNoneIsTakenForAnother() {
        String first = sample();
        List<Promise> olds = promises(first);
        int planFrom = olds.stream().mapToInt(p -> p.span().start()).min().orElseThrow();
        int found = 0;
        int all = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Traced t = new Traced(first);
            int edits = 1 + random.nextInt(8);
            for (int i = 0; i < edits; i++) {
                edit(t, random, planFrom);
            }
            List<Promise> news = promises(t.text.toString());
            PlanRevision r = PlanRevision.between(olds, news);
            String run = "seed " + seed;
            assertPartition(run, olds, news, r);
            Map<String, Promise> to = new HashMap<>();
            for (Match m : r.matches()) {
                to.put(m.before().id(), m.after());
                assertThat(t.overlap(m.before(), m.after()))
                        .as(run + ": " + m.before().words() + " → " + m.after().words())
                        .isPositive();
                assertThat(m.after().kind()).as(run).isEqualTo(m.before().kind());
                if (m.before().kind().isIndicator()) {
                    assertThat(Subjects.core(m.after().subject()))
                            .as(run)
                            .isEqualTo(Subjects.core(m.before().subject()));
                }
                if (m.outcome() == Outcome.SAME) {
                    assertThat(FieldChange.between(m.before(), m.after(), PromiseField.CORRECTABLE).stream()
                                    .filter(c -> c.field() != PromiseField.SUBJECT))
                            .as(run + m)
                            .isEmpty();
                }
            }
            for (Promise old : olds) {
                for (Promise fresh : news) {
                    boolean untouched = old.words().equals(fresh.words())
                            && t.overlap(old, fresh) == old.span().length()
                            && FieldChange.between(old, fresh, PromiseField.MEASURED)
                                    .isEmpty();
                    if (untouched) {
                        all++;
                        assertThat(to.get(old.id()))
                                .as(run + ": untouched " + old.words())
                                .isSameAs(fresh);
                        found++;
                    }
                }
            }
        }
        System.out.println("plan revision: " + found + " of " + all + " untouched promises found again");
        assertThat(found).isEqualTo(all).isGreaterThan(300 * olds.size() / 2);
    }

    /** Every old promise has one fate, every new one too. */
    private static void assertPartition(String run, List<Promise> olds, List<Promise> news, PlanRevision r) {
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        r.matches().forEach(m -> {
            assertThat(before.add(m.before().id())).as(run).isTrue();
            assertThat(after.add(m.after().id())).as(run).isTrue();
        });
        r.dropped().forEach(p -> assertThat(before.add(p.id())).as(run).isTrue());
        r.doubtful()
                .forEach(d -> assertThat(before.add(d.before().id())).as(run).isTrue());
        r.added().forEach(p -> assertThat(after.add(p.id())).as(run).isTrue());
        assertThat(before).as(run).hasSize(olds.size());
        assertThat(after).as(run).hasSize(news.size());
    }

    @Test
    void theSameEditsGiveTheSameRevision() {
        Traced t = new Traced(sample());
        edit(t, new Random(7), 5000);
        List<Promise> olds = promises(sample());
        List<Promise> news = promises(t.text.toString());
        assertThat(PlanRevision.between(olds, news)).isEqualTo(PlanRevision.between(olds, news));
    }
}

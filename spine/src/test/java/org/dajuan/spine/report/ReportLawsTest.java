package org.dajuan.spine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that hold for any text, tried on hundreds of seeded random ones. */
class ReportLawsTest {
    private static final List<String> PIECES = List.of(
            "地区生产总值",
            "固定资产投资",
            "增长",
            "下降",
            "突破",
            "达到",
            "160亿元",
            "7%",
            "3.5倍",
            "18个",
            "229.48公顷",
            "12家",
            "左右",
            "以上",
            "分别",
            "均",
            "由32%提高到55%",
            "、",
            ",",
            "，",
            "。",
            "；",
            "\n",
            "一、2023年工作回顾\n",
            "二、2024年重点工作\n",
            "(一)",
            "一是",
            "“",
            "”",
            "《",
            "》",
            "项目",
            "等",
            "要",
            "加快",
            "第3位",
            "2025年",
            "G1817",
            "1,200人",
            "1.79∶1",
            "26:24:50",
            "0",
            "９９％",
            "**",
            "##",
            "(",
            ")",
            "100万千瓦光伏",
            "三成",
            "率先",
            "全部",
            "破零",
            " ",
            "\t",
            "😀",
            "\uFEFF",
            "5-10月",
            "万",
            "亿");

    private static String random(Random r) {
        StringBuilder b = new StringBuilder();
        int n = 1 + r.nextInt(60);
        for (int i = 0; i < n; i++) {
            b.append(PIECES.get(r.nextInt(PIECES.size())));
        }
        return b.toString();
    }

    @Test
    void everyNumeralHasExactlyOneFateAndEverySpanLiesInTheText() {
        for (int seed = 0; seed < 600; seed++) {
            String text = random(new Random(seed));
            CompiledReport report = Reading.COMPILER.compile(new ReportText("seed " + seed, text), 2023);
            Set<Integer> covered = new HashSet<>();
            for (NumeralFate n : report.coverage()) {
                for (int i = n.span().start(); i < n.span().end(); i++) {
                    if (isDigit(text.charAt(i))) {
                        assertThat(covered.add(i))
                                .as("seed %d: digit %d counted once", seed, i)
                                .isTrue();
                    }
                }
            }
            for (int i = 0; i < text.length(); i++) {
                if (isDigit(text.charAt(i))) {
                    assertThat(covered)
                            .as("seed %d: digit at %d of %s", seed, i, text)
                            .contains(i);
                }
            }
            for (Item item : report.items()) {
                assertThat(item.span().end()).isLessThanOrEqualTo(text.length());
                Measure m = item.measure();
                if (m != null && m.inDigits() && m.quantity() != null) {
                    String words = report.words(m.span());
                    assertThat(words).as("seed %d", seed).matches(w -> w.chars().anyMatch(c -> isDigit((char) c)));
                    assertThat(m.quantity().value().signum()).isNotNegative();
                }
            }
        }
    }

    @Test
    void sectionsNestAndFollowTheText() {
        for (int seed = 0; seed < 300; seed++) {
            CompiledReport report = Reading.COMPILER.compile(new ReportText("s", random(new Random(seed))), 2023);
            int last = 0;
            for (Section s : report.sections()) {
                assertThat(s.span().start()).isGreaterThanOrEqualTo(last);
                last = s.span().start();
            }
        }
    }

    @Test
    void wordsAddedAfterAParagraphDoNotChangeWhatWasReadBefore() {
        for (int seed = 0; seed < 200; seed++) {
            String text = "一、2023年工作回顾\n"
                    + random(new Random(seed))
                            .replace("\n", "")
                            .replace("“", "")
                            .replace("《", "")
                            .replace("一、2023年工作回顾", "")
                    + "。\n";
            List<String> before = lines(text);
            List<String> after = lines(text + "新增企业7家。\n");
            assertThat(after.subList(0, before.size())).as("seed %d", seed).isEqualTo(before);
        }
    }

    private static List<String> lines(String text) {
        return Reading.COMPILER.compile(new ReportText("t", text), 2023).items().stream()
                .filter(i -> i.kind().isIndicator())
                .map(Reading::line)
                .toList();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }
}

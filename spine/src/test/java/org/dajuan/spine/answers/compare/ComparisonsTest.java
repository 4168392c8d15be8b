package org.dajuan.spine.answers.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.junit.jupiter.api.Test;

/** The first eight are the figures of one city's two reports, as labelled by hand; the rest are forms that others use. */
class ComparisonsTest {
    private static final CompiledReport CITY = new Reports(2024)
            .review("地区生产总值增长3%", "地区生产总值 ~ 3 % g")
            .review("规上工业增加值增长5%", "规上工业增加值 ~ 5 % g")
            .review("一般公共预算收入可比增长4.3%", "一般公共预算收入 growth 4.3 % g")
            .review("城乡居民人均可支配收入分别增长4%和6%", "城镇居民人均可支配收入 >= 4 % g", "农村居民人均可支配收入 >= 6 % g")
            .review("新增就业5763人", "新增就业 = 5763 人")
            .review("单位GDP能耗任务圆满完成")
            .review("同时我们清醒认识到，发展中还有不少问题，固投增速低于预期")
            .plan("固定资产投资增长10%", "固定资产投资 ~ 10 % g")
            .plan("居民消费价格涨幅3%以内", "居民消费价格 <= 3 %")
            .compiled();

    @Test
    void a1_aboutSixIsMissedByThree() {
        assertKept(city("地区生产总值增长6%左右", "地区生产总值 ~ 6 % g"), "missed");
    }

    @Test
    void a2_aboutSevenIsMissedByFive() {
        Kept k = city("规模以上工业增加值增长7%左右", "规模以上工业增加值 ~ 7 % g");
        assertKept(k, "missed");
        assertThat(k.flags()).isEmpty();
    }

    @Test
    void a3_namedOnlyAmongTheProblemsAndInTheNewPlanIsNotReported() {
        assertKept(city("固定资产投资增长15%左右", "固定资产投资 ~ 15 % g"), "not-reported", "named-as-problem");
    }

    @Test
    void a4_aComparableBasisIsToldBesideTheVerdict() {
        assertKept(city("一般公共预算收入增长3%左右", "一般公共预算收入 ~ 3 % g"), "met", "comparable-basis");
    }

    @Test
    void a5_keepingStepMeansBothHalvesAgainstTheReportedGrowth() {
        Kept k = city("居民收入与经济增长基本同步", "居民收入 sync 经济增长");
        assertKept(k, "met", "siblings");
        assertThat(ReasonTexts.render(k.reason(), Locale.CHINESE)).contains("4%/6%", "3%");
    }

    @Test
    void a6_aNewTargetIsNoResult() {
        assertKept(city("居民消费价格涨幅3%以内", "居民消费价格涨幅 <= 3 %"), "not-reported");
    }

    @Test
    void a7_aDroppedScopeIsToleratedAndFlagged() {
        assertKept(city("城镇新增就业4100人以上", "城镇新增就业 >= 4100 人"), "met", "scope-differs");
    }

    @Test
    void a8_aClaimWithoutANumberIsNeitherMetNorDropped() {
        assertKept(city("完成节能降碳目标任务", "节能降碳 <="), "claimed-unquantified", "narrower");
    }

    @Test
    void bothSpansPointToTheirWords() {
        Comparison c = compare(new Reports(2023).plan("城镇新增就业4100人以上", "城镇新增就业 >= 4100 人"), CITY);
        Kept k = c.kept().getFirst();
        assertThat(c.lastYear().words(k.promise().span())).isEqualTo("城镇新增就业4100人以上");
        assertThat(c.thisYear().words(Objects.requireNonNull(k.resultSpan()))).isEqualTo("新增就业5763人");
    }

    @Test
    void classifiersAndVerbsMayDiffer() {
        Reports now = new Reports(2024).review("引进首店品牌50个", "引进首店品牌 = 50 个").review("市政管网337公里", "市政管网 = 337 公里");
        assertKept(one("引进首店品牌50家以上", "首店品牌 >= 50 家", now), "met");
        assertKept(one("更新各类市政管网25公里", "更新各类市政管网 = 25 公里", now), "met");
    }

    @Test
    void aPartOfTheNameAnywhereInTheReviewPreventsNotReported() {
        Reports now = new Reports(2024).review("在全盟率先建成全域高标准农田").review("8300户清洁取暖改造完工");
        assertKept(one("完成4.37万亩高标准农田建设任务", "高标准农田建设任务 = 4.37 万亩", now), "claimed-unquantified");
        assertKept(one("推进城区1000户清洁取暖改造", "城区清洁取暖改造 = 1000 户", now), "claimed-unquantified");
        assertKept(one("新建停车位800个", "新建公共停车位 = 800 个", now), "not-reported");
    }

    @Test
    void anotherThingWithALikeNameIsNoMissedPromise() {
        Reports now = new Reports(2024).review("4个甲醇一体化项目建成投产", "甲醇一体化项目建成投产 = 4 个");
        assertKept(one("加快5个甲醇一体化项目", "甲醇一体化项目 = 5 个", now), "claimed-unquantified", "subject-differs");
        Reports wider = new Reports(2024).review("重大项目投资9100亿元", "重大项目投资 >= 9100 亿元");
        assertKept(one("基础设施重大项目投资1700亿元", "基础设施重大项目投资 >= 1700 亿元", wider), "claimed-unquantified");
        Reports added = new Reports(2024).review("新增小巨人3家、|高新技术企业97家", "高新技术企业 = 97 家");
        assertKept(one("高新技术企业达到2000家", "高新技术企业 >= 2000 家", added), "claimed-unquantified", "not-comparable");
    }

    @Test
    void growthIsWorkedOutFromLastYearsOwnFigure() {
        CompiledReport last = new Reports(2023)
                .review("外贸总额11亿元", "外贸总额 = 11 亿元")
                .plan("外贸总额增长5%", "外贸总额 growth 5 % g")
                .compiled();
        CompiledReport now =
                new Reports(2024).review("进出口总额12.1亿元", "进出口总额 = 12.1 亿元").compiled();
        assertKept(Comparisons.compare(last, now).kept().getFirst(), "met", "growth-computed");
    }

    @Test
    void anAmountIsNoAnswerToAGrowthWithoutABase() {
        Reports now = new Reports(2024).review("进出口总额12.1亿元", "进出口总额 = 12.1 亿元");
        assertKept(one("外贸总额增长5%", "外贸总额 growth 5 % g", now), "claimed-unquantified", "not-comparable");
    }

    @Test
    void zeroInWordsKeepsAPromiseOfNone() {
        Reports now = new Reports(2024).review("一般事故4起", "一般生产安全事故 = 4 起").review("全年未发生重大及以上安全事故");
        assertKept(one("杜绝重大及以上安全事故", "重大及以上安全事故 <= 0 起", now), "met", "in-words");
    }

    @Test
    void anAdmissionIsAMissedPromise() {
        Reports now = new Reports(2024).review("社会消费品零售总额增速未达预期");
        assertKept(one("社会消费品零售总额增长4%", "社会消费品零售总额 growth 4 % g", now), "missed");
    }

    @Test
    void aFallMustBeAsDeepAndARateOfPricesAsLow() {
        Reports now = new Reports(2024)
                .review("单位GDP能耗下降3%", "单位GDP能耗 growth -3 % g")
                .review("居民消费价格上涨0.2%", "居民消费价格 growth 0.2 % g");
        assertKept(one("单位生产总值能耗下降2.5%左右", "单位地区生产总值能耗 ~ -2.5 % g", now), "met");
        assertKept(one("单位生产总值能耗下降3.5%", "单位地区生产总值能耗 growth -3.5 % g", now), "missed");
        assertKept(one("居民消费价格涨幅3%左右", "居民消费价格涨幅 ~ 3 % g", now), "met");
    }

    @Test
    void aLaterDeadlineIsNotYetDue() {
        CompiledReport last =
                new Reports(2023).plan("到2026年装机500万千瓦", "装机 >= 500 万千瓦").compiled();
        CompiledReport later =
                new CompiledReport(last.source(), 2022, 2023, last.sections(), last.items(), List.of(), List.of());
        assertKept(Comparisons.compare(later, CITY).kept().getFirst(), "not-due");
    }

    @Test
    void tasksWithANumberAreAccountedForToo() {
        CompiledReport last = new Reports(2023).task("建成口袋公园10座", "口袋公园 = 10 座").compiled();
        CompiledReport now =
                new Reports(2024).review("新建口袋公园10处", "新建口袋公园 = 10 处").compiled();
        assertKept(Comparisons.compare(last, now).kept().getFirst(), "met");
    }

    @Test
    void emptyAndShapelessReportsAreAnswered() {
        CompiledReport empty = new Reports(2024).compiled();
        assertThat(Comparisons.compare(empty, empty).kept()).isEmpty();
        assertKept(one("甲乙丙丁增长5%", "甲乙丙丁 growth 5 % g", new Reports(2024)), "not-reported");
        assertKept(one("", " >= 5 %", new Reports(2024).review("甲")), "not-reported");
    }

    @Test
    void aReportHeldAgainstItsOwnFiguresIsNeverCalledSilent() {
        Random random = new Random(3);
        String[] names = {"地区生产总值", "到位资金", "居民收入", "新增就业", "口袋公园", "标准地供地率", "贷款余额", "进出口总额"};
        for (int i = 0; i < 300; i++) {
            String name = names[random.nextInt(names.length)];
            String value = String.valueOf(1 + random.nextInt(500));
            Reports now = new Reports(2024).review("全年" + name + "达到" + value + "个", name + " = " + value + " 个");
            Kept same = one(name + value, name + " >= " + value + " 个", now);
            assertThat(same.verdict()).isEqualTo(Verdict.MET);
            Kept more = one(name + value, name + " >= " + value + "1 个", now);
            assertThat(more.verdict()).isEqualTo(Verdict.MISSED);
        }
    }

    private static final String LIST = "附件\n2024年3件惠民实事清单\n一、出行方面2件\n1.修建人行天桥2座。\n2.更换路灯900盏。\n二、居住方面1件\n3.加装电梯40部。\n";

    @Test
    void aBulkClaimSpeaksForEveryPromiseOfTheListItNames() {
        Comparison c = compiled(LIST, "3件惠民实事全部办结。加装电梯41部。");
        assertThat(c.kept()).hasSize(3);
        assertKept(c.kept().get(0), "claimed-unquantified", "bulk-claim");
        assertKept(c.kept().get(1), "claimed-unquantified", "bulk-claim");
        assertKept(c.kept().get(2), "met");
        assertThat(c.kept().get(0).flags()).doesNotContain("bulk-count-differs");
        assertThat(c.thisYear().words(Objects.requireNonNull(c.kept().get(0).resultSpan())))
                .isEqualTo("3件惠民实事全部办结");
    }

    @Test
    void aBulkClaimWithAnotherNumberIsShownAsSuch() {
        Kept k = compiled(LIST, "年初承诺的五件惠民实事如期完成。").kept().getFirst();
        assertKept(k, "claimed-unquantified", "bulk-claim", "bulk-count-differs");
        assertThat(ReasonTexts.render(k.reason(), Locale.CHINESE)).contains("5", "3");
    }

    @Test
    void aBulkClaimNeedsNoNumberWhenItNamesTheList() {
        assertKept(compiled(LIST, "我们承诺的惠民实事圆满完成。").kept().getFirst(), "claimed-unquantified", "bulk-claim");
        assertKept(compiled(LIST, "惠民实事件件落实。").kept().getFirst(), "claimed-unquantified", "bulk-claim");
    }

    @Test
    void aListOfAnotherNameOrNoNameIsNotSpokenFor() {
        for (String other : List.of("8项改革任务全部完成", "年初确定的各项目标任务全面完成", "各项工作圆满完成", "代表建议全部办结")) {
            assertKept(compiled(LIST, other + "。").kept().getFirst(), "not-reported");
        }
        assertKept(compiled("建设人行天桥2座。\n", "3件惠民实事全部办结。").kept().getFirst(), "not-reported");
    }

    @Test
    void aDeniedPartialOrIntendedClaimSpeaksForNothing() {
        for (String said : List.of("惠民实事未能全部完成", "惠民实事没有全部办结", "惠民实事基本全部完成", "确保惠民实事全部完成", "惠民实事大部分如期完成", "惠民实事全部开工")) {
            assertKept(compiled(LIST, said + "。").kept().getFirst(), "not-reported");
        }
    }

    @Test
    void aPromiseThatRepeatsOneOfTheListIsSpokenForToo() {
        Comparison c = compiled("加快城区亮化，更换路灯900盏，新装广告牌30块。\n" + LIST, "3件惠民实事全部办结。");
        assertKept(c.kept().get(0), "claimed-unquantified", "bulk-claim");
        assertKept(c.kept().get(1), "not-reported");
    }

    @Test
    void goalsNamedInOneSentenceMayBeClaimedTogether() {
        String goals = "主要预期目标是：工业用电量增长5%，外来投资增长6%。建设水塔2座。\n";
        Comparison c = compiled(goals, "全年经济社会发展主要目标任务顺利完成。");
        assertKept(c.kept().get(0), "claimed-unquantified", "bulk-claim");
        assertKept(c.kept().get(2), "not-reported");
    }

    @Test
    void headingsAndFramesAreNoPromises() {
        assertThat(compiled("重点做好以下6个方面工作。\n8条产业链产值突破300亿元。\n" + LIST, "稳步前行。").kept())
                .extracting(k -> k.promise().subject())
                .hasSize(4)
                .noneMatch(s -> s.contains("方面"));
    }

    @Test
    void usualNamesAreTheSameAndNearNamesAreOnlyMentions() {
        assertKept(compiled("改造供热管道30公里。\n", "改造供热管网42公里。").kept().getFirst(), "met");
        assertKept(compiled("改造供热管道50公里。\n", "改造供热管网42公里。").kept().getFirst(), "missed");
        assertKept(compiled("改造提升特色夜市6个。\n", "打造夜经济街区2个。").kept().getFirst(), "claimed-unquantified");
        assertKept(compiled("燃气、供水、供热管网改造90公里。\n", "供热管网改造提速。").kept().getFirst(), "claimed-unquantified");
    }

    @Test
    void aSharedModifierIsNoMention() {
        assertKept(compiled("实施老旧小区供电设施改造60个。\n", "老旧小区绿化面积扩大。").kept().getFirst(), "not-reported");
        assertKept(compiled("提高残疾人护理补助标准30元。\n", "提高学生营养补助标准。").kept().getFirst(), "not-reported");
    }

    @Test
    void aQualifierMayStandEarlierInTheSentence() {
        String promise = "力争试点乡镇秸秆焚烧率降到3%以下。\n";
        assertKept(compiled(promise, "在9个乡镇开展试点，秸秆焚烧率降至2%以下。").kept().getFirst(), "met");
        assertKept(compiled(promise, "秸秆焚烧率降至2%以下。").kept().getFirst(), "claimed-unquantified");
    }

    @Test
    void anElidedUnitIsThatOfTheResult() {
        assertKept(compiled("去年接待游客2万人次，今年旅游人次力争突破3万。\n", "接待游客3.4万人次。").kept().getFirst(), "met");
    }

    /** The texts themselves, read by the compiler: a plan for 2024 and a review of it. */
    private static Comparison compiled(String plan, String review) {
        ReportCompiler compiler = new ReportCompiler();
        CompiledReport last =
                compiler.compile(new ReportText("last", "一、2023年工作回顾\n稳步前行。\n二、2024年重点工作\n" + plan), 2023);
        CompiledReport now =
                compiler.compile(new ReportText("now", "一、2024年工作回顾\n" + review + "\n二、2025年重点工作\n稳步前行。\n"), 2024);
        return Comparisons.compare(last, now);
    }

    private static Kept city(String clause, String read) {
        return compare(new Reports(2023).plan(clause, read), CITY).kept().getFirst();
    }

    private static Kept one(String clause, String read, Reports now) {
        return compare(new Reports(2023).plan(clause, read), now.compiled())
                .kept()
                .getFirst();
    }

    private static Comparison compare(Reports last, CompiledReport now) {
        return Comparisons.compare(last.compiled(), now);
    }

    private static void assertKept(Kept k, String verdict, String... flags) {
        String why = ReasonTexts.render(k.reason(), Locale.CHINESE);
        assertThat(k.verdict().code()).as(why).isEqualTo(verdict);
        assertThat(k.flags()).as(why).containsAll(List.of(flags));
        assertThat(why).isNotBlank().doesNotContain("?");
    }
}

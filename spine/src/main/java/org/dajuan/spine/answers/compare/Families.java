package org.dajuan.spine.answers.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dajuan.spine.indicators.Subjects;

/** Names under which reports speak of the same measure. */
final class Families {
    /** Words that narrow or widen a measure; when one side alone has one, the reader is told. */
    private static final List<String> SCOPES =
            List.of("城镇", "国内", "区外", "市外", "城区", "农村", "农牧区", "全社会", "国有", "工业", "规模以上");

    private static final List<String> HEADS = List.of(
            "组织实施", "重点实施", "新建", "改造", "建设", "完成", "实施", "引进", "更新", "推进", "打造", "培育", "建成", "开展", "加快", "抓好", "提升",
            "各类", "一批", "力争", "确保", "达到");
    private static final List<String> TAILS = List.of("改造", "建设", "任务", "数量", "总数", "数");
    private static final Pattern LOWER = Pattern.compile("失业率|消费价格|能耗|节能|事故|排放|死亡|负债|债务|漏损率|用水量|pm|发案|不良");

    private static final List<Family> ALL = List.of(
            family("地区生产总值", "经济增长", "经济增速", "经济总量"),
            family("规模以上工业增加值", "规模以上工业企业增加值"),
            family("固定资产投资", "全社会固定资产投资", "固定资产投资额", "固定资产投资总额"),
            family("一般公共预算收入", "地方一般公共预算收入", "地方财政收入"),
            family("社会消费品零售总额", "社会消费品零售额", "社零总额", "社会消费品零售"),
            family(
                    "居民收入",
                    "居民人均可支配收入",
                    "城乡居民收入",
                    "城乡居民人均可支配收入",
                    "全体居民人均可支配收入",
                    "城镇居民人均可支配收入",
                    "城镇常住居民人均可支配收入",
                    "农村居民人均可支配收入",
                    "农村常住居民人均可支配收入",
                    "农牧民人均可支配收入",
                    "农村牧区居民人均可支配收入",
                    "农村牧区常住居民人均可支配收入"),
            family("居民消费价格", "居民消费价格涨幅", "居民消费价格指数", "居民消费价格总水平", "居民消费价格涨幅控制"),
            family("城镇新增就业", "新增城镇就业", "新增就业", "城镇新增就业人数", "新增就业人数"),
            family("到位资金", "引进到位资金", "招商引资到位资金", "国内到位资金", "引进国内到位资金", "引进区外到位资金", "招商引资"),
            family("进出口总额", "外贸总额", "外贸进出口总额", "货物进出口总额", "对外贸易总额", "进出口", "外贸进出口"),
            family("节能降碳", "节能降碳目标任务", "节能减排", "单位地区生产总值能耗", "万元地区生产总值能耗", "能耗强度", "碳排放强度", "单位地区生产总值二氧化碳排放"),
            family("研发经费", "全社会研发经费", "研发投入", "全社会研发投入", "研发经费投入", "研发投入强度"),
            family("贷款余额", "金融机构贷款余额", "各项贷款余额", "人民币贷款余额", "金融机构各项贷款余额"),
            family("空气质量优良天数", "空气质量优良率", "空气质量优良天数比例", "优良天数比例", "空气质量优良天数比率", "空气质量目标任务"),
            family("旅游人次", "游客数量", "旅游人数", "接待游客", "国内游客"),
            family("旅游收入", "旅游总收入", "旅游综合收入"));

    private Families() {}

    /** How near two names of measures are. */
    enum Nearness {
        SAME,
        SCOPE,
        CONTAINS,
        APART
    }

    static Nearness nearness(String promised, String reported) {
        String a = bare(promised);
        String b = bare(reported);
        if (a.equals(b)) {
            return Nearness.SAME;
        }
        Optional<Family> fa = of(promised);
        Optional<Family> fb = of(reported);
        if (fa.isPresent() || fb.isPresent()) {
            boolean one = fa.isPresent() && fa.equals(fb);
            return !one ? Nearness.APART : scopeDiffers(a, b) ? Nearness.SCOPE : Nearness.SAME;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean growing = promised.contains("新增") != reported.contains("新增");
        return shorter.length() >= 3 && longer.contains(shorter) && !growing ? Nearness.CONTAINS : Nearness.APART;
    }

    /** The family of a measure, if it is one of those that every report speaks of. */
    static Optional<Family> of(String subject) {
        String core = Subjects.core(subject);
        String bare = bare(subject);
        return ALL.stream()
                .filter(f -> f.names.contains(core) || f.names.contains(bare))
                .findFirst();
    }

    /** Words whose occurrence means that the measure is spoken of. */
    static List<String> words(String subject) {
        return of(subject)
                .map(f -> f.names.stream().filter(n -> !n.startsWith("经济")).toList())
                .orElseGet(() -> List.of(bare(subject)));
    }

    /** True when one of the two names says a scope that the other does not say. */
    static boolean scopeDiffers(String promised, String reported) {
        return SCOPES.stream().anyMatch(s -> promised.contains(s) != reported.contains(s));
    }

    static boolean lowerIsBetter(String subject) {
        return LOWER.matcher(Subjects.normal(subject)).find();
    }

    /** A subject without the verbs that surround what is counted. */
    static String bare(String subject) {
        String s = Subjects.core(subject);
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String head : HEADS) {
                if (s.startsWith(head) && s.length() >= head.length() + 3) {
                    s = s.substring(head.length());
                    cut = true;
                }
            }
        }
        for (String tail : TAILS) {
            if (s.endsWith(tail) && s.length() >= tail.length() + 3) {
                s = s.substring(0, s.length() - tail.length());
            }
        }
        return s;
    }

    private static Family family(String... names) {
        return new Family(names[0], List.of(names));
    }

    /**
     * One measure.
     *
     * @param name its usual name
     * @param names all names in normal form
     */
    record Family(String name, List<String> names) {}
}

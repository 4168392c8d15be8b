package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;

/** Reads projects named in a clause: lists closed by 等项目, and objects of 实施, 推进, 加快 that end in a project's noun. */
final class ProjectReader {
    private static final Words MODIFIERS = new Words(List.of(
            "要", "重点", "加快", "积极", "大力", "全力", "着力", "有序", "稳步", "科学", "深入", "扎实", "持续", "同步", "并", "在贺兰区", "抓好", "适时",
            "尽快", "强力", "优先", "主动", "争取", "严格", "联合", "成功", "推动"));
    private static final List<String> TAILS = List.of(
            "开工建设、投产达效",
            "工程建设",
            "项目建设",
            "项目实施",
            "项目启动",
            "项目落地",
            "项目布局",
            "工程点位布局",
            "点位布局",
            "尽快实施",
            "开工建设",
            "建成投产",
            "建成投用",
            "建设",
            "启动",
            "落地",
            "布局",
            "工作",
            "动能",
            "投用",
            "开工",
            "实施",
            "投产",
            "前期工作",
            "等");
    private static final Words THING = new Words(List.of(
            "项目", "工程", "一期", "二期", "三期", "四期", "改造", "连接线", "专用线", "基地", "产业园", "园区", "小镇", "街区", "管网", "停车场", "物流园",
            "充电桩", "电站", "水库", "公路", "铁路", "高速", "大桥", "机场", "枢纽", "中心", "生产线", "装置", "风电", "光伏", "储能", "制氢", "一体化",
            "工艺", "入乌", "延链", "转让", "上市", "提升", "连接", "特勤站", "污水处理厂", "高标准农田", "养殖产业", "业务", "农田", "热源", "水厂", "工作站",
            "研发中心"));
    private static final Words ORGANISATIONS =
            new Words(List.of("科技", "集团", "公司", "能源", "股份", "矿业", "重工", "控股", "化工厂", "区", "县", "市", "旗", "镇"));
    private static final Words CLOSERS = new Words(List.of("项目", "工程", "设施"));

    private final FoldedText t;
    private final Lexicon lexicon;
    private final ReportYears years;

    ProjectReader(FoldedText t, Lexicon lexicon, ReportYears years) {
        this.t = t;
        this.lexicon = lexicon;
        this.years = years;
    }

    List<Item.Builder> read(Sentence s) {
        List<Item.Builder> out = new ArrayList<>();
        if (s.role() == Section.Role.SITUATION) {
            return out;
        }
        for (Span c : s.clauses()) {
            int p = skip(c.start(), c.end());
            int verb = lexicon.projectVerbs.at(t, p, c.end());
            int deng = listEnd(p + verb, c.end());
            boolean otherVerb = verb == 0 && lexicon.verbs.at(t, p, c.end()) > 0;
            if (deng > 0 && !otherVerb) {
                members(s, p + verb, deng, stage(s, c, p, verb), out, c);
            } else if (verb > 0) {
                int end = trimTail(p + verb, c.end());
                if (end > p + verb + 2
                        && (endsInThing(p + verb, end) || CLOSERS.at(t, end, c.end()) > 0 && end - p - verb <= 24)) {
                    members(s, p + verb, end, stage(s, c, p, verb), out, c);
                }
            }
        }
        return out;
    }

    private int skip(int start, int end) {
        int p = start;
        for (int w = MODIFIERS.at(t, p, end); w > 0; w = MODIFIERS.at(t, p, end)) {
            boolean goesOn = lexicon.projectVerbs.at(t, p + w, end) > 0 || MODIFIERS.at(t, p + w, end) > 0;
            if (lexicon.projectVerbs.at(t, p, end) > w || !goesOn && lexicon.projectVerbs.at(t, p, end) > 0) {
                break;
            }
            p += w;
        }
        return p;
    }

    /** Position of the 等 that closes a list and is followed by …项目 or …工程; 0 when there is none. */
    private int listEnd(int from, int end) {
        for (int i = end - 1; i > from + 2; i--) {
            if (t.charAt(i) == '等') {
                String behind = t.text(i + 1, end);
                return CLOSERS.occursIn(behind)
                                && behind.length() <= 24
                                && t.text(from, i).indexOf('、') >= 0
                        ? i
                        : 0;
            }
        }
        return 0;
    }

    private int trimTail(int from, int end) {
        int e = end;
        while (e > from && isAmount(t.charAt(e - 1))) {
            e--;
        }
        if (e < end && !hasDigit(e, end)) {
            e = end;
        }
        for (boolean more = true; more; ) {
            more = false;
            for (String tail : TAILS) {
                if (e - tail.length() > from && t.startsWith(tail, e - tail.length())) {
                    boolean noun = tail.startsWith("工程") || tail.startsWith("项目");
                    e -= noun ? tail.length() - 2 : tail.length();
                    more = !noun;
                    break;
                }
            }
        }
        return e;
    }

    /** Chars of an amount that closes a name: 6.38万亩. */
    private static boolean isAmount(char c) {
        return FoldedText.isDigit(c) || ".万亿亩公里吨千瓦个项套座平方米元".indexOf(c) >= 0;
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (FoldedText.isDigit(t.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInThing(int from, int to) {
        int e = to > from && t.charAt(to - 1) == '”' ? to - 1 : to;
        return THING.before(t, from, e) > 0;
    }

    /** Products listed without a place, firm or number of their own are one project: 氟化工新材料、多孔硅等项目. */
    private boolean oneProject(List<Span> parts, int to) {
        if (parts.size() < 2) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Span x = parts.get(i);
            boolean own = hasDigit(x.start(), x.end())
                    || i > 0 && ORGANISATIONS.occursIn(t, x.start(), x.end())
                    || endsInThing(x.start(), x.end()) && !t.startsWith("项目", x.end() - 2);
            if (own || x.length() > 12) {
                return false;
            }
        }
        return true;
    }

    private void members(Sentence s, int from, int to, String stage, List<Item.Builder> out, Span clause) {
        int depth = 0;
        int start = from;
        List<Span> parts = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            char ch = i < to ? t.charAt(i) : '、';
            depth += ch == '“' || ch == '《' ? 1 : ch == '”' || ch == '》' ? -1 : 0;
            boolean and = ch == '和' && i > start + 3 && THING.before(t, start, i) > 0;
            if (i == to || depth <= 0 && (ch == '、' || and)) {
                if (i > start) {
                    parts.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        if (oneProject(parts, to)) {
            int e = t.charAt(Math.min(to, t.length() - 1)) == '等' ? closerEnd(to, clause.end()) : to;
            parts = new ArrayList<>(List.of(new Span(from, e)));
        }
        for (Span x : joined(parts)) {
            Span own = strip(x);
            if (own.length() >= 3 && own.length() <= 40) {
                out.add(Item.builder(ItemKind.PROJECT, own, s.section().id())
                        .subject(Subjects.stripMarks(t.text(own.start(), own.end())))
                        .stage(stage.isEmpty() ? null : stage)
                        .year(s.role() == Section.Role.PLAN ? years.planYear() : years.year()));
            }
        }
    }

    private int closerEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            int w = CLOSERS.at(t, i, end);
            if (w > 0) {
                return i + w;
            }
        }
        return from;
    }

    /** 苯、胺系列产品延链 is one member: a piece of at most one or two chars with no noun of its own belongs to the next. */
    private static List<Span> joined(List<Span> parts) {
        List<Span> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Span x = parts.get(i);
            if (x.length() <= 1 && i + 1 < parts.size()) {
                parts.set(i + 1, new Span(x.start(), parts.get(i + 1).end()));
            } else {
                out.add(x);
            }
        }
        return out;
    }

    private Span strip(Span x) {
        int a = x.start();
        int b = x.end();
        for (String lead : List.of("投用", "实施", "推进", "一批", "全区", "建设")) {
            if (t.startsWith(lead, a) && b - a - lead.length() >= 4 && !lead.equals("一批")) {
                a += lead.length();
            }
        }
        while (b > a && FoldedText.isBlank(t.charAt(b - 1))) {
            b--;
        }
        return new Span(a, b);
    }

    private String stage(Sentence s, Span c, int verbAt, int verb) {
        String behind = t.text(Math.max(verbAt, c.end() - 16), c.end());
        for (String w : List.of("建成投产", "具备试生产条件", "开工建设", "投产达效", "竣工", "投用", "投产", "建成", "开工", "启动", "落地")) {
            if (behind.contains(w)) {
                return w;
            }
        }
        return verb > 0 ? t.text(verbAt, verbAt + verb) : "";
    }
}

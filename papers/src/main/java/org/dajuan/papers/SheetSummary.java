package org.dajuan.papers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Light;

/** The head of the answer sheet: how many promises nobody measures, then a count for each verdict that also filters. */
final class SheetSummary {
    private static final List<Verdict> BAR = List.of(
            Verdict.MET,
            Verdict.ON_TRACK,
            Verdict.AT_RISK,
            Verdict.MISSED,
            Verdict.NOT_DUE,
            Verdict.CLAIMED_UNQUANTIFIED,
            Verdict.NO_EVIDENCE,
            Verdict.NOT_REPORTED,
            Verdict.UNMEASURED);

    private final SheetView view;
    private final Markup out;

    SheetSummary(SheetView view, Markup out) {
        this.view = view;
        this.out = out;
    }

    void write() {
        out.raw("<section class=\"sum\" aria-labelledby=\"sum-h\">\n").say("h2 id=\"sum-h\" class=\"vh\"", "summary");
        headline();
        out.raw("<div class=\"tally\">\n");
        bar();
        out.raw("<ul class=\"tiles\">\n");
        SheetView.ORDER.forEach(this::tile);
        out.raw("</ul>\n</div>\n</section>\n");
    }

    private void headline() {
        int total = view.rows().size();
        int unmeasured = view.count(Verdict.UNMEASURED);
        out.raw("<div class=\"head\">\n<p class=\"big\"><b>")
                .number(view.share(Verdict.UNMEASURED))
                .raw("<small>%</small></b></p>\n");
        out.say("p class=\"lead\"", "headline", String.valueOf(total), String.valueOf(unmeasured));
        out.say(
                "p class=\"more\"",
                "headline.more",
                String.valueOf(view.count(Verdict.NO_EVIDENCE)),
                String.valueOf(view.count(Verdict.NOT_REPORTED)));
        out.say(
                "p class=\"more\"",
                "headline.facts",
                String.valueOf(view.sheet().factCount()),
                String.valueOf(view.facts().size()),
                String.valueOf(view.sheet().oddities().size()),
                String.valueOf(view.sheet().rejected().size()));
        out.raw("</div>\n");
    }

    private void bar() {
        int total = Math.max(1, view.rows().size());
        out.raw("<svg class=\"bar\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        double x = 0;
        for (Verdict verdict : BAR) {
            for (Light light : Light.values()) {
                long n = view.rows().stream()
                        .filter(r -> r.verdict() == verdict && r.answer().light() == light)
                        .count();
                if (n > 0) {
                    double width = 1000.0 * n / total;
                    out.raw("<rect class=\"b " + light.code() + " v-" + verdict.code() + "\" x=\"" + oneDecimal(x)
                            + "\" y=\"0\" width=\"" + oneDecimal(Math.max(1, width - 2)) + "\" height=\"14\"/>");
                    x += width;
                }
            }
        }
        out.raw("</svg>\n");
    }

    private void tile(Verdict verdict) {
        int n = view.count(verdict);
        Light light = mostSeen(verdict);
        out.raw("<li><button type=\"button\" class=\"tile")
                .raw(n == 0 ? " zero" : "")
                .raw("\" aria-pressed=\"false\" data-v=\"")
                .raw(verdict.code())
                .raw("\"")
                .title(Both.key("verdict." + verdict.code() + ".means"))
                .raw(">")
                .raw(Lights.sign(light, verdict))
                .say("span class=\"w\"", Lights.word(verdict))
                .raw("<b>")
                .number(n)
                .raw("</b></button></li>\n");
    }

    private Light mostSeen(Verdict verdict) {
        Map<Light, Integer> seen = new EnumMap<>(Light.class);
        view.rows().stream()
                .filter(r -> r.verdict() == verdict)
                .forEach(r -> seen.merge(r.answer().light(), 1, Integer::sum));
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Lights.usual(verdict));
    }

    private static String oneDecimal(double x) {
        return String.valueOf(Math.round(x * 10) / 10.0);
    }
}

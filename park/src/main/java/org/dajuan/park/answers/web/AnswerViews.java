package org.dajuan.park.answers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.dajuan.kernel.Quantity;
import org.dajuan.park.answers.Turn;
import org.dajuan.park.answers.web.WalkViews.AnswerIndicator;
import org.dajuan.park.answers.web.WalkViews.AnswerSource;
import org.dajuan.park.answers.web.WalkViews.AnswerStep;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.answers.Outlook;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.answers.forecast.Forecast;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.answers.reconcile.Figure;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** Answers as they go over the wire. Numbers are texts, so that no digit is lost. */
final class AnswerViews {
    private AnswerViews() {}

    /**
     * A promise answered.
     *
     * @param light the light to show: steady on today's sheet, as evaluated on others
     */
    record AnswerLine(
            String code,
            String subject,
            String theme,
            String owner,
            String verdict,
            String light,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String targetUnit,
            @Nullable String progressPct,
            @Nullable String deadline,
            String reasonZh,
            String reasonEn,
            List<String> flags) {
        static AnswerLine of(Answer a, Light light) {
            Promise p = a.promise();
            return new AnswerLine(
                    p.id(),
                    p.subject(),
                    p.theme(),
                    p.owner(),
                    a.verdict().code(),
                    light.code(),
                    number(a.value()),
                    a.value() == null ? null : a.value().unit(),
                    number(a.target()),
                    a.target() == null ? null : a.target().unit(),
                    a.progressPct() == null ? null : a.progressPct().toPlainString(),
                    p.deadline() == null ? null : p.deadline().toString(),
                    zh(a.reason()),
                    en(a.reason()),
                    a.flags());
        }
    }

    /**
     * One answer with all that stands behind it.
     *
     * @param indicator id of the agreed indicator, null when none is agreed
     * @param measuredBy its definition, null when none is agreed or the id is not defined
     */
    record AnswerDetail(
            AnswerLine answer,
            String words,
            AnswerSource source,
            @Nullable String indicator,
            @Nullable AnswerIndicator measuredBy,
            String knownShare,
            AnswerOutlook outlook,
            List<AnswerStep> lineage) {}

    /** A look ahead to the deadline, or why there is none. */
    record AnswerOutlook(
            @Nullable String method,
            @Nullable String value,
            @Nullable String low,
            @Nullable String high,
            String unit,
            @Nullable String probability,
            @Nullable String error,
            @Nullable String naiveError,
            String reasonZh,
            String reasonEn) {
        static AnswerOutlook of(Outlook o) {
            Forecast f = o.forecast();
            Double probability = f == null ? null : f.probability();
            return new AnswerOutlook(
                    f == null ? null : f.method().code(),
                    f == null ? null : number(f.value()),
                    f == null ? null : number(f.low()),
                    f == null ? null : number(f.high()),
                    o.unit(),
                    probability == null ? null : number(probability),
                    f == null ? null : number(f.error()),
                    f == null ? null : number(f.naiveError()),
                    zh(o.why()),
                    en(o.why()));
        }
    }

    /** A state in which an answer was. */
    record AnswerTurn(
            String at,
            String asOf,
            int planVersion,
            String verdict,
            String light,
            String shownLight,
            String knownShare,
            @Nullable String value,
            @Nullable String unit,
            String reasonZh,
            String reasonEn) {
        static AnswerTurn of(Turn t) {
            return new AnswerTurn(
                    t.recordedAt().toString(),
                    t.asOf().toString(),
                    t.planVersion(),
                    t.verdict(),
                    t.light(),
                    t.lamp().shown().code(),
                    t.lamp().knownShare().toPlainString(),
                    t.value() == null ? null : t.value().toPlainString(),
                    t.unit(),
                    zh(t.reason()),
                    en(t.reason()));
        }
    }

    /** Something strange, shown and not repaired. */
    record OddityLine(String kind, int promiseCount, List<String> promises, String reasonZh, String reasonEn) {
        private static final int NAMED = 20;

        static OddityLine of(Oddity o) {
            return new OddityLine(
                    o.code(),
                    o.promises().size(),
                    o.promises().stream().limit(NAMED).toList(),
                    zh(o.reason()),
                    en(o.reason()));
        }
    }

    /** Two figures that should be the same. */
    record DifferenceLine(
            String kind,
            String subject,
            DifferenceSide first,
            DifferenceSide second,
            String gap,
            @Nullable String gapPct,
            String unit,
            String likely) {
        static DifferenceLine of(Difference d) {
            return new DifferenceLine(
                    kind(d),
                    d.subject(),
                    DifferenceSide.of(d.first()),
                    DifferenceSide.of(d.second()),
                    d.gap().toPlainString(),
                    d.gapPct() == null ? null : d.gapPct().toPlainString(),
                    d.first().unit(),
                    d.likely().code());
        }

        static String kind(Difference d) {
            return d.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One side of a difference. */
    record DifferenceSide(String id, String source, String period, String value, String written, String note) {
        static DifferenceSide of(Figure f) {
            return new DifferenceSide(f.id(), f.source(), f.period(), f.value().toPlainString(), f.written(), f.note());
        }
    }

    private static @Nullable String number(@Nullable Quantity q) {
        return q == null ? null : q.value().toPlainString();
    }

    private static @Nullable String number(double n) {
        return Double.isFinite(n)
                ? BigDecimal.valueOf(n)
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : null;
    }

    private static String zh(Reason r) {
        return ReasonTexts.render(r, Locale.CHINESE);
    }

    private static String en(Reason r) {
        return ReasonTexts.render(r, Locale.ENGLISH);
    }
}

package org.dajuan.park.register;

import java.time.ZoneId;
import java.util.Locale;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.engine.RegisterTexts;

/** What the engine refuses, as the park refuses it. */
final class Refusals {

    private Refusals() {}

    static Refusal of(org.dajuan.spine.register.engine.Refusal refused) {
        String code = refused.code();
        String detail = shortened(RegisterTexts.render(refused, Locale.ENGLISH));
        Refusal.Kind kind = code.startsWith("who.") || code.startsWith("sign.may-not")
                ? Refusal.Kind.FORBIDDEN
                : code.equals("record.changed")
                        ? Refusal.Kind.STALE
                        : code.startsWith("field.") || code.equals("clock.amount")
                                ? Refusal.Kind.INVALID
                                : Refusal.Kind.CONFLICT;
        Refusal out = new Refusal(kind, detail)
                .with("code", code)
                .with("detailZh", shortened(RegisterTexts.render(refused, Locale.CHINESE)));
        if (kind == Refusal.Kind.INVALID && !refused.args().isEmpty()) {
            out.with("field", "values." + refused.args().getFirst());
            if (refused.args().size() > 1 && !code.startsWith("field.required")) {
                out.with("value", shortened(refused.args().get(1)));
            }
        } else if (!refused.args().isEmpty()) {
            out.with("value", shortened(refused.args().getFirst()));
        }
        return out;
    }

    /** Somebody else was first: who, when, what, and how the record stands now. */
    static Refusal stale(Opened now, long seen, ZoneId zone) {
        StoredRecord record = now.stored();
        StoredEntry last = now.log().getLast();
        return new Refusal(
                        Refusal.Kind.STALE,
                        last.byName() + " did \"" + last.entry().command() + "\" to " + record.number() + " at "
                                + last.entry().at() + "; it is in state \"" + record.state() + "\" now.")
                .with("detailZh", staleZh(now, last, zone))
                .with("asked", seen)
                .with("present", record.seq())
                .with("by", last.byName())
                .with("at", last.entry().at().toString())
                .with("command", last.entry().command())
                .with("state", record.state())
                .hint("Look at the record again, then decide anew.");
    }

    private static String staleZh(Opened now, StoredEntry last, ZoneId zone) {
        Lifecycle life = now.register().definition().lifecycle();
        String command = life.transitions().stream()
                .filter(t -> t.id().equals(last.entry().subject()))
                .findFirst()
                .map(t -> t.name().zh())
                .orElse(last.entry().command());
        Lifecycle.State state = life.states().get(now.stored().state());
        return last.byName() + "已于" + PaperTexts.of("zh").moment(last.entry().at(), zone) + "对"
                + now.stored().number() + "办理“" + command + "”，现为“"
                + (state == null ? now.stored().state() : state.name().zh()) + "”。";
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}

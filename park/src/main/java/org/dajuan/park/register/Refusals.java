package org.dajuan.park.register;

import java.util.Locale;
import org.dajuan.park.platform.Refusal;
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

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}

package org.dajuan.spine.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.json.JsonText;

/**
 * Writes an answer sheet in schema {@code sheet.v1} (docs/schemas/sheet.v1.md): what is signed. The same sheet gives the same bytes; of
 * the rows below a number it names the first by id and all by one hash.
 */
public final class FrozenSheetJson {
    /** Ids of facts that are written out for each step. */
    public static final int IDS_OF_STEP = 50;

    private FrozenSheetJson() {}

    /**
     * The sheet as canonical JSON.
     *
     * @param planVersion version of the plan in force
     * @param light the light that is shown for an answer
     */
    public static String write(AnswerSheet sheet, int planVersion, Function<Answer, Light> light) {
        return JsonText.object(out -> {
            out.field("schema", "sheet.v1");
            out.field("asOf", sheet.asOf().toString());
            out.within("report", () -> {
                out.field("name", sheet.plan().reportName());
                out.field("sha256", sheet.plan().reportHash());
            });
            out.field("planYear", sheet.plan().planYear());
            out.field("planVersion", planVersion);
            out.field("factCount", sheet.factCount());
            out.list("answers", sheet.answers(), (o, a) -> answer(o, a, light.apply(a)));
            out.list("oddities", sheet.oddities(), (o, odd) -> {
                o.field("code", odd.code());
                o.texts("promises", odd.promises());
                o.texts("args", odd.reason().args());
            });
        });
    }

    private static void answer(JsonText out, Answer a, Light light) {
        var p = a.promise();
        out.field("promise", p.id());
        out.field("subject", p.subject());
        out.field("words", p.words());
        out.field("theme", p.theme());
        out.field("owner", p.owner());
        out.field("indicator", p.indicator());
        out.field("deadline", p.deadline() == null ? null : p.deadline().toString());
        out.field("verdict", a.verdict().code());
        out.field("light", light.code());
        out.field("value", a.value());
        out.field("target", a.target());
        out.field("gap", a.gap());
        out.field("progressPct", a.progressPct());
        out.field("reason", a.reason().code());
        out.texts("args", a.reason().args());
        out.texts("flags", a.flags());
        walk(out, "lineage", a.lineage());
    }

    private static void walk(JsonText out, String name, List<LineageStep> steps) {
        out.list(name, steps, (o, s) -> {
            o.field("indicator", s.indicator());
            o.field("formula", s.formula());
            o.field("result", s.result());
            o.field("factCount", s.facts().size());
            o.texts("facts", s.facts().stream().limit(IDS_OF_STEP).map(Fact::id).toList());
            o.field("factsSha256", idsHash(s.facts()));
            walk(o, "steps", s.steps());
        });
    }

    /** SHA-256 over the ids in order, each in UTF-8 and ended by a line feed. */
    private static String idsHash(List<Fact> facts) {
        MessageDigest sha = sha256();
        for (Fact f : facts) {
            sha.update(f.id().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** SHA-256 of bytes, hex. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

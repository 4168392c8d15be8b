package org.dajuan.spine.register.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;

/** Which records a new version of a definition would strand. */
public final class DefinitionChange {
    private DefinitionChange() {}

    /**
     * A record that could not go on.
     *
     * @param record its id
     * @param why its state is gone, or a value no longer fits, in English with the values
     */
    public record Stranded(String record, String why) {}

    /** The records that the new version would strand; empty when it may be used for all. */
    public static List<Stranded> stranded(RegisterDefinition next, List<RegisterRecord> records) {
        Values values = new Values(next);
        List<Stranded> out = new ArrayList<>();
        for (RegisterRecord r : records) {
            if (!next.lifecycle().states().containsKey(r.state())) {
                out.add(new Stranded(r.id(), "state \"" + r.state() + "\" is not in version " + next.version()));
                continue;
            }
            try {
                values.checked(r.fields());
            } catch (RefusedException e) {
                out.add(new Stranded(
                        r.id(), e.refusal().code() + " " + e.refusal().args()));
                continue;
            }
            for (Field f : next.fields()) {
                if (f.required() && !r.fields().containsKey(f.id())) {
                    out.add(new Stranded(r.id(), "field \"" + f.id() + "\" is required and has no value"));
                    break;
                }
            }
        }
        return out;
    }

    /** Ids of fields that changed their kind, which no version may do: another kind is another field. */
    public static List<String> changedKinds(RegisterDefinition last, RegisterDefinition next) {
        List<String> out = new ArrayList<>();
        Map<String, Field> before = new java.util.HashMap<>();
        last.fields().forEach(f -> before.put(f.id(), f));
        for (Field f : next.fields()) {
            Field b = before.get(f.id());
            if (b != null && b.type() != f.type()) {
                out.add(f.id());
            }
        }
        return out;
    }
}
